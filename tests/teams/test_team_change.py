"""A team's name, limits and degree of self-management."""

from typing import Any

import pytest

from teams.models import Staff, Team
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


def path_of(team: Team) -> str:
    return f"/settings/teams/{team.pk}/change/"


@pytest.mark.parametrize("who", ["leader", "administrator"])
def test_leader_and_administrator_change_it(
    who: str, team: Team, request: pytest.FixtureRequest, client_of: Any
) -> None:
    person = request.getfixturevalue(who)
    sent_as_it_stands(client_of(person), path_of(team), delegation_minutes="45", self_management="planned")
    team.refresh_from_db()
    assert (team.delegation_minutes, team.self_management, team.version) == (45, "planned", 2)
    event = team.events.select_related("pgh_context").get()  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["by"] == person.pk


def test_who_was_first_is_named_and_nothing_is_lost(
    leader: Staff, administrator: Staff, team: Team, client_of: Any
) -> None:
    first, second = client_of(administrator), client_of(leader)
    sent_as_it_stands(first, path_of(team), district="Havnen")
    answer = sent_as_it_stands(second, path_of(team), version="1", district="Skoven")
    assert answer.status_code == 422
    assert "Vibeke rettede det samme" in text(answer)
    assert "Havnen" in text(answer)
    assert "Skoven" in text(answer)
    team.refresh_from_db()
    assert team.district == "Havnen"


def test_a_planner_cannot(planner: Staff, team: Team, client_of: Any) -> None:
    assert client_of(planner).get(path_of(team)).status_code == 404


def test_another_teams_name_is_refused(leader: Staff, team: Team, other_team: Team, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), path_of(team), name=other_team.name)
    assert (answer.status_code, "allerede et team" in text(answer)) == (422, True)
