"""Giving a role."""

from typing import Any

import pytest

from teams.models import Membership, Staff, Team
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


def path_of(staff: Staff) -> str:
    return f"/settings/staff/{staff.pk}/roles/new/"


def test_a_second_role_in_the_own_team(leader: Staff, care: Staff, team: Team, client_of: Any) -> None:
    sent_as_it_stands(client_of(leader), path_of(care), role="planner")
    assert set(care.memberships.values_list("role", flat=True)) == {"care_worker", "planner"}


def test_the_same_role_twice_is_refused(leader: Staff, care: Staff, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), path_of(care), role="care_worker")
    assert (answer.status_code, "har allerede den rolle" in text(answer)) == (422, True)


@pytest.mark.parametrize("role", ["administrator", "king", ""])
def test_a_leader_gives_no_role_beyond_the_team(role: str, leader: Staff, care: Staff, client_of: Any) -> None:
    assert sent_as_it_stands(client_of(leader), path_of(care), role=role).status_code == 422


def test_a_leader_gives_none_in_another_team(leader: Staff, care: Staff, other_team: Team, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), path_of(care), role="planner", team=str(other_team.pk))
    assert answer.status_code == 422
    assert not Membership.objects.filter(team=other_team).exists()


def test_an_administrator_gives_none_to_themselves(administrator: Staff, team: Team, client_of: Any) -> None:
    """Else whoever sets everything could read everything."""
    answer = sent_as_it_stands(client_of(administrator), path_of(administrator), role="care_worker", team=str(team.pk))
    assert (answer.status_code, "ikke give dig selv en rolle" in text(answer)) == (422, True)


def test_the_end_lies_after_the_beginning(leader: Staff, care: Staff, client_of: Any) -> None:
    when = {"from_on": "2026-05-01", "until_on": "2026-04-30"}
    assert sent_as_it_stands(client_of(leader), path_of(care), role="planner", **when).status_code == 422
