"""The hours of a team."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from teams.models import Absence, Staff, Team
from tests import cast
from tests.teams.settling import text

pytestmark = pytest.mark.django_db


def test_everybody_with_hours_in_a_fortnight(planner: Staff, care: Staff, team: Team, client_of: Any) -> None:
    soon = timezone.now() + timedelta(days=1)
    cast.make_shift(care, team, soon)
    Absence.objects.create(staff=care, from_at=soon, until_at=soon + timedelta(days=1), reason="sick")
    page = text(client_of(planner).get(f"/teams/{team.pk}/shifts/"))
    assert "Mette Lund" in page
    assert "8 t" in page
    assert "syg" in page
    assert "ingen vagter" in page


def test_the_planner_finds_it_in_the_menu(planner: Staff, team: Team, client_of: Any) -> None:
    path = f"/teams/{team.pk}/shifts/"
    assert f'href="{path}"' in text(client_of(planner).get(path))


@pytest.mark.parametrize(("degree", "status"), [("co_managed", 404), ("self_managed", 200)])
def test_care_workers_only_where_the_team_manages_itself(
    degree: str, status: int, care: Staff, team: Team, client_of: Any
) -> None:
    Team.objects.update(self_management=degree)
    assert client_of(care).get(f"/teams/{team.pk}/shifts/").status_code == status
