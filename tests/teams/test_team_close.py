"""Closing a team asks first, and is refused while somebody needs it."""

from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen, TeamTie
from teams.models import Membership, Staff, Team
from tests.teams.settling import sent_as_it_stands, text
from visits.models import VisitPlan

pytestmark = pytest.mark.django_db


def close(client: Any, team: Team) -> Any:
    return sent_as_it_stands(client, f"/settings/teams/{team.pk}/close/")


def test_a_team_that_nobody_needs_is_closed(leader: Staff, team: Team, client_of: Any) -> None:
    assert close(client_of(leader), team)["Location"] == f"/settings/teams/{team.pk}/"
    team.refresh_from_db()
    assert team.closed_on == timezone.localdate()


def test_a_team_with_other_people_is_not(leader: Staff, care: Staff, team: Team, client_of: Any) -> None:
    answer = close(client_of(leader), team)
    assert answer.status_code == 422
    assert "stadig andre end lederen: 1" in text(answer)
    team.refresh_from_db()
    assert team.closed_on is None


def test_a_team_that_takes_care_of_somebody_is_not(
    administrator: Staff, karen: Citizen, care: Staff, team: Team, client_of: Any
) -> None:
    care.memberships.update(until_on=timezone.localdate() - timezone.timedelta(days=1))
    answer = close(client_of(administrator), team)
    assert "tager sig stadig af 1 borger" in text(answer)


def test_a_team_with_a_visit_plan_is_not_although_the_citizen_has_another_team(
    leader: Staff, karens_plan: VisitPlan, team: Team, client_of: Any
) -> None:
    Membership.objects.exclude(staff=leader).delete()
    TeamTie.objects.all().delete()
    answer = close(client_of(leader), team)
    assert answer.status_code == 422
    assert "Teamet har stadig 1 besøgsplan" in text(answer)
    team.refresh_from_db()
    assert team.closed_on is None
    VisitPlan.objects.update(from_on=timezone.localdate(), until_on=timezone.localdate())
    assert close(client_of(leader), team).status_code == 422
    yesterday = timezone.localdate() - timezone.timedelta(days=1)
    VisitPlan.objects.update(from_on=yesterday, until_on=yesterday)
    assert close(client_of(leader), team).status_code == 302


def test_everything_that_stands_in_the_way_is_said_at_once(
    leader: Staff, karens_plan: VisitPlan, team: Team, client_of: Any
) -> None:
    Membership.objects.exclude(staff=leader).delete()
    said = text(close(client_of(leader), team))
    assert "tager sig stadig af 1 borger" in said
    assert "Teamet har stadig 1 besøgsplan" in said


def test_opening_the_page_closes_nothing(leader: Staff, team: Team, client_of: Any) -> None:
    assert "Vil du lukke teamet?" in text(client_of(leader).get(f"/settings/teams/{team.pk}/close/"))
    team.refresh_from_db()
    assert team.closed_on is None
