"""The week of a team by citizen: three statements at any size, one of them with all that stands beside the days."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, Subquery
from django.utils.safestring import SafeString

from citizens.models import Citizen
from goals.models import Goal, SubGoal
from teams.models import Municipality, Team, User
from teams.roles import Permission
from visits import clock
from visits.around import KNOWN_DAYS, WINDOW_DAYS
from visits.board import Chip, Words, cell
from visits.frame import share
from visits.models import CareCourse, LastSeen, Visit

DAY = timedelta(days=1)
MOST_FACES = 5


@dataclass(frozen=True)
class Week:
    monday: date
    today: date

    @property
    def sunday(self) -> date:
        return self.monday + 6 * DAY

    @property
    def days(self) -> list[date]:
        return [self.monday + number * DAY for number in range(7)]

    @property
    def name(self) -> str:
        return clock.week_name(self.monday)

    @property
    def before(self) -> str:
        return clock.week_name(self.monday - DAY)

    @property
    def after(self) -> str:
        return clock.week_name(self.sunday + DAY)


class Seen(NamedTuple):
    """A visit and one who comes to it (empty when nobody does)."""

    pk: int
    citizen: int
    day: date
    start_at: datetime
    end_at: datetime
    needed: int
    delivered: bool | None
    cancelled_at: datetime | None
    completed_at: datetime | None
    staff: int | None
    initials: str | None

    @property
    def is_missed(self) -> bool:
        return self.cancelled_at is not None or self.delivered is False

    @property
    def minutes(self) -> int:
        return round((self.end_at - self.start_at).total_seconds() / 60)


@dataclass(frozen=True)
class CitizenRow:
    citizen: Citizen
    faces: int
    new_faces: int
    minutes: int
    limit: int | None
    step: int | None
    has_goal: bool
    cells: list[SafeString]
    missing: list[Seen]

    @property
    def over(self) -> int:
        return max(0, self.minutes - self.limit) if self.limit else 0

    @property
    def percent(self) -> int:
        return share(self.minutes, self.limit)

    @property
    def full_at(self) -> int:
        """Where on the bar the frame ends, when it is gone beyond."""
        return round(100 * self.limit / self.minutes) if self.limit and self.over else 100


def week_named(name: str | None, today: date) -> Week:
    """The week asked for; this week where none or nonsense was asked for."""
    return Week(clock.week_monday(name or "") or clock.monday(today), today)


def citizens_of(user: User, team: Team, week: Week) -> list[Citizen]:
    """The team's citizens whom the person may see, with sentence, frame, ladder and whom they know; one statement."""
    me = OuterRef("pk")
    until = Q(until_on__isnull=True) | Q(until_on__gte=week.monday)
    course = CareCourse.objects.filter(until, citizen=me, from_on__lte=week.sunday).order_by("-from_on")
    steps: Any = SubGoal.objects.open().filter(goal__citizen=me, goal__ended_at__isnull=True).with_last_step()
    since = min(week.today, week.sunday) - timedelta(days=KNOWN_DAYS)
    visible = Citizen.objects.visible_to(user, Permission.VISITS_SEE_WEEK).in_team(team.pk, week.today).active()
    rows = visible.with_headline().annotate(
        limit=Subquery(course.values("minutes_to")[:1]),
        step=Subquery(steps.order_by(F("last_rated_at").desc(nulls_last=True), "id").values("last_step")[:1]),
        has_goal=Exists(Goal.objects.open().filter(citizen=me)),
        known=ArraySubquery(LastSeen.objects.filter(citizen=me, last_day__gte=since).values("staff_id")),
        counts_missed=Subquery(Municipality.objects.values("not_delivered_counts")[:1]),
    )
    return list(rows.order_by("sort_key", "pk"))


def visits_of(team: Team, first: date, last: date) -> list[Seen]:
    """Visits of the days, one row for each who comes; those that a plan no longer has are left out."""
    by_a_person = Q(cancelled_at__isnull=True) | ~Q(cancelled_why="")
    coming = FilteredRelation("assignments", condition=Q(assignments__cancelled_at__isnull=True))
    rows = Visit.objects.on_days(first, last).filter(by_a_person, team=team).annotate(coming=coming)
    columns = ("pk", "citizen_id", "day", "start_at", "end_at", "workers_needed", "delivered", "cancelled_at")
    found = rows.order_by("start_at", "pk", "coming__id").values_list(
        *columns, "completed_at", "coming__staff_id", "coming__staff__initials"
    )
    return [Seen(*row) for row in found]


def by_citizen(user: User, team: Team, week: Week, say: Words) -> list[CitizenRow]:
    """Faces count different people in the fourteen days that end with this week."""
    citizens = citizens_of(user, team, week)
    seen: dict[int, list[Seen]] = defaultdict(list)
    for row in visits_of(team, week.sunday - timedelta(days=WINDOW_DAYS - 1), week.sunday):
        seen[row.citizen].append(row)
    return [_row(citizen, seen[citizen.pk], week, say) for citizen in citizens]


def _row(citizen: Any, seen: list[Seen], week: Week, say: Words) -> CitizenRow:
    known = set(citizen.known)
    chips: dict[date, list[Chip]] = defaultdict(list)
    new_faces: set[int] = set()
    for row in seen:
        is_new = row.staff is not None and row.staff not in known and row.cancelled_at is None
        if row.day >= week.monday:
            chips[row.day].append(_chip(row, is_new=is_new))
            new_faces |= {row.staff} if is_new and row.staff else set()
        if row.staff and _is_face(row):
            known.add(row.staff)
    this_week = [row for row in seen if row.day >= week.monday]
    lacking = list(missing(this_week))
    for row in lacking:
        if row.staff is not None:
            chips[row.day].append(_chip(row._replace(staff=None), is_new=False))
    return CitizenRow(
        citizen=citizen,
        faces=len({row.staff for row in seen if _is_face(row)}),
        new_faces=len(new_faces),
        minutes=_minutes(this_week, counts_missed=citizen.counts_missed is not False),
        limit=citizen.limit,
        step=citizen.step,
        has_goal=citizen.has_goal,
        cells=[cell(day, week.today, chips[day], say) for day in week.days],
        missing=lacking,
    )


def _is_face(row: Seen) -> bool:
    """A visit that was not delivered is never a face."""
    return row.staff is not None and not row.is_missed


def _chip(row: Seen, *, is_new: bool) -> Chip:
    at = f"{clock.wall_time(row.start_at):%H:%M}"
    if row.cancelled_at:
        return Chip(row.pk, "", at, "gone")
    if row.staff is None:
        return Chip(row.pk, "", at, "none")
    return Chip(row.pk, row.initials or "", at, "new" if is_new else "")


def _minutes(rows: Iterable[Seen], *, counts_missed: bool) -> int:
    """Two workers count double; a visit cancelled or not delivered counts as the municipality has decided."""
    each = {row.pk: row.minutes * row.needed for row in rows if counts_missed or not row.is_missed}
    return sum(each.values())


def missing(rows: Iterable[Seen]) -> Iterable[Seen]:
    """Visits to which fewer come than should, each once."""
    coming: dict[int, list[Seen]] = defaultdict(list)
    for row in rows:
        if row.cancelled_at is None and row.completed_at is None:
            coming[row.pk].append(row)
    for found in coming.values():
        if sum(row.staff is not None for row in found) < found[0].needed:
            yield found[0]
