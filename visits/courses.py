"""What the pages about courses and plans show: queries in, frozen dataclasses out."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from visits.choices import WEEKDAYS, WEEKS
from visits.frame import Frame, frame_of
from visits.models import CareCourse, Visit, VisitPlan


@dataclass(frozen=True)
class Next:
    """The next visit of a plan."""

    start_at: datetime
    names: tuple[str, ...]


@dataclass(frozen=True)
class PlanLine:
    plan: VisitPlan
    days: str
    next: Next | None


@dataclass(frozen=True)
class Outcome:
    """What saving a plan led to."""

    visits: int
    missing: int
    last: date | None
    over: int
    limit: int


def course_in_force(citizen: Citizen, day: date) -> CareCourse | None:
    return CareCourse.objects.filter(citizen=citizen).open_on(day).select_related("given_by").first()


def course_history(citizen: Citizen) -> list[CareCourse]:
    return list(CareCourse.objects.filter(citizen=citizen).select_related("given_by"))


def plans_on(citizen: Citizen, day: date, without: VisitPlan | None = None) -> list[VisitPlan]:
    """The plans in force on a day, in the order of the day."""
    plans = VisitPlan.objects.filter(citizen=citizen, from_on__lte=day).open_on(day)
    return list(plans.exclude(series=without.series_id) if without else plans)


def frame_on(citizen: Citizen, day: date, without: VisitPlan | None = None) -> Frame:
    course = course_in_force(citizen, day)
    return frame_of(plans_on(citizen, day, without), course.minutes_to if course else None)


def plan_lines(citizen: Citizen) -> list[PlanLine]:
    """Plans in force or to come, each with its fixed faces and its next visit."""
    today = timezone.localdate()
    plans = list(VisitPlan.objects.filter(citizen=citizen).open_on(today).prefetch_related("faces__staff"))
    following = _next_visits(plans)
    return [PlanLine(plan, written_days(plan), following.get(plan.pk)) for plan in plans]


def written_days(plan: VisitPlan) -> str:
    """man. tirs. ons., hver anden uge"""
    days = _("every day") if len(plan.weekdays) == 7 else " ".join(str(WEEKDAYS[n]) for n in plan.weekdays)
    if plan.every_n_weeks == 1:
        return days
    return f"{days}, {WEEKS[plan.every_n_weeks]}"


def _next_visits(plans: list[VisitPlan]) -> dict[int, Next]:
    upcoming = Visit.objects.standing().not_over(timezone.now()).filter(plan__in=plans)
    first = upcoming.order_by("plan_id", "start_at").distinct("plan_id").prefetch_related("assignments__staff")
    return {
        visit.plan_id: Next(
            visit.start_at,
            tuple(row.staff.first_name for row in visit.assignments.all() if row.cancelled_at is None),
        )
        for visit in first
    }


def outcome_of(plan: VisitPlan) -> Outcome:
    """Visits ahead, how many of them miss somebody, and how the frame stands."""
    standing = Q(assignments__cancelled_at__isnull=True, assignments__isnull=False)
    visits = (
        Visit.objects.standing()
        .filter(plan=plan, end_at__gte=timezone.now())
        .annotate(coming=Count("assignments", filter=standing))
    )
    rows = list(visits.values_list("day", "coming", "workers_needed"))
    frame = frame_on(plan.citizen, plan.from_on)
    missing = sum(coming < needed for _day, coming, needed in rows)
    return Outcome(len(rows), missing, max((row[0] for row in rows), default=None), frame.over, frame.limit or 0)
