"""What I would like to give and to receive: the screen is turned towards her."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from community.actions.gifts import end_gift
from community.actions.matches import say_match_yes
from community.models import Direction, Gift, Match
from teams.models import Staff, Team
from tests import cast
from tests.community.together import give, make_match, make_poul, receive

pytestmark = pytest.mark.django_db


def url_of(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/gifts/"


def test_what_she_says_stands_there_in_her_words(care: Staff, karen: Citizen, client_of: Any) -> None:
    client = client_of(care)
    typed = {"direction": Direction.GIVE, "what": "skrælle kartofler", "interest": "food"}
    assert client.post(url_of(karen), typed).url == url_of(karen)
    page = client.get(url_of(karen)).content.decode()
    assert "skrælle kartofler" in page
    assert Gift.objects.get().interest == "food"


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"direction": "give", "what": " \u200b"},
        {"direction": "lend", "what": "en hånd"},
        {"direction": "give", "what": "x" * 201},
        {"direction": "give", "what": "en hånd", "interest": "money"},
    ],
)
def test_what_cannot_be_is_answered_and_what_was_typed_stays(
    care: Staff, karen: Citizen, client_of: Any, typed: dict[str, str]
) -> None:
    answer = client_of(care).post(url_of(karen), typed)
    assert answer.status_code == 422
    assert typed.get("what", "").strip("\u200b ") in answer.content.decode()
    assert not Gift.objects.exists()


def test_the_same_wish_is_not_noted_twice(care: Staff, karen: Citizen, client_of: Any) -> None:
    give(karen, care)
    answer = client_of(care).post(url_of(karen), {"direction": "give", "what": "Læse højt af de gamle bøger"})
    assert answer.status_code == 422
    assert "Det står her allerede" in answer.content.decode()
    assert Gift.objects.count() == 1


def test_nothing_is_added_for_who_has_no_help_any_more(care: Staff, karen: Citizen, client_of: Any) -> None:
    give(karen, care)
    Citizen.objects.update(ended_at=timezone.now())
    page = client_of(care).get(url_of(karen)).content.decode()
    assert "læse højt" in page
    assert f'action="{url_of(karen)}"' not in page
    answer = client_of(care).post(url_of(karen), {"direction": "give", "what": "synge"})
    assert answer.status_code == 422
    assert Gift.objects.count() == 1


def test_of_the_other_only_first_name_and_wish_are_seen_and_both_are_logged(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    poul = make_poul(team, care)
    make_match(karen, poul, care)
    page = client_of(care).get(url_of(karen)).content.decode()
    assert "høre nogen læse højt" in page
    assert "Poul" in page
    for hidden in ("Friis", poul.street, poul.phone):
        assert hidden not in page
    assert sorted(AccessLog.objects.latest("pk").citizens) == sorted([karen.pk, poul.pk])


def test_each_says_yes_on_her_own_page_in_any_order(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    poul = make_poul(team, care)
    match, client = make_match(karen, poul, care), client_of(care)
    assert client.post(f"/matches/{match.pk}/yes/", {"gift": match.receiving_id}).url == url_of(poul)
    match.refresh_from_db()
    assert (match.giver_said_yes_at, bool(match.receiver_said_yes_at)) == (None, True)
    assert client.post(f"/matches/{match.pk}/yes/", {"gift": match.giving_id}).url == url_of(karen)
    match.refresh_from_db()
    assert match.giver_said_yes_at


def test_a_yes_said_twice_stands_once(care: Staff, karen: Citizen, team: Team) -> None:
    match = make_match(karen, make_poul(team, care), care)
    first = say_match_yes(by=care, match=match, gift=match.giving).giver_said_yes_at
    assert say_match_yes(by=care, match=match, gift=match.giving).giver_said_yes_at == first


def test_nobody_says_yes_for_a_citizen_she_does_not_meet(
    care: Staff, karen: Citizen, other_team: Team, client_of: Any
) -> None:
    """Poul belongs to another team: only those who help him hear his yes."""
    poul = make_poul(other_team, cast.make_staff("nadia", "Nadia Rahimi", team=other_team))
    match = make_match(karen, poul, care)
    client_of(care).post(f"/matches/{match.pk}/yes/", {"gift": match.receiving_id})
    match.refresh_from_db()
    assert match.receiver_said_yes_at is None


@pytest.mark.parametrize("typed", [{}, {"gift": "x"}, {"gift": "0"}, {"gift": str(2**70)}])
def test_a_yes_for_nobody_changes_nothing(
    care: Staff, karen: Citizen, team: Team, client_of: Any, typed: dict[str, str]
) -> None:
    match = make_match(karen, make_poul(team, care), care)
    assert client_of(care).post(f"/matches/{match.pk}/yes/", typed).status_code == 302
    assert client_of(care).get(f"/matches/{match.pk}/yes/").url == f"/matches/{match.pk}/"
    match.refresh_from_db()
    assert match.giver_said_yes_at is match.receiver_said_yes_at is None


def test_a_wish_taken_down_asks_nobody_any_more(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    match = make_match(karen, make_poul(team, care), care)
    client = client_of(care)
    assert client.post(f"/gifts/{match.giving_id}/end/").url == url_of(karen)
    match.refresh_from_db()
    assert match.ended_at
    with pytest.raises(ValidationError, match="slut"):
        say_match_yes(by=care, match=match, gift=match.receiving)
    assert end_gift(by=care, gift=match.giving).ended_at == end_gift(by=care, gift=match.giving).ended_at


def test_a_stranger_meets_neither(stranger: Staff, care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    match = make_match(karen, make_poul(team, care), care)
    for path in (url_of(karen), f"/matches/{match.pk}/", f"/gifts/{match.giving_id}/matches/new/"):
        assert client_of(stranger).get(path).status_code == 404
    assert Match.objects.count() == 1
    assert receive(karen, care).direction == Direction.RECEIVE
