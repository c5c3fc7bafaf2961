"""Working hours and absences."""

from collections.abc import Sequence
from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils.translation import gettext as _

from teams import clock
from teams.changes import change_row, remove_row
from teams.history import action
from teams.models import Absence, Shift, Staff, Team
from teams.pattern import shift_span

type Span = tuple[datetime, datetime]


@action
def add_shifts(*, by: Staff | None, staff: Staff, team: Team, spans: list[Span]) -> list[Shift]:
    """Working hours; several at once, all or none."""
    if not spans:
        return []
    Staff.objects.select_for_update().get(pk=staff.pk)
    _refuse_at_once(staff, spans)
    return Shift.objects.bulk_create(
        Shift(staff=staff, team=team, start_at=start_at, end_at=end_at) for start_at, end_at in spans
    )


@action
def change_shift(*, by: Staff, shift: Shift, version: int, starts: time, ends: time, following: bool = False) -> int:
    """Other hours on the same day; `following`: also on the later ones that are alike. Returns how many."""
    Staff.objects.select_for_update().get(pk=shift.staff_id)
    later = alike_after(shift) if following else []
    changed = [(each, shift_span(clock.local_day(each.start_at), starts, ends)) for each in (shift, *later)]
    _refuse_at_once(shift.staff, [span for _each, span in changed], but=[each.pk for each, _span in changed])
    (start_at, end_at) = changed[0][1]
    change_row(shift, by=by, version=version, start_at=start_at, end_at=end_at)
    for each, (start_at, end_at) in changed[1:]:
        Shift.objects.filter(pk=each.pk).update(start_at=start_at, end_at=end_at, version=F("version") + 1)
    return len(changed)


@action
def remove_shift(*, by: Staff, shift: Shift, version: int, following: bool = False) -> int:
    """Returns how many; the old rows stay in the history."""
    later = [each.pk for each in alike_after(shift)] if following else []
    remove_row(shift, by=by, version=version)
    Shift.objects.filter(pk__in=later).delete()
    return 1 + len(later)


@action
def add_absence(*, by: Staff | None, staff: Staff, from_at: datetime, until_at: datetime, reason: str) -> Absence:
    """Away from the shift; visits that stand there stay, and the week shows it."""
    absence = Absence(staff=staff, from_at=from_at, until_at=until_at, reason=reason)
    absence.full_clean(exclude=["staff"])
    absence.save()
    return absence


@action
def end_absence(*, by: Staff, absence: Absence, version: int, until_at: datetime) -> Absence:
    """Back earlier or later than was thought."""
    if until_at <= absence.from_at:
        raise ValidationError({"until_on": _("The end lies before the start.")})
    change_row(absence, by=by, version=version, until_at=until_at)
    return absence


@action
def remove_absence(*, by: Staff, absence: Absence, version: int) -> None:
    """For what was never so; the old row stays in the history."""
    remove_row(absence, by=by, version=version)


def alike_after(shift: Shift) -> list[Shift]:
    """The person's later shifts in the team on the same weekday at the same hours."""
    later = Shift.objects.filter(staff=shift.staff_id, team=shift.team_id, start_at__gt=shift.start_at)
    return [each for each in later if _hours(each) == _hours(shift)]


def _hours(shift: Shift) -> tuple[int, time, time]:
    day = clock.local_day(shift.start_at).isoweekday()
    return day, clock.wall_time(shift.start_at), clock.wall_time(shift.end_at)


def _refuse_at_once(staff: Staff, spans: Sequence[Span], but: Sequence[int] = ()) -> None:
    """Nobody is on two shifts at once."""
    first, last = min(start for start, _end in spans), max(end for _start, end in spans)
    there = list(Shift.objects.touching(first, last).filter(staff=staff).exclude(pk__in=but).select_related("team"))
    for start, end in spans:
        for each in there:
            if each.start_at < end and each.end_at > start:
                raise ValidationError(_at_once(each))


def _at_once(shift: Shift) -> str:
    day = clock.local_day(shift.start_at)
    hours = f"{clock.wall_time(shift.start_at):%H:%M}–{clock.wall_time(shift.end_at):%H:%M}"
    return _("There is a shift already on %(day)s, %(hours)s (%(team)s). Change that one, or leave the day out.") % {
        "day": f"{day.day}.{day.month}.{day.year}",
        "hours": hours,
        "team": shift.team,
    }
