"""What stands when things come late or cross each other: corrections, restored visits, plans that were succeeded."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from citizens.models import Kind, Statement, VisitTie
from goals.actions import rate_ladder
from goals.models import SubGoal
from teams.models import Municipality, Staff, Team
from tests.visits.planning import coming, in_days, lay_plan, plan_columns
from visits import actions
from visits.actions import correct_note, record_note
from visits.models import CareCourse, Deviation, LastSeen, PlanStaff, Visit, VisitPlan, VisitWorker
from visits.told import Rated

pytestmark = pytest.mark.django_db


def test_a_late_correction_is_not_the_newest_step(
    karens_visit: Visit, care: Staff, colleague: Staff, karens_sub_goal: SubGoal
) -> None:
    note = record_note(by=care, visit=karens_visit, key=uuid4(), ratings=[Rated(karens_sub_goal, 2)])
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        rate_ladder(by=colleague, sub_goal=karens_sub_goal, step=4, agreed=True)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        once = correct_note(by=care, note=note, key=uuid4(), ratings=[Rated(karens_sub_goal, 3)])
        correct_note(by=care, note=once, key=uuid4(), ratings=[Rated(karens_sub_goal, 1)], own_words="Det gik")
        assert SubGoal.objects.with_last_step().get(pk=karens_sub_goal.pk).last_step == 4
    assert Statement.objects.get(kind=Kind.HELP).said_at == note.written_at


def test_a_step_is_corrected_also_after_the_sub_goal_has_ended(
    karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal
) -> None:
    note = record_note(by=care, visit=karens_visit, key=uuid4(), ratings=[Rated(karens_sub_goal, 2)])
    karens_sub_goal.ended_at = timezone.now()
    karens_sub_goal.save()
    correct_note(by=care, note=note, key=uuid4(), ratings=[Rated(karens_sub_goal, 3)])
    assert SubGoal.objects.with_last_step().get(pk=karens_sub_goal.pk).last_step == 3


def test_a_restored_visit_was_made_if_a_note_says_so(karens_visit: Visit, planner: Staff, care: Staff) -> None:
    actions.cancel_visit(by=planner, visit=karens_visit, why="Troede hun var ude")
    record_note(by=care, visit=karens_visit, key=uuid4())
    assert not LastSeen.objects.exists()
    actions.restore_visit(by=planner, visit=Visit.objects.get(pk=karens_visit.pk))
    karens_visit.refresh_from_db()
    assert (karens_visit.delivered, karens_visit.completed_at is not None) == (True, True)
    assert LastSeen.objects.get().staff == care


def test_who_cannot_come_back_to_a_restored_visit_has_no_tie_to_her_either(
    karens: Visit, yusufs: Visit, planner: Staff, care: Staff
) -> None:
    actions.assign_visit(by=planner, visit=karens, staff=care)
    actions.cancel_visit(by=planner, visit=karens, why="Hos sin søster")
    actions.assign_visit(by=planner, visit=yusufs, staff=care)
    actions.restore_visit(by=planner, visit=Visit.objects.get(pk=karens.pk))
    assert coming(visit=karens) == []
    assert list(VisitTie.objects.values_list("visit_number", flat=True)) == [yusufs.pk]


def test_a_visit_that_was_written_meanwhile_is_not_moved(karens_visit: Visit, planner: Staff, care: Staff) -> None:
    seen = Visit.objects.get(pk=karens_visit.pk)
    record_note(by=care, visit=karens_visit, key=uuid4())
    with pytest.raises(ValidationError, match="Mette"):
        actions.move_visit(by=planner, visit=seen, start_at=seen.start_at + timedelta(hours=1))
    assert Visit.objects.get(pk=karens_visit.pk).start_at == karens_visit.start_at


def test_a_plan_that_was_succeeded_does_not_reach_into_the_newer_one(karens_course: CareCourse, planner: Staff) -> None:
    laid = lay_plan(planner, karens_course.citizen)
    with time_machine.travel(timezone.now() + timedelta(days=10)):
        columns = plan_columns(from_on=in_days(3))
        actions.save_plan(by=planner, citizen=laid.citizen, plan=laid, **columns)
        older = VisitPlan.objects.get(pk=laid.pk)
        with pytest.raises(ValidationError) as refusal:
            actions.end_plan(by=planner, plan=older, until_on=in_days(5))
        assert "until_on" in refusal.value.message_dict
        actions.end_plan(by=planner, plan=older, until_on=in_days(1))


def test_a_visit_not_delivered_counts_in_the_frame_as_the_municipality_says(
    client_of: Callable[..., Client], karens_visit: Visit, planner: Staff, care: Staff, team: Team
) -> None:
    not_home = {"deviations": [Deviation.NOT_HOME], "not_home_end": "out_and_well"}
    record_note(by=care, visit=karens_visit, key=uuid4(), **not_home)  # type: ignore[arg-type]
    minutes = f'<b class="n">{karens_visit.minutes}<'
    assert minutes in client_of(planner).get(f"/teams/{team.pk}/week/").content.decode()
    Municipality.objects.update(not_delivered_counts=False)
    assert minutes not in client_of(planner).get(f"/teams/{team.pk}/week/").content.decode()


def test_ties_follow_who_comes(karens: Visit, planner: Staff, care: Staff, colleague: Staff) -> None:
    """Through assigning, moving, replacing and taking away: one tie for each who comes, of the same times."""
    actions.assign_visit(by=planner, visit=karens, staff=care)
    actions.move_visit(by=planner, visit=karens, start_at=karens.start_at + timedelta(hours=2))
    actions.assign_visit(by=planner, visit=karens, staff=colleague, instead_of=care)
    actions.unassign_visit(by=planner, visit=karens, staff=colleague)
    actions.assign_visit(by=planner, visit=karens, staff=care)
    rows = VisitWorker.objects.filter(cancelled_at__isnull=True)
    wanted = {
        (row.staff_id, row.span.lower - timedelta(hours=24), row.span.upper + timedelta(hours=24)) for row in rows
    }
    assert set(VisitTie.objects.values_list("staff_id", "from_at", "until_at")) == wanted


def test_who_were_the_fixed_faces_stands_in_the_history(
    karens_course: CareCourse, planner: Staff, care: Staff, colleague: Staff
) -> None:
    laid = lay_plan(planner, karens_course.citizen, faces=[care])
    columns = plan_columns(faces=[colleague])
    actions.save_plan(by=planner, citizen=laid.citizen, plan=laid, **columns)
    before = PlanStaff.pgh_event_models["delete"].objects.select_related("pgh_context").get()  # type: ignore[attr-defined]
    assert (before.staff, before.pgh_context.metadata["by"]) == (care, planner.pk)
