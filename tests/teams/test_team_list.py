"""The teams that a person sets."""

from typing import Any

import pytest

from teams.models import Staff, Team
from tests.teams.settling import text

pytestmark = pytest.mark.django_db
PATH = "/settings/teams/"


def test_a_leader_sees_own_teams_and_an_administrator_all(
    leader: Staff, administrator: Staff, team: Team, other_team: Team, client_of: Any
) -> None:
    assert other_team.name not in text(client_of(leader).get(PATH))
    page = text(client_of(administrator).get(PATH))
    assert team.name in page
    assert other_team.name in page


def test_it_says_what_a_team_lacks(leader: Staff, client_of: Any) -> None:
    assert "mangler en planlægger" in text(client_of(leader).get(PATH))


def test_a_planner_does_not_see_it(planner: Staff, client_of: Any) -> None:
    assert client_of(planner).get(PATH).status_code == 404
