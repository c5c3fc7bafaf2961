"""The list and the search: only one's own, no name in an address."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def names(response: Any) -> list[str]:
    return [str(citizen) for citizen in response.context["citizens"]]


def test_the_list_is_logged_with_exactly_those_it_shows(
    care: Staff, karen: Citizen, team: Team, other_team: Team, stranger: Staff, client_of: Any
) -> None:
    cast.make_citizen("Åge Ørsted", team, care)
    cast.make_citizen("Fremmed Person", other_team, stranger)
    response = client_of(care).get("/citizens/")
    row = AccessLog.objects.get()
    assert names(response) == ["Karen Mikkelsen", "Åge Ørsted"]
    assert (row.mark, row.citizens) == ("list", sorted(c.pk for c in response.context["citizens"]))


@pytest.mark.parametrize(
    "typed", ["aage", "Åge", "åge ør", "oersted", "ÅGE ØRSTED", "A\u030age", "00 77 66 55", "771242-1888"]
)
def test_people_are_found_by_name_phone_or_number(typed: str, care: Staff, team: Team, client_of: Any) -> None:
    cast.make_citizen("Åge Ørsted", team, care, phone="00 77 66 55", cpr="7712421888")
    cast.make_citizen("Bodil Friis", team, care)
    found = client_of(care).post("/citizens/", {"q": typed})
    assert "Åge Ørsted" in names(found)
    assert "Bodil Friis" not in names(found)


@pytest.mark.parametrize("typed", ["%", "_", "\\", "' OR 1=1 --", "x" * 100, "𝕬", "((((("])
def test_strange_searches_find_nobody_and_hurt_nothing(typed: str, care: Staff, karen: Citizen, client_of: Any) -> None:
    response = client_of(care).post("/citizens/", {"q": typed})
    assert response.status_code == 200
    assert names(response) == []


def test_a_stranger_finds_nobody_of_ours(stranger: Staff, karen: Citizen, client_of: Any) -> None:
    for typed in ("Karen", karen.cpr, karen.phone):
        assert names(client_of(stranger).post("/citizens/", {"q": typed})) == []
    assert not AccessLog.objects.exists()


def test_an_empty_search_is_answered(care: Staff, client_of: Any) -> None:
    assert client_of(care).post("/citizens/", {"q": " "}).status_code == 422


@pytest.mark.parametrize("after", ["-1", "x", "9" * 25, "1e9", ""])
def test_a_strange_page_number_is_the_first_page(after: str, care: Staff, karen: Citizen, client_of: Any) -> None:
    assert names(client_of(care).get("/citizens/", {"after": after})) == ["Karen Mikkelsen"]


def test_pages_follow_each_other_without_gaps(care: Staff, team: Team, client_of: Any) -> None:
    for number in range(53):
        cast.make_citizen(f"Anna {number:03}", team, care)
    first = client_of(care).get("/citizens/")
    second = client_of(care).get("/citizens/", {"after": first.context["after"]})
    assert len(set(names(first)) | set(names(second))) == 53


def test_an_empty_list_helps(care: Staff, client_of: Any) -> None:
    assert "Begynd med én borger" in client_of(care).get("/citizens/").content.decode()
