"""A citizen is away and comes back; her help ends and may begin again. Her visits to come follow in the same moment.

Nothing is made while she is away or has left (`making.bring_in_line`). Visits of today and tomorrow, and what somebody
had moved or locked by hand, are cancelled with the reason: so nobody goes in vain. They stand again when she is back.
"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from citizens.models import Citizen
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff
from visits.actions.making import renew_visits
from visits.actions.week import cancel_visit, restore_visit
from visits.models import CareCourse, Visit, VisitPlan
from visits.models.visit import VisitQuerySet

IN_SIGHT = timedelta(days=1)


@action
def pause_help(*, by: Staff, citizen: Citizen, why: str) -> Citizen:
    """In hospital, on a journey: nobody comes before she is back."""
    row = _locked(citizen)
    refuse_ended(row)
    if row.paused_at is not None:
        raise ValidationError(_("%(name)s is already noted as away.") % {"name": row.first_name})
    if not why.strip():
        raise ValidationError({"why": _("Write where she is, so that colleagues know.")})
    _change(row, paused_at=timezone.now(), paused_why=why)
    _clear(by, row, why)
    return row


@action
def resume_help(*, by: Staff, citizen: Citizen) -> Citizen:
    """She is back: her plans have their visits again from now on. Twice is once."""
    row = _locked(citizen)
    refuse_ended(row)
    if row.paused_at is None:
        return row
    since, why = row.paused_at, row.paused_why
    _change(row, paused_at=None, paused_why="")
    for visit in _to_come(row).filter(cancelled_at__gte=since, cancelled_why=why, cancelled_by__isnull=False):
        restore_visit(by=by, visit=visit)
    renew_visits(by=by, citizen=row)
    return row


@action
def end_help(*, by: Staff, citizen: Citizen, version: int) -> Citizen:
    """Course, plans and visits to come end with it; everything that was written stays. Raises ChangedMeanwhile."""
    row, today = _locked(citizen), timezone.localdate()
    refuse_ended(row)
    if row.version != version:
        raise changed_meanwhile(row, by)
    _change(row, ended_at=timezone.now(), paused_at=None, paused_why="")
    for plan in VisitPlan.objects.filter(citizen=row).open_on(today):
        VisitPlan.objects.filter(pk=plan.pk).change(until_on=_last_day(plan.from_on, today))
    for course in CareCourse.objects.filter(citizen=row).exclude(until_on__lt=today):
        CareCourse.objects.filter(pk=course.pk).change(until_on=_last_day(course.from_on, today))
    _clear(by, row, _("The help has ended."))
    return row


@action
def begin_help_again(*, by: Staff, citizen: Citizen) -> Citizen:
    """She comes back, or it was ended by mistake. A course and plans are given anew. Twice is once."""
    row = _locked(citizen)
    if row.ended_at is not None:
        _change(row, ended_at=None)
    return row


def _locked(citizen: Citizen) -> Citizen:
    return Citizen.objects.select_for_update(no_key=True, of=("self",)).get(pk=citizen.pk)


def _change(row: Citizen, **columns: datetime | str | None) -> None:
    Citizen.objects.filter(pk=row.pk).update(**columns, version=F("version") + 1)
    row.refresh_from_db(fields=[*columns, "version"])


def _last_day(from_on: date, today: date) -> date:
    """What has not begun yet ends on the day on which it would have begun."""
    return max(from_on, today)


def _to_come(row: Citizen) -> VisitQuerySet:
    return Visit.objects.filter(citizen=row, start_at__gt=timezone.now(), completed_at__isnull=True)


def _clear(by: Staff, row: Citizen, why: str) -> None:
    standing = _to_come(row).filter(cancelled_at__isnull=True)
    for visit in standing.filter(day__lte=timezone.localdate() + IN_SIGHT):
        cancel_visit(by=by, visit=visit, why=why)
    renew_visits(by=by, citizen=row)
    for visit in standing.all():
        cancel_visit(by=by, visit=visit, why=why)
