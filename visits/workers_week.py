"""The week of a team by worker: who is at work, with whom, and for how long. Two statements at any size."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import DateTimeRangeField
from django.db.models import F, FilteredRelation, Func, OuterRef, Q, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from citizens.models import Citizen
from teams.models import Absence, Shift, Staff, Team, User
from teams.roles import Permission, Role
from visits import clock
from visits.board import Chip, State, Words, cell
from visits.diary import Span
from visits.models import Visit
from visits.week import Week


@dataclass(frozen=True)
class WorkerRow:
    """`staff` is empty in the first row: visits that still need somebody."""

    staff: Staff | None
    minutes: int
    visits: int
    cells: list[SafeString]

    @property
    def hours(self) -> str:
        return hours_and_minutes(self.minutes)


@dataclass(frozen=True)
class WorkersWeek:
    rows: list[WorkerRow]
    citizens: list[Citizen]
    missing: list[Visit]


class SpanOf(Func):
    """tstzrange(from, until), so that a row's spans arrive as one array."""

    function = "tstzrange"
    output_field = DateTimeRangeField()


def hours_and_minutes(minutes: int) -> str:
    """6 t 40"""
    return _("%(hours)d h %(minutes)02d") % {"hours": minutes // 60, "minutes": minutes % 60}


def by_worker(user: User, team: Team, week: Week, say: Words) -> WorkersWeek:
    visits = list(_visits(user, team, week))
    of: dict[int | None, list[Visit]] = defaultdict(list)
    for visit in visits:
        of[visit.coming_id].append(visit)  # type: ignore[attr-defined]
    citizens = {visit.citizen_id: visit.citizen for visit in visits}
    _give_short_names(citizens.values(), visits)
    staff = _staff(team, week, [number for number in of if number])
    rows = [_worker_row(person, of[person.pk], week, say) for person in staff]
    lacking = _lacking(visits)
    if lacking:
        rows.insert(0, _nobody_row(lacking, week, say))
    return WorkersWeek(rows, list(citizens.values()), lacking)


def _give_short_names(citizens: Iterable[Citizen], visits: list[Visit]) -> None:
    """The first name, with an initial where two on the board share it."""
    shared = Counter(citizen.first_name for citizen in citizens)
    for visit in visits:
        first, last = visit.citizen.first_name, visit.citizen.last_name
        visit.short_name = f"{first} {last[:1]}." if shared[first] > 1 else first  # type: ignore[attr-defined]


def _lacking(visits: list[Visit]) -> list[Visit]:
    """Visits to which fewer come than should, each once."""
    coming = Counter(visit.pk for visit in visits if visit.coming_id)  # type: ignore[attr-defined]
    each = {visit.pk: visit for visit in visits if visit.completed_at is None}
    return [visit for visit in each.values() if coming[visit.pk] < visit.workers_needed]


def _visits(user: User, team: Team, week: Week) -> QuerySet[Visit]:
    visible = Citizen.objects.visible_to(user, Permission.VISITS_SEE_WEEK)
    coming = FilteredRelation("assignments", condition=Q(assignments__cancelled_at__isnull=True))
    visits = Visit.objects.standing().on_days(week.monday, week.sunday).filter(team=team, citizen__in=visible)
    named = visits.annotate(coming=coming).annotate(coming_id=F("coming__staff_id")).select_related("citizen")
    return named.order_by("start_at", "pk", "coming_id")


def _staff(team: Team, week: Week, also: list[int]) -> list[Staff]:
    """The team's care workers of the week and whoever else comes, with shifts and absences; one statement."""
    span = clock.days(week.monday, week.sunday)
    shifts = Shift.objects.touching(*span).filter(staff=OuterRef("pk")).order_by("start_at")
    away = Absence.objects.touching(*span).filter(staff=OuterRef("pk"))
    in_force = Q(memberships__until_on__isnull=True) | Q(memberships__until_on__gte=week.monday)
    members = in_force & Q(
        memberships__team=team, memberships__role=Role.CARE_WORKER, memberships__from_on__lte=week.sunday
    )
    return list(
        Staff.objects.filter(Q(pk__in=Staff.objects.filter(members).values("pk")) | Q(pk__in=also)).annotate(
            shift_spans=ArraySubquery(shifts.annotate(span=SpanOf("start_at", "end_at")).values("span")),
            away_spans=ArraySubquery(away.annotate(span=SpanOf("from_at", "until_at")).values("span")),
        )
    )


def _worker_row(staff: Staff, visits: list[Visit], week: Week, say: Words) -> WorkerRow:
    days = _by_day(visits)
    shifts = _shifts_by_day((span.lower, span.upper) for span in staff.shift_spans)  # type: ignore[attr-defined]
    away = [_days(span.lower, span.upper) for span in staff.away_spans]  # type: ignore[attr-defined]
    cells = []
    for day in week.days:
        is_away = any(first <= day <= last for first, last in away)
        above = _above(shifts[day], sum(visit.minutes for visit in days[day]), is_away=is_away)
        cells.append(cell(day, week.today, [_chip(visit) for visit in days[day]], say, above))
    return WorkerRow(staff, sum(visit.minutes for visit in visits), len(visits), cells)


def _nobody_row(visits: list[Visit], week: Week, say: Words) -> WorkerRow:
    days = _by_day(visits)
    cells = [cell(day, week.today, [_chip(visit, "none") for visit in days[day]], say) for day in week.days]
    return WorkerRow(None, sum(visit.minutes for visit in visits), len(visits), cells)


def _by_day(visits: Iterable[Visit]) -> dict[date, list[Visit]]:
    days: dict[date, list[Visit]] = defaultdict(list)
    for visit in visits:
        days[visit.day].append(visit)
    return days


def _days(from_at: datetime, until_at: datetime) -> tuple[date, date]:
    """The first and the last local day of a span; one that ends at midnight does not touch the day that begins."""
    return clock.local_day(from_at), clock.local_day(until_at - clock.MINUTE)


def _shifts_by_day(spans: Iterable[Span]) -> dict[date, list[Span]]:
    """By the day on which they begin."""
    found: dict[date, list[Span]] = defaultdict(list)
    for span in spans:
        found[clock.local_day(span[0])].append(span)
    return found


def _above(shifts: Iterable[Span], minutes: int, *, is_away: bool) -> list[str]:
    """07:00–15:00, and below it 6 t 40"""
    hours = " ".join(f"{clock.wall_time(start):%H:%M}–{clock.wall_time(end):%H:%M}" for start, end in shifts)
    lines = [_("absent") if is_away else hours, hours_and_minutes(minutes) if minutes else ""]
    return [line for line in lines if line]


def _chip(visit: Visit, state: State = "") -> Chip:
    name: str = visit.short_name  # type: ignore[attr-defined]
    return Chip(visit.pk, name, f"{clock.wall_time(visit.start_at):%H:%M}", state)
