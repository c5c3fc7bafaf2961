"""Karen's week as the tests of same focus and of my plan find it, and two visits at one time tomorrow."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from goals.models import SubGoal
from teams.models import Profession, Staff, Team
from tests import cast
from tests.visits.planning import in_days, lay_plan
from visits import clock
from visits.models import CareCourse, LastSeen, PlanSubGoal, Visit, VisitPlan


@pytest.fixture
def peter(team: Team) -> Staff:
    return cast.make_staff("peter", "Peter Dahl", team=team, profession=Profession.PHYSIOTHERAPIST)


@pytest.fixture
def apart(karens_sub_goal: SubGoal, karens_visit: Visit, care: Staff, peter: Staff) -> SubGoal:
    """Mette stands behind, Peter does it together with Karen; both have visits for it this week."""
    SubGoal.objects.filter(pk=karens_sub_goal.pk).update(professions=["care_helper", "physiotherapist"])
    plan = cast.make_plan(karens_visit.plan.course, karens_visit.team, care, "Træning")
    PlanSubGoal.objects.create(plan=plan, sub_goal=karens_sub_goal)
    cast.make_visit(plan, timezone.now() + timedelta(minutes=90), peter)
    cast.rate(karens_sub_goal, 4, care, days_ago=1)
    cast.rate(karens_sub_goal, 2, peter, days_ago=3)
    return karens_sub_goal


@pytest.fixture
def a_week(karens_plan: VisitPlan, karens_sub_goal: SubGoal, care: Staff, colleague: Staff) -> None:
    """Mette from Monday to Wednesday, both of them on Thursday, nobody yet on Friday, Jonas at the weekend."""
    Team.objects.update(phone="00 12 34 56")
    for day, workers in enumerate([(care,), (care,), (care,), (care, colleague), (), (colleague,), (colleague,)]):
        cast.make_visit(karens_plan, _at(day), *workers)
    LastSeen.objects.create(citizen=karens_plan.citizen, staff=care, last_day=timezone.localdate())


def _at(day: int) -> datetime:
    return clock.moment(clock.monday(timezone.localdate()) + timedelta(days=day), time(8, 40)).at


@pytest.fixture
def karens(karens_course: CareCourse, planner: Staff) -> Visit:
    plan = lay_plan(planner, karens_course.citizen, until_on=in_days(1))
    return Visit.objects.get(plan=plan)


@pytest.fixture
def yusufs(planner: Staff, visitator: Staff, care: Staff, team: Team) -> Visit:
    """At the same time as Karen's."""
    yusuf = cast.make_citizen("Yusuf Demir", team, care, headline="Om søndagen laver jeg mad")
    cast.make_course(yusuf, visitator)
    return Visit.objects.get(plan=lay_plan(planner, yusuf, until_on=in_days(1), preferred=time(8, 35)))
