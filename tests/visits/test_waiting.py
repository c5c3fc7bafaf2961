"""A review asked for a change: it waits where it is to be settled, until something changes after it."""

from datetime import time, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.actions import end_goal, review_goal
from goals.models import FollowUp, Goal, Review
from teams.models import Staff, Team
from visits import actions
from visits.models import CareCourse, VisitPlan
from visits.waiting import waiting

pytestmark = pytest.mark.django_db
PLAN, COURSE = "Planen venter på en ændring", "Forløbet venter på revisitation"


def ask(goal: Goal, by: Staff, result: str = FollowUp.CHANGED, **columns: Any) -> Review:
    goal.refresh_from_db()
    told = {"result": result, "decided_by": "citizen", "words": "Hun vil hellere gå om eftermiddagen"}
    day = timezone.localdate() + timedelta(weeks=6)
    return review_goal(by=by, goal=goal, version=goal.version, **told | {"next_review_on": day} | columns)


def later(hours: int = 1) -> Any:
    return time_machine.travel(timezone.now() + timedelta(hours=hours))


def change_plan(plan: VisitPlan, by: Staff) -> None:
    told = {"title": plan.title, "weekdays": [1, 3], "minutes": 30, "from_on": timezone.localdate()}
    times = {"earliest": time(13), "preferred": time(14), "latest": time(15)}
    actions.save_plan(by=by, citizen=plan.citizen, plan=plan, version=plan.version, **told, **times)


def test_the_planner_meets_it_in_the_week_on_the_plan_and_on_its_own_page(
    karens_goal: Goal, karens_plan: VisitPlan, planner: Staff, care: Staff, team: Team, client_of: Any
) -> None:
    ask(karens_goal, care)
    client, karen = client_of(planner), karens_goal.citizen
    week = client.get(f"/teams/{team.pk}/week/").content.decode()
    assert f"Karen: {PLAN}" in week
    assert f'href="/citizens/{karen.pk}/plans/"' in week
    for path in (f"/citizens/{karen.pk}/plans/", f"/plans/{karens_plan.pk}/", f"/citizens/{karen.pk}/waiting/"):
        page = client.get(path).content.decode()
        assert f"{PLAN}: ”Til søen og hjem med Bodil”" in page
        assert "Ændres inden for rammen" in page
        assert "Hun vil hellere gå om eftermiddagen" in page
        assert AccessLog.objects.latest("pk").citizens == [karen.pk]


def test_a_reassessment_is_the_assessors(
    karens_goal: Goal,
    karens_course: CareCourse,
    visitator: Staff,
    planner: Staff,
    care: Staff,
    team: Team,
    client_of: Any,
) -> None:
    ask(karens_goal, care, FollowUp.REASSESSED)
    assert COURSE in client_of(visitator).get(f"/teams/{team.pk}/week/").content.decode()
    assert COURSE in client_of(visitator).get(f"/citizens/{karens_goal.citizen_id}/course/").content.decode()
    assert COURSE not in client_of(planner).get(f"/teams/{team.pk}/week/").content.decode()


def test_who_can_settle_nothing_is_not_asked_in_the_week(
    karens_goal: Goal, care: Staff, team: Team, client_of: Any
) -> None:
    ask(karens_goal, care)
    assert PLAN not in client_of(care).get(f"/teams/{team.pk}/week/").content.decode()
    page = client_of(care).get(f"/citizens/{karens_goal.citizen_id}/waiting/").content.decode()
    assert PLAN in page
    assert "Der skal ikke ændres noget" not in page


def test_a_plan_changed_after_it_settles_it_one_changed_before_does_not(
    karens_goal: Goal, karens_plan: VisitPlan, planner: Staff, care: Staff
) -> None:
    change_plan(karens_plan, planner)
    with later(1):
        ask(karens_goal, care)
        assert waiting().count() == 1
    with later(2):
        change_plan(VisitPlan.objects.latest("pk"), planner)
        assert not waiting().exists()


def test_a_new_plan_settles_it(karens_goal: Goal, karens_plan: VisitPlan, planner: Staff, care: Staff) -> None:
    ask(karens_goal, care)
    with later():
        times = {"earliest": time(13), "preferred": time(14), "latest": time(15)}
        told = {"title": "Tur", "weekdays": [2], "minutes": 30, "from_on": timezone.localdate()}
        actions.save_plan(by=planner, citizen=karens_goal.citizen, **told, **times)
        assert not waiting().exists()


@pytest.mark.parametrize("result", [FollowUp.CHANGED, FollowUp.REASSESSED])
def test_a_course_given_or_ended_settles_both(
    result: str, karens_goal: Goal, karens_course: CareCourse, visitator: Staff, care: Staff
) -> None:
    ask(karens_goal, care, result)
    with later():
        actions.end_course(by=visitator, course=karens_course, until_on=timezone.localdate() + timedelta(days=30))
        assert not waiting().exists()


def test_a_changed_plan_is_no_answer_to_a_reassessment(
    karens_goal: Goal, karens_plan: VisitPlan, planner: Staff, care: Staff
) -> None:
    ask(karens_goal, care, FollowUp.REASSESSED)
    with later():
        change_plan(karens_plan, planner)
        assert waiting().count() == 1


def test_only_the_newest_look_at_an_open_goal_of_somebody_with_help_counts(karens_goal: Goal, care: Staff) -> None:
    ask(karens_goal, care)
    newest = ask(karens_goal, care, FollowUp.REASSESSED)
    assert list(waiting()) == [newest]
    ask(karens_goal, care, FollowUp.CONTINUED)
    assert not waiting().exists()
    ask(karens_goal, care)
    Citizen.objects.update(ended_at=timezone.now())
    assert not waiting().exists()
    Citizen.objects.update(ended_at=None)
    karens_goal.refresh_from_db()
    end_goal(by=care, goal=karens_goal, version=karens_goal.version, ended_as="adjusted", ended_words="")
    assert not waiting().exists()


def test_when_nothing_waits_the_page_says_so_and_the_others_say_nothing(
    karen: Citizen, planner: Staff, client_of: Any
) -> None:
    assert "Intet venter." in client_of(planner).get(f"/citizens/{karen.pk}/waiting/").content.decode()
    assert 'id="waiting"' not in client_of(planner).get(f"/citizens/{karen.pk}/plans/").content.decode()


def test_a_stranger_meets_nothing(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/waiting/").status_code == 404
