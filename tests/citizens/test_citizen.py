"""Her page: her sentence first, and only for those who have business with her."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import actions
from citizens.models import AccessLog, Citizen, Kind, Side
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["care", "planner", "visitator", "leader"])
def test_her_own_staff_see_her_sentence_and_the_look_is_logged(
    who: str, request: pytest.FixtureRequest, karen: Citizen, client_of: Any
) -> None:
    person: Staff = request.getfixturevalue(who)
    response = client_of(person).get(f"/citizens/{karen.pk}/")
    row = AccessLog.objects.get()
    assert response.status_code == 200
    assert "søen med Bodil" in response.content.decode()
    assert (row.mark, row.citizens, row.staff_id) == ("record", [karen.pk], person.pk)


@pytest.mark.parametrize("who", ["stranger", "administrator"])
def test_a_no_is_the_same_as_not_there(
    who: str, request: pytest.FixtureRequest, karen: Citizen, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    refused, missing = client.get(f"/citizens/{karen.pk}/"), client.get("/citizens/9223372036854775807/")
    assert (refused.status_code, missing.status_code) == (404, 404)
    assert refused.content.decode().replace(str(karen.pk), "") != ""
    rows = AccessLog.objects.order_by("id")
    assert [(row.mark, row.citizens) for row in rows] == [("refused", []), ("refused", [])]
    assert rows[0].tried_id == karen.pk


def test_a_number_larger_than_any_key_is_not_there(care: Staff, client_of: Any) -> None:
    assert client_of(care).get(f"/citizens/{'9' * 30}/").status_code == 404


def test_a_visit_of_mine_is_a_tie_for_a_day_either_side(
    stranger: Staff, karens_visit: Any, karen: Citizen, client_of: Any
) -> None:
    cast.assign(karens_visit, stranger)
    assert client_of(stranger).get(f"/citizens/{karen.pk}/").status_code == 200


def test_the_two_pieces_stand_side_by_side(care: Staff, karen: Citizen, client_of: Any) -> None:
    actions.add_statement(by=care, citizen=karen, kind=Kind.EXPERIENCE, text="Jeg lavede mad til 200 børn.")
    actions.add_statement(
        by=care, citizen=karen, kind=Kind.HEALTH, text="Hoften er opereret.", side=Side.PROFESSIONAL, source="staff"
    )
    page = client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    mine, theirs = page.split('class="piece piece--staff"')
    assert "200 børn" in mine
    assert "Hoften er opereret" in theirs
    assert "200 børn" not in theirs


def test_the_newest_headline_stands_on_top_and_a_withdrawn_one_nowhere(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    newest = actions.add_statement(by=care, citizen=karen, kind=Kind.HEADLINE, text="Jeg vil danse igen.")
    assert "Jeg vil danse igen." in client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    actions.withdraw_statement(by=care, statement=newest)
    page = client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    assert "danse" not in page
    assert "søen med Bodil" in page


def test_no_name_stands_in_the_title(care: Staff, karen: Citizen, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    assert "Karen" not in page.split("<title>")[1].split("</title>")[0]


def test_the_page_may_not_rest_in_a_cache(care: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(care).get(f"/citizens/{karen.pk}/")["Cache-Control"] == "no-store"


def test_markup_in_words_stays_words(care: Staff, karen: Citizen, client_of: Any) -> None:
    actions.add_statement(by=care, citizen=karen, kind=Kind.HELP, text="<img src=x hx-get='/evil'>")
    page = client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page


def test_a_former_member_of_the_team_sees_her_no_more(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    membership = care.memberships.get()
    membership.until_on = membership.from_on
    membership.save()
    assert client_of(care).get(f"/citizens/{karen.pk}/").status_code == 404


def test_years_of_statements_stand_twelve_at_a_time_until_all_are_asked_for(
    karen: Citizen, care: Staff, client_of: Any
) -> None:
    for number in range(15):
        actions.add_statement(by=care, citizen=karen, kind=Kind.MEANINGFUL, text=f"Hund {number:02}")
    page = client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    assert ("Hund 14" in page, "Hund 03" in page, "Hund 02" in page) == (True, True, False)
    assert "14 tidligere" in page
    assert 'href="?all"' in page
    everything = client_of(care).get(f"/citizens/{karen.pk}/?all").content.decode()
    assert "Hund 00" in everything
    assert 'href="?all"' not in everything


def test_all_that_was_said_is_read_a_page_at_a_time(karen: Citizen, care: Staff, client_of: Any) -> None:
    """On her page, and where it is put right; each statement is met once."""
    now, client = timezone.now(), client_of(care)
    made = [cast.say(karen, f"Hund {n:02}.", care, Kind.MEANINGFUL, now - timedelta(hours=n)) for n in range(60)]
    for path in (f"/citizens/{karen.pk}/?all", f"/citizens/{karen.pk}/statements/?"):
        first = client.get(path).content.decode()
        assert ("Hund 00." in first, "Hund 49." in first, "Hund 50." in first) == (True, True, False)
        assert f"before={made[49].pk}" in first
        second = client.get(f"{path}&before={made[49].pk}").content.decode()
        assert ("Hund 49." in second, "Hund 50." in second, "Hund 59." in second) == (False, True, True)
        assert "Vis tidligere" not in second


def test_everything_that_relatives_said_can_be_read(karen: Citizen, care: Staff, client_of: Any) -> None:
    said = {"kind": Kind.OBSERVATION, "side": Side.RELATIVE, "source": "relative", "source_name": "Inger, datter"}
    for number in range(4):
        actions.add_statement(by=care, citizen=karen, text=f"Hun synger altid, nummer {number}.", **said)
    page = client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    assert all(f"”Hun synger altid, nummer {number}.”" in page for number in range(4))
    assert "2 tidligere" in page
