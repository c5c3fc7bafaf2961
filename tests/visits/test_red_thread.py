"""The whole red thread: sentence, goals, sub-goals, small steps, the visits of the week; and back."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.models import SubGoal
from teams.models import Staff
from tests import cast
from visits import clock
from visits.models import PlanSubGoal, Visit, VisitPlan

pytestmark = pytest.mark.django_db


def whole(client: Any, citizen: Citizen) -> tuple[str, str]:
    """Down, and back."""
    response = client.get(f"/citizens/{citizen.pk}/red-thread/")
    assert response.status_code == 200
    down, back = response.content.decode().split('id="back-h"')
    return down.split('id="main"')[1], back


def at_nine(days: int) -> Any:
    from datetime import time

    return clock.moment(clock.monday(timezone.localdate()) + timedelta(days=days), time(9)).at


def test_which_visits_serve_which_sub_goal_and_by_whom(
    karen: Citizen, karens_sub_goal: SubGoal, karens_plan: VisitPlan, care: Staff, colleague: Staff, client_of: Any
) -> None:
    cast.make_sub_goal(karens_sub_goal.goal, "Morgenmad", 2)
    PlanSubGoal.objects.create(plan=karens_plan, sub_goal=karens_sub_goal)
    cast.make_visit(karens_plan, at_nine(0), care)
    cast.make_visit(karens_plan, at_nine(1), colleague)
    cast.make_visit(karens_plan, at_nine(2))
    down, back = whole(client_of(care), karen)
    order = [
        "søen med Bodil",
        "Til søen og hjem",
        "Tage sko på",
        "Karen tager selv",
        "Mette Lund, Jonas Bech",
        "Morgenmad",
    ]
    places = [down.index(words) for words in order]
    assert places == sorted(places)
    assert "der mangler stadig en" in down
    assert down.index("Ingen besøg i denne uge har det som formål.") > down.index("Morgenmad")
    assert "Tage sko på" in back
    row = AccessLog.objects.latest("pk")
    assert (row.mark, row.citizens) == ("record", [karen.pk])


def test_a_visit_that_serves_none_is_named(
    karen: Citizen, karens_sub_goal: SubGoal, karens_plan: VisitPlan, care: Staff, client_of: Any
) -> None:
    cast.make_visit(karens_plan, at_nine(3), care)
    _down, back = whole(client_of(care), karen)
    assert "Har ikke et delmål som formål" in back


def test_cancelled_visits_and_other_weeks_are_not_in_the_picture(
    karen: Citizen, karens_plan: VisitPlan, care: Staff, client_of: Any
) -> None:
    gone = cast.make_visit(karens_plan, at_nine(1), care)
    Visit.objects.filter(pk=gone.pk).update(cancelled_at=timezone.now())
    cast.make_visit(karens_plan, at_nine(8), care)
    _down, back = whole(client_of(care), karen)
    assert "Der er ikke planlagt besøg i denne uge." in back


def test_without_goal_it_asks_for_one(team: Any, care: Staff, client_of: Any) -> None:
    down, _back = whole(client_of(care), cast.make_citizen("Knud Holm", team, care))
    assert "Knud har ikke et mål endnu." in down


def test_a_stranger_sees_none(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/red-thread/").status_code == 404
