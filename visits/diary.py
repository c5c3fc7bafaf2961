"""When workers are on shift, away and already with somebody. Three statements for any number of workers."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from teams.models import Absence, Shift
from visits.models import VisitWorker

type Span = tuple[datetime, datetime]
type Spans = dict[int, list[Span]]


@dataclass
class Diary:
    """Per worker: shifts, absences, and spans that are taken."""

    shifts: Spans = field(default_factory=lambda: defaultdict(list))
    away: Spans = field(default_factory=lambda: defaultdict(list))
    taken: Spans = field(default_factory=lambda: defaultdict(list))

    def shift_of(self, staff: int, span: Span) -> Span | None:
        """The shift that holds all of `span`."""
        return next((shift for shift in self.shifts[staff] if shift[0] <= span[0] and span[1] <= shift[1]), None)

    def is_away(self, staff: int, span: Span) -> bool:
        return touches(self.away[staff], span)

    def is_taken(self, staff: int, span: Span) -> bool:
        return touches(self.taken[staff], span)

    def is_free(self, staff: int, span: Span) -> bool:
        """On shift all the time, not away and with nobody else."""
        return bool(self.shift_of(staff, span)) and not self.is_away(staff, span) and not self.is_taken(staff, span)

    def take(self, staff: int, span: Span) -> None:
        self.taken[staff].append(span)


def touches(spans: Iterable[Span], span: Span) -> bool:
    return any(other[0] < span[1] and span[0] < other[1] for other in spans)


def diary_of(staff: Collection[int], span: Span, without: Collection[int] = ()) -> Diary:
    """The workers' diary for `span`; visits numbered in `without` do not count as taken."""
    diary = Diary()
    if not staff:
        return diary
    shifts = Shift.objects.touching(*span).filter(staff_id__in=staff)
    for number, start_at, end_at in shifts.values_list("staff_id", "start_at", "end_at"):
        diary.shifts[number].append((start_at, end_at))
    absences = Absence.objects.touching(*span).filter(staff_id__in=staff)
    for number, from_at, until_at in absences.values_list("staff_id", "from_at", "until_at"):
        diary.away[number].append((from_at, until_at))
    busy = VisitWorker.objects.filter(
        staff_id__in=staff, cancelled_at__isnull=True, span__overlap=DateTimeTZRange(*span)
    )
    for number, taken in busy.exclude(visit_id__in=without).values_list("staff_id", "span"):
        diary.take(number, (taken.lower, taken.upper))
    return diary
