"""The team's view: what is on the way and for whom it waits, what nobody uses, and what has room."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from community.actions.companions import add_companion, introduce
from community.actions.referrals import say_no, say_yes, suggest_offer
from community.models import Activity, CompanionRole, Event, Guest, ReferralStep
from teams.models import Staff, Team
from tests.community.together import give, make_match, make_poul

pytestmark = pytest.mark.django_db


def make_activity(title: str = "Strikkestuen", days_ago: int = 200, **columns: Any) -> Activity:
    row = Activity.objects.create(title=title, confirmed_on=timezone.localdate(), **columns)
    Activity.objects.filter(pk=row.pk).update(added_at=timezone.now() - timedelta(days=days_ago))
    return row


def make_event(team: Team, by: Staff, title: str, places: int = 2) -> Event:
    at = timezone.now() + timedelta(days=5)
    told = {"title": title, "team": team, "places": places, "made_by": by}
    return Event.objects.create(starts_at=at, ends_at=at + timedelta(hours=2), **told)


def test_an_empty_team_is_told_what_to_do(care: Staff, team: Team, client_of: Any) -> None:
    page = client_of(care).get(f"/teams/{team.pk}/community/").content.decode()
    for told in ("Intet er på vej.", "Ingen ledsagere endnu.", "ledige pladser. Lav et"):
        assert told in page


def test_open_offers_stand_with_whom_they_wait_for_and_citizens_are_logged(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    poul = make_poul(team, care)
    asked = suggest_offer(by=care, citizen=karen, activity=make_activity())
    willing = suggest_offer(by=care, citizen=poul, activity=make_activity("Fællessang"))
    say_yes(by=care, referral=willing)
    page = client_of(care).get(f"/teams/{team.pk}/community/").content.decode()
    assert "Karen Mikkelsen: Strikkestuen" in page
    assert "Venter på svar. Spørg." in page
    assert "Det venter på, at vi sender det." in page
    assert f"/referrals/{asked.pk}/" in page
    assert set(AccessLog.objects.latest("pk").citizens) == {karen.pk, poul.pk}


def test_those_open_longest_stand_first_and_closed_ones_are_gone(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    with_age = {}
    for title, days in (("Ny", 1), ("Gammel", 50), ("Midt", 20)):
        with freeze(days):
            with_age[title] = suggest_offer(by=care, citizen=karen, activity=make_activity(title))
    page = client_of(care).get(f"/teams/{team.pk}/community/").content.decode()
    assert "Åbne op til to uger: 1. Op til seks uger: 1. Længere: 1." in page
    assert page.index(": Gammel") < page.index(": Midt") < page.index(": Ny")
    say_no(by=care, referral=with_age["Gammel"])
    assert ": Gammel" not in client_of(care).get(f"/teams/{team.pk}/community/").content.decode()


def freeze(days_ago: int) -> Any:
    return time_machine.travel(timezone.now() - timedelta(days=days_ago))


def test_what_nobody_uses_and_what_has_room(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    make_activity("Skakklub")
    make_activity("Helt ny", days_ago=3)
    suggest_offer(by=care, citizen=karen, activity=make_activity("Brugt"))
    full, free = make_event(team, care, "Fuld frokost", places=1), make_event(team, care, "Gåtur")
    now = timezone.now()
    for event in (full, free):
        Guest.objects.create(event=event, citizen=karen, said_yes_at=now, signed_up_by=care)
    page = client_of(care).get(f"/teams/{team.pk}/community/").content.decode()
    unused = page.split('id="unused"')[1].split("</section>")[0]
    assert "Skakklub" in unused
    assert "Helt ny" not in unused
    assert "Brugt" not in unused
    room = page.split('id="room"')[1].split("</section>")[0]
    assert "Gåtur" in room
    assert "1 ledig plads" in room
    assert "Fuld frokost" not in room


def test_who_helps_whom_and_who_goes_with_whom(
    care: Staff, leader: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    poul = make_poul(team, care)
    match = make_match(karen, poul, care)
    give(karen, care, "skrælle kartofler")
    bent = add_companion(by=care, team=team, role=CompanionRole.WALKING, name="Bent Lund")
    introduce(by=care, citizen=poul, companion=bent)
    add_companion(by=care, team=team, role=CompanionRole.DINING, name="Jytte Krag")
    page = client_of(care).get(f"/teams/{team.pk}/community/").content.decode()
    for told in ("Karen og Poul", "venter på et ja", "skrælle kartofler", "Går ikke med nogen endnu"):
        assert told in page
    assert f"/matches/{match.pk}/" in page
    assert "Friis" not in page
    page = client_of(leader).get(f"/teams/{team.pk}/community/").content.decode()
    assert "Karen og Poul" in page
    assert f"/matches/{match.pk}/" not in page, "a leader does not open what is between two citizens"


def test_who_has_no_help_any_more_is_not_counted_in_another_team(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    bent = add_companion(by=care, team=team, role=CompanionRole.WALKING, name="Bent Lund")
    introduce(by=care, citizen=karen, companion=bent)
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    page = client_of(care).get(f"/teams/{team.pk}/community/").content.decode()
    assert "Går ikke med nogen endnu" in page
    assert "andet team" not in page


def test_the_number_of_statements_does_not_grow(
    care: Staff, karen: Citizen, team: Team, client_of: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(6):
        poul = make_poul(team, care)
        suggest_offer(by=care, citizen=poul, activity=make_activity(f"Tilbud {number}"))
        make_match(make_poul(team, care), poul, care)
        make_event(team, care, f"Tur {number}")
    client = client_of(care)
    with django_assert_max_num_queries(17):
        client.get(f"/teams/{team.pk}/community/")
    assert ReferralStep.objects.count() == 6


def test_a_stranger_gets_no_answer(stranger: Staff, team: Team, client_of: Any) -> None:
    assert client_of(stranger).get(f"/teams/{team.pk}/community/").status_code == 404
