"""Topping up: one plan whose work fails takes no other with it."""

from typing import Any

import pytest
from django.db import OperationalError, connection

from teams.models import Staff
from teams.roles import Role
from tests import cast
from visits import jobs
from visits.actions.plans import make_visits
from visits.models import Visit, VisitPlan


def three_plans() -> list[VisitPlan]:
    cast.make_municipality()
    team = cast.make_team()
    planner: Staff = cast.make_staff("planner", "Birgitte Holm", Role.PLANNER, team)
    citizens = [cast.make_citizen("Karen Mikkelsen", team, planner) for _ in range(3)]
    return [cast.make_plan(cast.make_course(citizen, planner), team, planner) for citizen in citizens]


def lock_time_out() -> None:
    raise OperationalError("canceling statement due to lock timeout")


def broken_line() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")


@pytest.mark.parametrize("trouble", [lock_time_out, broken_line])
def test_one_plan_that_fails_stops_no_other(fresh_db: str, monkeypatch: pytest.MonkeyPatch, trouble: Any) -> None:
    first, second, third = three_plans()

    def make(*, plan: VisitPlan, **how: Any) -> list[Visit]:
        if plan == second:
            trouble()
        return make_visits(plan=plan, **how)

    monkeypatch.setattr(jobs, "make_visits", make)
    assert jobs.top_up_all() > 0
    assert set(Visit.objects.values_list("plan", flat=True)) == {first.pk, third.pk}
