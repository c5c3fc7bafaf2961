"""Visits made from plans: created, brought in line, or cancelled (a fact) where they no longer fit. Never remade.

What somebody moved, locked, began or noted is left as it is. A visit cancelled here has no `cancelled_why`: that is how
a later plan knows that it may bring it back, while a visit that a person cancelled stays cancelled.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from teams.models import Staff
from visits import clock
from visits.actions import workers
from visits.actions.faces import assign_faces, assign_roster
from visits.models import CareCourse, Note, Visit, VisitPlan
from visits.recurrence import occurrence_days

AHEAD = timedelta(weeks=6)
DAY = timedelta(days=1)
SHAPE = ["plan", "start_at", "end_at", "coffee_minutes", "workers_needed"]
CHANGES = [*SHAPE, "cancelled_at", "version"]
TRIES = 3
type Roster = Mapping[date, Sequence[Staff]]


def horizon() -> date:
    """Visits are made so far ahead."""
    return timezone.localdate() + AHEAD


def renew_visits(*, by: Staff | None, citizen: Citizen) -> None:
    """All her plans again: after a course was given or ended."""
    for plan in VisitPlan.objects.filter(citizen=citizen).open_on(timezone.localdate()):
        bring_in_line(plan, max(plan.from_on, timezone.localdate()), horizon())


def bring_in_line(
    plan: VisitPlan,
    first: date,
    last: date,
    *,
    reassign: bool = False,
    roster: Roster | None = None,
    catching_up: bool = False,
) -> list[Visit]:
    """The series' visits from `first` to `last` as the plan has them; returns those that were made or changed.

    `reassign`: the plan itself was changed, so visits that keep their time get their faces again, too.
    `roster`: who comes to the visits that are new, where that is decided already.
    Laid from today on, it begins with the next time to come; `catching_up` makes what today should have had, too.
    """
    last = _before_successor(plan, last)
    wanted = _covered(plan, first, last)
    found = {visit.occurs_on: visit for visit in _existing(plan, first, last)}
    free = {day: visit for day, visit in found.items() if _is_untouched(visit)}
    is_late = catching_up or first < timezone.localdate()
    to_come = wanted if is_late else _to_come(plan, wanted)
    made = Visit.objects.bulk_create(_shaped(_new(plan, day), plan, day) for day in to_come if day not in found)
    kept = [_shaped(free[day], plan, day) for day in to_come if day in free]
    changed = [visit for visit in kept if visit.differs or reassign]  # type: ignore[attr-defined]
    _cancel(visit for day, visit in free.items() if day not in wanted and not visit.cancelled_at)
    _save_changes(visit for visit in kept if visit.differs)  # type: ignore[attr-defined]
    _assign(plan, made, changed, roster)
    return [*made, *changed]


def _before_successor(plan: VisitPlan, last: date) -> date:
    later = VisitPlan.objects.filter(series_id=plan.series_id, from_on__gt=plan.from_on).order_by("from_on").first()
    return min(last, later.from_on - DAY) if later else last


def _covered(plan: VisitPlan, first: date, last: date) -> list[date]:
    """The plan's days on which a course is in force; none while she is away or has left."""
    helped = Citizen.objects.active().filter(pk=plan.citizen_id, paused_at__isnull=True)
    courses = list(CareCourse.objects.filter(citizen__in=helped).values_list("from_on", "until_on"))

    def is_covered(day: date) -> bool:
        return any(begins <= day and (ends is None or day <= ends) for begins, ends in courses)

    return [day for day in occurrence_days(plan, first, last) if is_covered(day)]


def _to_come(plan: VisitPlan, days: Iterable[date]) -> list[date]:
    return [day for day in days if clock.moment(day, plan.preferred).at > timezone.now()]


def _existing(plan: VisitPlan, first: date, last: date) -> Iterable[Visit]:
    visits = Visit.objects.select_for_update(of=("self",)).filter(
        series_id=plan.series_id, ordinal=1, occurs_on__range=(first, last)
    )
    return visits.annotate(noted=Exists(Note.objects.filter(visit=OuterRef("pk"))))


def _is_untouched(visit: Visit) -> bool:
    if visit.moved_at or visit.locked_at or visit.completed_at or visit.noted:  # type: ignore[attr-defined]
        return False
    by_somebody = visit.cancelled_at and visit.cancelled_why
    return visit.start_at > timezone.now() and not by_somebody


def _new(plan: VisitPlan, day: date) -> Visit:
    return Visit(series_id=plan.series_id, citizen_id=plan.citizen_id, team_id=plan.team_id, occurs_on=day)


def _shaped(visit: Visit, plan: VisitPlan, day: date) -> Visit:
    """The visit as the plan has it; `differs` says whether that changed anything."""
    start_at, end_at = clock.span(day, plan.preferred, plan.minutes)
    shape = (plan.pk, start_at, end_at, plan.coffee_minutes, plan.workers)
    before = (visit.plan_id, visit.start_at, visit.end_at, visit.coffee_minutes, visit.workers_needed)
    visit.differs = shape != before or visit.cancelled_at is not None  # type: ignore[attr-defined]
    visit.plan_id, visit.start_at, visit.end_at, visit.coffee_minutes, visit.workers_needed = shape
    visit.cancelled_at = None
    return visit


def _save_changes(visits: Iterable[Visit]) -> None:
    visits = list(visits)
    for visit in visits:
        visit.version += 1
    Visit.objects.bulk_update(visits, CHANGES)


def _cancel(visits: Iterable[Visit], at: datetime | None = None) -> None:
    visits = list(visits)
    workers.release(workers.standing(visits))
    for visit in visits:
        visit.cancelled_at = at or timezone.now()
    _save_changes(visits)


def _assign(plan: VisitPlan, made: list[Visit], changed: list[Visit], roster: Roster | None) -> None:
    """Somebody else may be giving the same workers away at the same moment: look again."""
    for _try in range(TRIES):
        try:
            with transaction.atomic():
                if roster is not None:
                    assign_roster(made, roster)
                assign_faces(plan, [] if roster is not None else made, changed)
        except IntegrityError as error:
            if workers.ONE_PLACE not in str(error):
                raise
        else:
            return
    raise ValidationError(_("Somebody is planning the same workers at this moment. Nothing was saved; try again."))
