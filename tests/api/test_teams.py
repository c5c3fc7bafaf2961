import pytest

from teams.models import Staff, Team
from tests.api.calling import System, data

pytestmark = pytest.mark.django_db


def test_a_system_sees_its_own_teams(system: System, team: Team, other_team: Team) -> None:
    answer = data(system.get("/api/teams/"))
    assert [each["name"] for each in answer["results"]] == [team.name]
    assert answer["next"] is None


def test_a_team_names_who_works_in_it_and_who_can_be_written_for(system: System, team: Team, care: Staff) -> None:
    _leader, member = data(system.get(f"/api/teams/{team.pk}/"))["members"]
    assert member["id"] == care.pk
    assert (member["first_name"], member["role"], member["has_log_in"]) == ("Mette", "care_worker", True)


def test_somebody_without_a_log_in_is_said_to_have_none(system: System, team: Team, care: Staff) -> None:
    Staff.objects.filter(pk=care.pk).update(user=None)
    _leader, member = data(system.get(f"/api/teams/{team.pk}/"))["members"]
    assert member["has_log_in"] is False


def test_another_team_is_not_there(system: System, other_team: Team) -> None:
    assert system.get(f"/api/teams/{other_team.pk}/").status_code == 404
