"""Closing a team asks first, and is refused while somebody needs it."""

from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen
from teams.models import Staff, Team
from tests.teams.settling import sent_as_it_stands, text

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


def test_opening_the_page_closes_nothing(leader: Staff, team: Team, client_of: Any) -> None:
    assert "Vil du lukke teamet?" in text(client_of(leader).get(f"/settings/teams/{team.pk}/close/"))
    team.refresh_from_db()
    assert team.closed_on is None
