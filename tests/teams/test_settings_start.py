"""The first page of the settings: what is set and what is missing."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from teams.models import Municipality, Staff, Team
from teams.roles import Role
from tests import cast
from tests.teams.settling import text

pytestmark = pytest.mark.django_db
PATH = "/settings/"


def test_a_leader_alone_is_welcomed_and_told_where_to_begin(leader: Staff, client_of: Any) -> None:
    page = text(client_of(leader).get(PATH))
    assert "Velkommen. Begynd med én borger." in page
    assert "mangler en planlægger, en visitator, medarbejdere" in page


def test_what_is_in_place_is_marked_so(
    leader: Staff, planner: Staff, visitator: Staff, care: Staff, team: Team, client_of: Any
) -> None:
    cast.make_shift(care, team, timezone.now() + timedelta(days=1))
    page = text(client_of(leader).get(PATH))
    assert page.count("på plads") >= 2
    assert "Velkommen. Begynd" not in page


def test_a_team_of_more_than_twelve_is_warned_of(leader: Staff, team: Team, client_of: Any) -> None:
    for number in range(12):
        cast.make_staff(f"w{number}", f"Kollega Nr{number}", team=team)
    assert "Med flere end 12" in text(client_of(leader).get(PATH))


def test_an_administrator_sees_the_municipality_and_every_team(
    administrator: Staff, team: Team, other_team: Team, municipality: Municipality, client_of: Any
) -> None:
    page = text(client_of(administrator).get(PATH))
    assert municipality.name in page
    assert team.name in page
    assert other_team.name in page
    assert "brevhoved" in page


@pytest.mark.parametrize("who", ["care", "planner", "visitator"])
def test_it_is_not_there_for_others(who: str, request: pytest.FixtureRequest, client_of: Any) -> None:
    assert client_of(request.getfixturevalue(who)).get(PATH).status_code == 404


def test_leader_and_administrator_find_it_in_the_menu(leader: Staff, administrator: Staff, client_of: Any) -> None:
    for person in (leader, administrator):
        assert 'href="/settings/"' in text(client_of(person).get(PATH))


def test_a_leader_sees_only_own_teams(leader: Staff, other_team: Team, client_of: Any) -> None:
    assert other_team.name not in text(client_of(leader).get(PATH))


def test_an_ended_leader_sees_nothing(leader: Staff, client_of: Any) -> None:
    leader.memberships.filter(role=Role.LEADER).update(until_on=timezone.localdate() - timedelta(days=1))
    assert client_of(leader).get(PATH).status_code == 404
