"""Other hours for one shift, or for it and the later ones like it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from teams.models import Shift, Staff, Team
from tests.teams.hours import FIRST, three_mondays
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


def path_of(shift: Shift) -> str:
    return f"/settings/shifts/{shift.pk}/"


@pytest.mark.parametrize(("scope", "changed"), [("one", 1), ("following", 2)])
def test_it_changes_as_far_as_was_asked(
    scope: str, changed: int, planner: Staff, care: Staff, team: Team, client_of: Any
) -> None:
    _first, second, _third = three_mondays(care, team)
    sent_as_it_stands(client_of(planner), path_of(second), starts="08:00", scope=scope)
    assert care.shifts.filter(start_at__hour=8, version=2).count() == changed


def test_two_at_once(planner: Staff, leader: Staff, care: Staff, team: Team, client_of: Any) -> None:
    shift = three_mondays(care, team)[0]
    sent_as_it_stands(client_of(leader), path_of(shift), starts="09:00")
    answer = sent_as_it_stands(client_of(planner), path_of(shift), version="1", starts="10:00")
    assert answer.status_code == 422
    assert "Rikke rettede det samme" in text(answer)
    assert "09:00" in text(answer)
    assert "10:00" in text(answer)


def test_into_another_shift_is_refused(planner: Staff, care: Staff, team: Team, client_of: Any) -> None:
    shift = three_mondays(care, team)[0]
    late = FIRST + timedelta(hours=9)
    Shift.objects.create(staff=care, team=team, start_at=late, end_at=late + timedelta(hours=4))
    assert sent_as_it_stands(client_of(planner), path_of(shift), ends="17:00").status_code == 422
    shift.refresh_from_db()
    assert shift.end_at == datetime(2027, 1, 4, 14, tzinfo=UTC)


def test_a_shift_of_another_team_is_not_there(
    planner: Staff, stranger: Staff, other_team: Team, client_of: Any
) -> None:
    shift = three_mondays(stranger, other_team)[0]
    assert client_of(planner).get(path_of(shift)).status_code == 404
