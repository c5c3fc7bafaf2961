"""One visit plan: changed from a day on, ended; its visits keep their identity."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from citizens.models import VisitTie
from teams.models import Staff, Team
from teams.roles import Role
from tests import cast
from tests.visits.planning import coming, day_shifts, in_days, lay_plan, plan_columns, today, typed_plan
from visits import actions, clock, jobs
from visits.models import CareCourse, Note, Visit, VisitPlan, VisitWorker

type ClientOf = Callable[..., Client]


@pytest.fixture
def laid(karens_course: CareCourse, planner: Staff) -> VisitPlan:
    return lay_plan(planner, karens_course.citizen)


def change(by: Staff, plan: VisitPlan, **changes: Any) -> VisitPlan:
    return actions.save_plan(by=by, citizen=plan.citizen, plan=plan, **plan_columns(**changes))


def test_the_page_shows_the_plan_with_the_frame(client_of: ClientOf, planner: Staff, laid: VisitPlan) -> None:
    page = client_of(planner).get(f"/plans/{laid.pk}/").content.decode()
    assert "Morgen" in page
    assert "280" in page
    assert 'value="08:40"' in page


def test_a_plan_that_has_not_begun_is_changed_in_place(client_of: ClientOf, planner: Staff, laid: VisitPlan) -> None:
    before = set(Visit.objects.values_list("pk", flat=True))
    answer = client_of(planner).post(f"/plans/{laid.pk}/", typed_plan(preferred="09:15", version=laid.version))
    assert answer.status_code == 302
    assert VisitPlan.objects.count() == 1
    assert {clock.wall_time(visit.start_at) for visit in Visit.objects.all()} == {time(9, 15)}
    assert set(Visit.objects.values_list("pk", flat=True)) == before


def test_a_plan_with_visits_behind_it_is_ended_and_succeeded_in_its_series(planner: Staff, laid: VisitPlan) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=10)):
        newer = change(planner, laid, preferred=time(9, 30), from_on=in_days(3))
        laid.refresh_from_db()
        assert (newer.series, laid.until_on) == (laid.series, in_days(2))
        assert not Visit.objects.filter(plan=laid, occurs_on__gte=in_days(3)).exists()
        old = Visit.objects.filter(plan=laid)
        assert {clock.wall_time(visit.start_at) for visit in old} == {time(8, 40)}
    assert Visit.objects.values("series", "occurs_on", "ordinal").distinct().count() == Visit.objects.count()


def test_what_somebody_touched_stays_and_what_no_longer_fits_is_cancelled(
    planner: Staff, care: Staff, laid: VisitPlan
) -> None:
    moved, locked, noted, cancelled, plain = Visit.objects.filter(plan=laid).order_by("start_at")[:5]
    actions.move_visit(by=planner, visit=moved, start_at=moved.start_at + timedelta(hours=1))
    Visit.objects.filter(pk=locked.pk).update(locked_at=timezone.now())
    written = {"body_hash": b"x", "written_at": timezone.now(), "key": uuid4()}
    Note.objects.create(visit=noted, citizen=laid.citizen, author=care, **written)
    actions.cancel_visit(by=planner, visit=cancelled, why="Hos sin søster")
    days = {visit.occurs_on.isoweekday() for visit in (moved, locked, noted, cancelled, plain)}
    change(planner, laid, weekdays=set(range(1, 8)) - days, preferred=time(9, 30))
    for visit in (moved, locked, noted, plain, cancelled):
        visit.refresh_from_db()
    assert [visit.cancelled_at is None for visit in (moved, locked, noted, plain)] == [True, True, True, False]
    assert (plain.cancelled_why, cancelled.cancelled_why) == ("", "Hos sin søster")
    change(planner, laid, weekdays=range(1, 8), preferred=time(9, 30))
    for visit in (plain, cancelled, locked):
        visit.refresh_from_db()
    assert plain.cancelled_at is None
    assert clock.wall_time(plain.start_at) == time(9, 30)
    assert cancelled.cancelled_at
    assert clock.wall_time(locked.start_at) == time(8, 40)


def test_a_worker_chosen_by_hand_stays_and_the_others_follow_the_faces(
    planner: Staff, care: Staff, colleague: Staff, team: Team, karens_course: CareCourse
) -> None:
    day_shifts(care, team, 1, 2)
    day_shifts(colleague, team, 1, 2)
    plan = lay_plan(planner, karens_course.citizen, faces=[care], until_on=in_days(2))
    first = Visit.objects.filter(plan=plan).earliest("start_at")
    actions.assign_visit(by=planner, visit=first, staff=colleague, instead_of=care)
    assert coming(visit__plan=plan) == ["Jonas", "Mette"]
    change(planner, plan, faces=[colleague], until_on=in_days(2), preferred=time(9))
    assert coming(visit__plan=plan) == ["Jonas", "Jonas"]
    change(planner, plan, faces=[care], until_on=in_days(2), preferred=time(9, 10))
    assert coming(visit__plan=plan) == ["Jonas", "Mette"]
    assert VisitTie.objects.filter(staff=care).count() == 1
    row = VisitWorker.objects.get(visit=first, cancelled_at=None)
    assert clock.wall_time(row.span.lower) == time(9, 10)


def test_a_successor_put_off_lets_the_plan_before_it_reach_further(planner: Staff, laid: VisitPlan) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=10)):
        newer = change(planner, laid, preferred=time(9, 30), from_on=in_days(3))
        change(planner, newer, preferred=time(9, 30), from_on=in_days(6))
        laid.refresh_from_db()
        assert laid.until_on == in_days(5)
        assert clock.wall_time(Visit.objects.get(occurs_on=in_days(5)).start_at) == time(8, 40)
        assert clock.wall_time(Visit.objects.get(occurs_on=in_days(6)).start_at) == time(9, 30)
        change(planner, VisitPlan.objects.get(pk=newer.pk), preferred=time(9, 30), from_on=in_days(2))
        assert clock.wall_time(Visit.objects.get(occurs_on=in_days(2)).start_at) == time(9, 30)


def test_an_old_plan_says_which_one_took_over(client_of: ClientOf, planner: Staff, laid: VisitPlan) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=10)):
        change(planner, laid, from_on=in_days(3))
        sent = typed_plan(from_on=f"{in_days(5)}", version=2)
        answer = client_of(planner).post(f"/plans/{laid.pk}/", sent)
    assert answer.status_code == 422
    assert "gælder en nyere plan" in answer.content.decode()


def test_the_second_of_two_planners_sees_what_the_first_did(
    client_of: ClientOf, planner: Staff, laid: VisitPlan
) -> None:
    change(planner, laid, preferred=time(9, 20))
    client = client_of(cast.make_staff("peter", "Peter Nu", Role.PLANNER, laid.team))
    answer = client.post(f"/plans/{laid.pk}/", typed_plan(title="Min udgave", version=1))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Birgitte rettede det samme kl." in page
    assert "Gemt nu" in page
    assert "09:20" in page
    assert 'value="Min udgave"' in page
    assert client.post(f"/plans/{laid.pk}/", typed_plan(title="Min udgave", version=2)).status_code == 302


def test_a_change_in_the_past_is_refused(planner: Staff, laid: VisitPlan) -> None:
    with pytest.raises(ValidationError) as refusal:
        change(planner, laid, from_on=in_days(-1))
    assert "from_on" in refusal.value.message_dict


def test_ending_a_plan_cancels_what_lies_beyond(client_of: ClientOf, planner: Staff, laid: VisitPlan) -> None:
    where = f"/plans/{laid.pk}/end/"
    sent = {"until_on": f"{in_days(4)}", "version": laid.version, "form_key": str(uuid4())}
    assert client_of(planner).post(where, sent).status_code == 302
    assert Visit.objects.standing().count() == 4
    assert client_of(planner).get(where).status_code == 302
    early = client_of(planner).post(where, {"until_on": f"{in_days(-3)}", "version": 2})
    assert early.status_code == 422
    assert "eller senere" in early.content.decode()


def test_topping_up_twice_makes_nothing_twice_and_weeks_without_it_are_made_good(laid: VisitPlan) -> None:
    assert jobs.top_up_all() == 0
    with time_machine.travel(timezone.now() + timedelta(weeks=5)):
        assert jobs.top_up_all() == 35
        assert jobs.top_up_all() == 0
    assert Visit.objects.count() == 42 + 35


def test_topping_up_leaves_an_empty_place_empty(planner: Staff, care: Staff, team: Team, laid: VisitPlan) -> None:
    day_shifts(care, team, *range(1, 43))
    change(planner, laid, faces=[care])
    visit = Visit.objects.filter(plan=laid).earliest("start_at")
    actions.unassign_visit(by=planner, visit=visit, staff=care)
    jobs.top_up_all()
    assert coming(visit=visit) == []


def test_a_stranger_and_a_visitator_do_not_change_a_plan(
    client_of: ClientOf, stranger: Staff, visitator: Staff, laid: VisitPlan
) -> None:
    for person in (stranger, visitator):
        assert client_of(person).get(f"/plans/{laid.pk}/").status_code == 404
        assert client_of(person).post(f"/plans/{laid.pk}/", typed_plan()).status_code == 404


def test_a_plan_through_the_two_clock_nights(planner: Staff, karens_course: CareCourse) -> None:
    with time_machine.travel(clock.moment(today().replace(month=3, day=20, year=2027), time(9)).at):
        night = {"earliest": time(1), "preferred": time(2, 30), "latest": time(4), "minutes": 45}
        plan = lay_plan(planner, karens_course.citizen, **night)
    found = {visit.occurs_on.day: visit for visit in Visit.objects.filter(plan=plan, occurs_on__month=3)}
    assert clock.wall_time(found[27].start_at) == time(2, 30)
    assert clock.wall_time(found[28].start_at) == time(3, 0)
    assert {visit.minutes for visit in found.values()} == {45}
    assert cast.user_of(planner)
