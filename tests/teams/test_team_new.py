"""A new team."""

from typing import Any

import pytest

from teams.models import Membership, Staff, Team
from teams.roles import Role
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db
PATH = "/settings/teams/new/"


def test_a_leader_begins_a_team_and_leads_it(leader: Staff, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), PATH, name="Team Østre")
    made = Team.objects.get(name="Team Østre")
    assert answer["Location"] == f"/settings/teams/{made.pk}/"
    assert Membership.objects.get(team=made).staff == leader


def test_an_administrator_begins_one_without_belonging_to_it(administrator: Staff, client_of: Any) -> None:
    sent_as_it_stands(client_of(administrator), PATH, name="Team Østre")
    assert not Membership.objects.filter(team__name="Team Østre").exists()
    assert Membership.objects.get(staff=administrator).role == Role.ADMINISTRATOR


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", ""), ("name", "x" * 81), ("name", "\u200b"), ("delegation_minutes", "-1"), ("delegation_weeks", "99"),
     ("self_management", "anarchy"), ("visitator_weekday", "8"), ("meeting_at", "25:61")],
)  # fmt: skip
def test_what_cannot_be_is_refused(field: str, value: str, leader: Staff, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), PATH, **{"name": "Team Østre", field: value})
    assert answer.status_code == 422
    assert Team.objects.count() == 1


def test_a_name_that_is_taken_is_refused_at_its_field(leader: Staff, team: Team, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), PATH, name=team.name)
    assert answer.status_code == 422
    assert "allerede et team med det navn" in text(answer)


def test_a_care_worker_begins_none(care: Staff, client_of: Any) -> None:
    assert client_of(care).get(PATH).status_code == 404
