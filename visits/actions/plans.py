"""Visit plans. Saving one makes its visits in the same transaction; a plan with visits behind it is succeeded."""

from collections.abc import Collection
from datetime import date, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen, TeamTie
from goals.models import SubGoal
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff, Team
from teams.speech import written_day
from visits.actions import plan_rules
from visits.actions.making import Roster, bring_in_line, horizon
from visits.models import CareCourse, PlanStaff, PlanSubGoal, Series, Visit, VisitPlan
from visits.models.plan import VisitPlanQuerySet

DAY = timedelta(days=1)


@action
def save_plan(
    *,
    by: Staff,
    citizen: Citizen,
    title: str,
    weekdays: Collection[int],
    earliest: time,
    preferred: time,
    latest: time,
    minutes: int,
    from_on: date,
    coffee_minutes: int = 0,
    every_n_weeks: int = 1,
    workers: int = 1,
    may_move: bool = True,
    until_on: date | None = None,
    sub_goals: Collection[SubGoal] = (),
    faces: Collection[Staff] = (),
    plan: VisitPlan | None = None,
    version: int | None = None,
    roster: Roster | None = None,
) -> VisitPlan:
    """A new plan, or a change to `plan` that applies from `from_on`; its visits are made up to six weeks ahead.

    A new plan may begin in the past (one that is taken over): its visits are then made from that day, and `roster` says
    for each day who comes. Without it the fixed faces come, where they are on shift and free.
    """
    lock_helped(citizen)
    columns: dict[str, Any] = {
        "title": title,
        "weekdays": sorted(set(weekdays)),
        "every_n_weeks": every_n_weeks,
        "minutes": minutes,
        "earliest": earliest,
        "preferred": preferred,
        "latest": latest,
        "coffee_minutes": coffee_minutes,
        "workers": workers,
        "may_move": may_move,
        "from_on": from_on,
        "until_on": until_on,
    }
    plan_rules.check(plan, **columns)
    columns["course"] = _course(citizen, from_on)
    first = from_on if plan is None else max(min(from_on, plan.from_on), timezone.localdate())
    saved = _begin(by, citizen, columns) if plan is None else _change(by, plan, version, columns)
    _set_faces(saved, faces)
    _set_sub_goals(saved, sub_goals)
    _renew_predecessor(saved)
    bring_in_line(saved, first if saved == plan else from_on, horizon(), reassign=True, roster=roster)
    return saved


def _course(citizen: Citizen, from_on: date) -> CareCourse:
    day = max(from_on, timezone.localdate())
    course = CareCourse.objects.filter(citizen=citizen).open_on(day).first()
    if course is None:
        raise ValidationError(plan_rules.no_course(citizen, day))
    return course


def team_for(by: Staff, citizen: Citizen) -> Team:
    """The team that comes: of her open ties one to a team the planner belongs to, home care first."""
    today = timezone.localdate()
    ties = list(TeamTie.objects.open_on(today).filter(citizen=citizen).select_related("team").order_by("pk"))
    if not ties:
        raise ValidationError(_("%(name)s has no team. Give her one first.") % {"name": citizen.first_name})
    own = set(by.memberships.on(today).values_list("team_id", flat=True))
    return min(ties, key=lambda tie: (tie.team_id not in own, tie.kind != TeamTie.Kind.HOME_CARE)).team


def _begin(by: Staff, citizen: Citizen, columns: dict[str, Any]) -> VisitPlan:
    series = Series.objects.create(citizen=citizen)
    return VisitPlan.objects.create(series=series, citizen=citizen, team=team_for(by, citizen), made_by=by, **columns)


def _change(by: Staff, plan: VisitPlan, version: int | None, columns: dict[str, Any]) -> VisitPlan:
    """In place while nothing lies behind it; else it ends the day before and is succeeded in the same series."""
    found = VisitPlan.objects.filter(pk=plan.pk, version=plan.version if version is None else version)
    from_on: date = columns["from_on"]
    has_begun = plan.from_on <= timezone.localdate()
    if has_begun and Visit.objects.filter(plan=plan, occurs_on__lt=from_on).exists():
        if not found.change(until_on=from_on - DAY):
            raise changed_meanwhile(plan, by)
        kept = {"series_id": plan.series_id, "citizen_id": plan.citizen_id, "team_id": plan.team_id}
        return VisitPlan.objects.create(**kept, made_by=by, **columns)
    _move_predecessor(plan, from_on)
    if not found.change(**columns):
        raise changed_meanwhile(plan, by)
    plan.refresh_from_db()
    return plan


def _earlier(plan: VisitPlan) -> VisitPlanQuerySet:
    return VisitPlan.objects.filter(series_id=plan.series_id, from_on__lt=plan.from_on).exclude(pk=plan.pk)


def _move_predecessor(plan: VisitPlan, from_on: date) -> None:
    """A successor that has not begun is put off or brought forward: the plan before it reaches just as far."""
    _earlier(plan).filter(until_on=plan.from_on - DAY).change(until_on=from_on - DAY)


def _renew_predecessor(plan: VisitPlan) -> None:
    for earlier in _earlier(plan).open_on(timezone.localdate()):
        bring_in_line(earlier, max(earlier.from_on, timezone.localdate()), horizon())


def _set_faces(plan: VisitPlan, faces: Collection[Staff]) -> None:
    """In the order given, best known first."""
    unique = list(dict.fromkeys(staff.pk for staff in faces))
    if list(plan.faces.order_by("rank").values_list("staff_id", flat=True)) == unique:
        return
    plan.faces.all().delete()
    PlanStaff.objects.bulk_create(PlanStaff(plan=plan, staff_id=pk, rank=rank) for rank, pk in enumerate(unique, 1))


def _set_sub_goals(plan: VisitPlan, sub_goals: Collection[SubGoal]) -> None:
    wanted = {sub_goal.pk for sub_goal in sub_goals}
    if SubGoal.objects.filter(pk__in=wanted, goal__citizen_id=plan.citizen_id).count() != len(wanted):
        raise ValidationError({"sub_goals": _("A visit serves this citizen's own sub-goals.")})
    plan.serves.exclude(sub_goal__in=wanted).delete()
    there = set(plan.serves.values_list("sub_goal_id", flat=True))
    PlanSubGoal.objects.bulk_create(PlanSubGoal(plan=plan, sub_goal_id=pk) for pk in sorted(wanted - there))


@action
def end_plan(*, by: Staff, plan: VisitPlan, until_on: date, version: int | None = None) -> VisitPlan:
    """Its last day. Visits after it that nobody has touched are cancelled."""
    Citizen.objects.select_for_update(no_key=True).get(pk=plan.citizen_id)
    earliest = max(plan.from_on, timezone.localdate())
    if until_on < earliest:
        sentence = _("Choose %(day)s or later. What has been stays as it is.")
        raise ValidationError({"until_on": sentence % {"day": written_day(earliest)}})
    plan_rules.check_end(plan, until_on)
    found = VisitPlan.objects.filter(pk=plan.pk, version=plan.version if version is None else version)
    if not found.change(until_on=until_on):
        raise changed_meanwhile(plan, by)
    plan.refresh_from_db()
    bring_in_line(plan, earliest, horizon())
    return plan


@action
def make_visits(*, by: Staff | None, plan: VisitPlan, until_on: date) -> list[Visit]:
    """The plan's visits from today until `until_on`; twice makes nothing twice. Returns those made or changed."""
    Citizen.objects.select_for_update(no_key=True).get(pk=plan.citizen_id)
    plan.refresh_from_db()
    return bring_in_line(plan, max(plan.from_on, timezone.localdate()), until_on, catching_up=True)
