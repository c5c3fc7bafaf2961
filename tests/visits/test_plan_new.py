"""A new visit plan: within a course, with its visits at once."""

from collections.abc import Callable
from datetime import time

import pytest
import time_machine
from django.test import Client

from citizens.models import Citizen
from goals.models import SubGoal
from teams.models import Staff, Team
from tests import cast
from tests.visits.planning import coming, day_shifts, in_days, lay_plan, today, typed_plan
from visits import clock
from visits.models import CareCourse, Visit, VisitPlan

type ClientOf = Callable[..., Client]


def url(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/plans/new/"


def test_without_a_course_the_planner_is_told_who_can_give_one(
    client_of: ClientOf, planner: Staff, visitator: Staff, karen: Citizen
) -> None:
    answer = client_of(planner).post(url(karen), typed_plan())
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Karen har ikke et forløb" in page
    assert "Det kan Anne give." in page
    assert 'value="Morgen"' in page
    assert not VisitPlan.objects.exists()


def test_saving_lays_six_weeks_of_visits_and_gives_them_to_the_first_free_face(
    client_of: ClientOf,
    planner: Staff,
    care: Staff,
    colleague: Staff,
    team: Team,
    karens_course: CareCourse,
    karens_sub_goal: SubGoal,
) -> None:
    day_shifts(care, team, 1, 2)
    day_shifts(colleague, team, 2, 3)
    sent = typed_plan(face_1=care.pk, face_2=colleague.pk, sub_goals=[karens_sub_goal.pk])
    answer = client_of(planner).post(url(karens_course.citizen), sent, follow=True)
    page = answer.content.decode()
    assert "42 besøg er lagt frem til" in page
    assert "39 besøg mangler en medarbejder" in page
    plan = VisitPlan.objects.get()
    assert (plan.course, plan.team, plan.sub_goals.get()) == (karens_course, team, karens_sub_goal)
    assert coming() == ["Mette", "Mette", "Jonas"]
    assert Visit.objects.earliest("day").day == in_days(1)


def test_over_the_frame_is_warned_of_and_saved(client_of: ClientOf, planner: Staff, karens_course: CareCourse) -> None:
    answer = client_of(planner).post(url(karens_course.citizen), typed_plan(minutes="60"), follow=True)
    assert "Karen er nu 90 minutter over rammen på 330" in answer.content.decode()
    assert VisitPlan.objects.count() == 1


def test_two_workers_count_double_and_every_second_week_half(
    client_of: ClientOf, planner: Staff, karens_course: CareCourse
) -> None:
    lay_plan(planner, karens_course.citizen, weekdays=[1, 3], minutes=30, workers=2)
    lay_plan(planner, karens_course.citizen, weekdays=[2], minutes=45, every_n_weeks=2, title="Bad")
    page = client_of(planner).get(f"/citizens/{karens_course.citizen_id}/plans/").content.decode()
    assert '<span class="strong nums">0</span>' in page  # nothing is in force before tomorrow
    plans = client_of(planner).get(f"/plans/{VisitPlan.objects.earliest('pk').pk}/").content.decode()
    assert '<span class="strong nums">143</span>' in plans


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"weekdays": []}, ""),
        ({"weekdays": ["8"]}, ""),
        ({"preferred": "07:30"}, "Kl. 07:30 ligger før tidligst kl. 08:00"),
        ({"latest": "08:10"}, "Kl. 08:10 ligger før helst kl. 08:40"),
        ({"preferred": "25:00"}, ""),
        ({"minutes": "10", "coffee_minutes": "15"}, "15 minutter er mere end besøgets 10"),
        ({"minutes": "0"}, ""),
        ({"minutes": "721"}, "mellem 5 minutter og 12 timer"),
        ({"coffee_minutes": "-1"}, ""),
        ({"until_on": "2020-01-01"}, "ligger før start"),
        ({"from_on": "2020-01-01"}, "Vælg i dag eller senere"),
        ({"from_on": "9999-12-31"}, "mellem 2000 og 2099"),
        ({"every_n_weeks": "0"}, ""),
        ({"workers": "3"}, ""),
        ({"may_move": "maybe"}, ""),
        ({"face_1": "999999"}, ""),
        ({"sub_goals": ["999999"]}, ""),
        ({"title": "x" * 81}, ""),
        ({"title": " ​ "}, ""),
    ],
)
def test_what_cannot_be_is_refused_and_kept(
    client_of: ClientOf,
    planner: Staff,
    karens_course: CareCourse,
    karens_sub_goal: SubGoal,
    changes: dict[str, object],
    sentence: str,
) -> None:
    answer = client_of(planner).post(url(karens_course.citizen), typed_plan(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "form-error" in page
    assert not VisitPlan.objects.exists()
    assert not Visit.objects.exists()


def test_another_citizens_sub_goal_is_refused(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens_course: CareCourse
) -> None:
    other = cast.make_sub_goal(cast.make_goal(cast.make_citizen("Ejnar Bruun", team, care), care))
    answer = client_of(planner).post(url(karens_course.citizen), typed_plan(sub_goals=[other.pk]))
    assert answer.status_code == 422


def test_a_form_sent_twice_lays_one_plan(client_of: ClientOf, planner: Staff, karens_course: CareCourse) -> None:
    sent = typed_plan()
    for _time in range(2):
        assert client_of(planner).post(url(karens_course.citizen), sent).status_code == 302
    assert VisitPlan.objects.count() == 1


def test_a_worker_of_two_plans_at_one_time_gets_one_of_them(
    planner: Staff, visitator: Staff, care: Staff, team: Team, karens_course: CareCourse
) -> None:
    day_shifts(care, team, 1)
    ejnar = cast.make_citizen("Ejnar Bruun", team, care)
    cast.make_course(ejnar, visitator)
    lay_plan(planner, karens_course.citizen, faces=[care], until_on=in_days(1))
    lay_plan(planner, ejnar, faces=[care], until_on=in_days(1))
    assert coming() == ["Mette"]
    assert Visit.objects.filter(day=in_days(1)).count() == 2


def test_only_the_days_with_a_course_get_visits(planner: Staff, visitator: Staff, karen: Citizen) -> None:
    cast.make_course(karen, visitator, until_on=in_days(5))
    lay_plan(planner, karen)
    assert Visit.objects.count() == 5
    assert today() < Visit.objects.earliest("day").day


def test_the_form_opens_and_is_the_planners(
    client_of: ClientOf, planner: Staff, visitator: Staff, stranger: Staff, karen: Citizen
) -> None:
    assert client_of(planner).get(url(karen)).status_code == 200
    assert client_of(visitator).get(url(karen)).status_code == 404
    assert client_of(stranger).get(url(karen)).status_code == 404


def test_all_that_is_wrong_is_told_at_once(client_of: ClientOf, planner: Staff, karens_course: CareCourse) -> None:
    wrong = {"title": "", "preferred": "07:00", "latest": "06:00", "minutes": "20", "coffee_minutes": "30"}
    answer = client_of(planner).post(url(karens_course.citizen), typed_plan(**wrong))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "07:00 ligger før" in page
    assert "06:00 ligger før" in page
    assert "30 minutter er mere end besøgets 20" in page
    assert 'id="id_title_error"' in page


def test_a_plan_made_now_begins_with_the_next_time_to_come(planner: Staff, karens_course: CareCourse) -> None:
    with time_machine.travel(clock.moment(in_days(1), time(18, 20)).at, tick=False):
        times = {"earliest": time(15), "preferred": time(15, 30), "latest": time(16)}
        plan = lay_plan(planner, karens_course.citizen, from_on=today(), **times)
        assert Visit.objects.earliest("start_at").day == in_days(1)
        lay_plan(planner, karens_course.citizen, plan=plan, from_on=today(), **times | {"latest": time(17)})
        assert Visit.objects.earliest("start_at").day == in_days(1)


def test_a_plan_that_is_taken_over_begins_in_the_past(planner: Staff, karens_course: CareCourse) -> None:
    with time_machine.travel(clock.moment(in_days(1), time(18, 20)).at, tick=False):
        lay_plan(planner, karens_course.citizen, from_on=in_days(-3))
        assert Visit.objects.earliest("start_at").day == in_days(-3)
        assert Visit.objects.filter(day=today()).exists()
