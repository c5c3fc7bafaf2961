"""Removing a shift asks first; the old row stays in the history."""

from typing import Any

import pytest

from teams.models import Shift, Staff, Team
from tests.teams.hours import three_mondays
from tests.teams.settling import sent_as_it_stands

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("scope", "left"), [("one", 2), ("following", 1)])
def test_it_removes_as_far_as_was_asked(
    scope: str, left: int, planner: Staff, care: Staff, team: Team, client_of: Any
) -> None:
    second = three_mondays(care, team)[1]
    path = f"/settings/shifts/{second.pk}/remove/"
    sent_as_it_stands(client_of(planner), path, scope=scope)
    assert care.shifts.count() == left
    assert Shift.pgh_event_model.objects.filter(pgh_obj_id=second.pk, pgh_label="delete").count() == 1


def test_opening_the_page_removes_nothing(planner: Staff, care: Staff, team: Team, client_of: Any) -> None:
    shift = three_mondays(care, team)[0]
    assert client_of(planner).get(f"/settings/shifts/{shift.pk}/remove/").status_code == 200
    assert care.shifts.count() == 3


def test_one_that_was_changed_meanwhile_stays(planner: Staff, care: Staff, team: Team, client_of: Any) -> None:
    shift = three_mondays(care, team)[0]
    answer = sent_as_it_stands(client_of(planner), f"/settings/shifts/{shift.pk}/remove/", version="9")
    assert (answer.status_code, care.shifts.count()) == (422, 3)
