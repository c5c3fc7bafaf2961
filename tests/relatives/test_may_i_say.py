"""The telephone rings, and a son asks: what may be told, by whose word, and what one can say instead."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from relatives.agreements import agreement
from relatives.models import Relative, Telling
from relatives.telling import stamp
from teams.models import Staff, Team
from tests import cast
from tests.relatives import kin

pytestmark = pytest.mark.django_db


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    found = kin.make_relative(karen, care, phone="20 30 40 50")
    kin.say(found, care, "visits", True, "Så ved du, hvornår du kan ringe.")
    kin.say(found, care, "health", False, "Det fortæller jeg selv.")
    return found


def ask(client: Any, relative: Relative, query: str = "") -> str:
    response = client.get(f"/relatives/{relative.pk}/may-i-say/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def tell(client: Any, relative: Relative, category: str) -> Any:
    return client.post(f"/relatives/{relative.pk}/may-i-say/tell/", {"category": category})


def test_it_says_what_may_be_told_and_by_whose_word(inger: Relative, care: Staff, client_of: Any) -> None:
    page = ask(client_of(care), inger)
    yes, no = page.split('id="no-h"')
    assert "Besøg" in yes
    assert "Karen sagde ja" in yes
    assert "Så ved du, hvornår du kan ringe." in yes
    assert "Helbred" not in yes
    assert "Helbred" in no
    assert "20 30 40 50" in page


def test_for_what_may_not_be_told_there_is_a_sentence_and_her_reason(
    inger: Relative, care: Staff, client_of: Any
) -> None:
    no = ask(client_of(care), inger).split('id="no-h"')[1]
    assert "Jeg må ikke fortælle noget om helbred. Ring til Karen" in no
    assert "Det fortæller jeg selv." in no
    assert "Karen er ikke spurgt" in no


def test_the_look_is_logged(inger: Relative, care: Staff, client_of: Any) -> None:
    ask(client_of(care), inger)
    row = AccessLog.objects.latest("pk")
    assert (row.mark, row.citizens) == ("record", [inger.citizen_id])


def test_an_open_page_that_still_holds_is_shown_nobody_again(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    ask(client, inger)
    rows = AccessLog.objects.count()
    response = client.get(f"/relatives/{inger.pk}/may-i-say/?stamp={stamp(agreement(inger))}")
    assert (response.status_code, response.content) == (204, b"")
    assert AccessLog.objects.count() == rows


def test_an_open_page_loses_what_she_took_back(inger: Relative, care: Staff, client_of: Any) -> None:
    item = kin.say(inger, care, "wellbeing", True, "Det må du gerne vide.", days_ago=1)
    before = stamp(agreement(inger))
    kin.revoke(item, care)
    page = ask(client_of(care), inger, f"?stamp={before}")
    assert "Trivsel" not in page.split('id="no-h"')[0]
    assert "Noget er ændret, siden du åbnede siden" in page
    assert AccessLog.objects.latest("pk").citizens == [inger.citizen_id]


def test_the_stamp_changes_when_a_yes_runs_out_at_midnight(inger: Relative, care: Staff) -> None:
    kin.say(inger, care, "goals", True, until_on=timezone.localdate())
    today = agreement(inger)
    tomorrow = agreement(inger, timezone.now() + timedelta(days=1))
    assert today.of("goals").may
    assert not tomorrow.of("goals").may
    assert stamp(today) != stamp(tomorrow)


@pytest.mark.parametrize("query", ["?stamp=", "?stamp=x", "?stamp=%F0%9F%92%A9", "?stamp=" + "a" * 3000])
def test_a_strange_stamp_gives_the_whole_page(query: str, inger: Relative, care: Staff, client_of: Any) -> None:
    assert "Hvad må jeg sige?" in ask(client_of(care), inger, query)


def test_one_tap_notes_that_it_was_told_and_by_which_word(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert tell(client, inger, "visits").url == f"/relatives/{inger.pk}/may-i-say/"
    told = Telling.objects.get()
    assert (told.categories, told.told_by, told.weighty_reason) == (["visits"], care, "")
    assert told.by_word["visits"]["why"] == "her_yes"
    assert told.by_word["visits"]["reason"] == "Så ved du, hvornår du kan ringe."
    page = ask(client, inger)
    assert "sidst fortalt" in page
    assert "Fortalt for nylig" in page


def test_the_word_stays_as_it_was_when_it_was_told(inger: Relative, care: Staff, client_of: Any) -> None:
    tell(client_of(care), inger, "visits")
    kin.say(inger, care, "visits", False, "Nu ikke mere.", days_ago=0)
    assert Telling.objects.get().by_word["visits"]["why"] == "her_yes"


def test_what_she_took_back_a_second_ago_is_refused(inger: Relative, care: Staff, client_of: Any) -> None:
    item = kin.say(inger, care, "wellbeing", True, days_ago=1)
    client = client_of(care)
    assert "Trivsel" in ask(client, inger).split('id="no-h"')[0]
    kin.revoke(item, care)
    response = tell(client, inger, "wellbeing")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Det gælder ikke længere: Inger Mikkelsen må ikke få noget at vide om trivsel." in page
    assert "Trivsel" in page.split('id="no-h"')[1]
    assert not Telling.objects.exists()


@pytest.mark.parametrize("category", ["health", "practical", "", "everything", "\x00"])
def test_what_may_not_be_told_is_not_noted(category: str, inger: Relative, care: Staff, client_of: Any) -> None:
    assert tell(client_of(care), inger, category).status_code in (400, 422)
    assert not Telling.objects.exists()


def test_what_runs_out_today_is_told_today_and_not_tomorrow(inger: Relative, care: Staff, client_of: Any) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    kin.say(inger, care, "goals", True, until_on=yesterday)
    page = ask(client_of(care), inger)
    assert "Ja fra Karen gjaldt til" in page
    assert tell(client_of(care), inger, "goals").status_code == 422


def test_a_lasting_power_holds_where_she_said_no_and_the_page_says_both(
    inger: Relative, care: Staff, client_of: Any
) -> None:
    kin.make_basis(inger, care, "lasting", ["health"])
    yes = ask(client_of(care), inger).split('id="no-h"')[0]
    assert "Helbred" in yes
    assert "tinglyst 3. maj" in yes
    assert "Karen har sagt nej til det" in yes
    assert "Det fortæller jeg selv." in yes
    tell(client_of(care), inger, "health")
    assert Telling.objects.get().by_word["health"]["document"] == "tinglyst 3. maj"


def test_who_also_works_here_is_told_as_a_relative_only(inger: Relative, care: Staff, client_of: Any) -> None:
    Relative.objects.filter(pk=inger.pk).update(staff=care)
    assert "Mette arbejder også her." in ask(client_of(care), inger)


def test_nobody_notes_what_they_were_told_themselves(
    inger: Relative, care: Staff, colleague: Staff, client_of: Any
) -> None:
    Relative.objects.filter(pk=inger.pk).update(staff=care)
    response = tell(client_of(care), inger, "visits")
    assert response.status_code == 422
    assert "Det er dig selv." in response.content.decode()
    assert not Telling.objects.exists()
    assert tell(client_of(colleague), inger, "visits").status_code == 302


def test_who_is_a_relative_no_more_is_told_nothing(inger: Relative, care: Staff, client_of: Any) -> None:
    Relative.objects.filter(pk=inger.pk).update(ended_at=timezone.now())
    page = ask(client_of(care), inger)
    assert "er ikke længere pårørende til Karen" in page
    assert 'id="yes-h"' not in page
    assert tell(client_of(care), inger, "visits").status_code == 422
    assert not Telling.objects.exists()


def test_the_relative_of_two_citizens_is_never_mixed(inger: Relative, team: Team, care: Staff, client_of: Any) -> None:
    poul = cast.make_citizen("Poul Poulsen", team, care)
    his = kin.make_relative(poul, care)
    kin.say(his, care, "health", True, "Fordi Poul vil det.")
    assert "Fordi Poul vil det." not in ask(client_of(care), inger)
    assert tell(client_of(care), inger, "health").status_code == 422
    assert tell(client_of(care), his, "health").status_code == 302
    assert [told.citizen for told in Telling.objects.all()] == [poul]


def test_nothing_is_noted_about_somebody_whose_help_has_ended(inger: Relative, care: Staff, client_of: Any) -> None:
    Citizen.objects.filter(pk=inger.citizen_id).update(ended_at=timezone.now())
    assert tell(client_of(care), inger, "visits").status_code == 422
    assert not Telling.objects.exists()


def test_a_leader_reads_and_does_not_note(inger: Relative, leader: Staff, client_of: Any) -> None:
    client = client_of(leader)
    assert "may-i-say/tell/" not in ask(client, inger)
    assert tell(client, inger, "visits").status_code == 404


def test_a_stranger_meets_nothing(inger: Relative, stranger: Staff, client_of: Any) -> None:
    client = client_of(stranger)
    assert client.get(f"/relatives/{inger.pk}/may-i-say/").status_code == 404
    assert client.get(f"/relatives/{inger.pk}/may-i-say/?stamp={stamp(agreement(inger))}").status_code == 404
    assert tell(client, inger, "visits").status_code == 404
