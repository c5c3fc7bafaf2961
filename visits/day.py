"""The worker's day: the run list, when she is free, and what comes next when there is nothing today."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils import timezone

from citizens.models import Citizen
from teams.models import Shift, Staff, User
from visits import clock
from visits.stops import Stop, my_visits, notes_of, stop_of

FIRST_YEAR, LAST_YEAR = 2000, 2100
ONE_DAY, ONE_MINUTE = timedelta(days=1), timedelta(minutes=1)
MORNING_ENDS, EVENING_BEGINS = 10, 18


@dataclass(frozen=True)
class Day:
    """One day of one worker."""

    day: date
    is_today: bool
    part: str
    stops: tuple[Stop, ...]
    free_at: datetime | None
    next_shift_at: datetime | None
    next_visit_at: datetime | None

    @property
    def citizens(self) -> list[Citizen]:
        return [stop.citizen for stop in self.stops if stop.citizen]

    @property
    def planned(self) -> list[Stop]:
        return [stop for stop in self.stops if not stop.is_cancelled]

    @property
    def sent_count(self) -> int:
        return sum(1 for stop in self.planned if stop.sent)

    @property
    def without_note(self) -> list[Stop]:
        """Those that are over and miss their note; one line together when they are several."""
        missing = [stop for stop in self.stops if stop.is_missing]
        return missing if len(missing) > 1 else []

    @property
    def in_sight(self) -> list[Stop]:
        """What stands as a card."""
        folded = {stop.number for stop in self.without_note}
        return [stop for stop in self.stops if stop.number not in folded]

    @property
    def before(self) -> date:
        return self.day - ONE_DAY

    @property
    def after(self) -> date:
        return self.day + ONE_DAY


def read_day(typed: str | None, today: date) -> date | None:
    """The day of the address, today without one; None for what is no day of this century."""
    if not typed:
        return today
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year < LAST_YEAR else None


def run_list(user: User, staff: Staff, day: date, now: datetime) -> Day:
    """Three statements; one more on a day without visits."""
    visits = list(my_visits(user, staff, day, day))
    sent = notes_of(visits, staff) if visits else {}
    stops = [stop_of(visit, sent.get(visit.pk)) for visit in visits]
    is_today = clock.local_day(now) == day
    free_at, next_shift_at = shifts_from(staff, day)
    empty = not visits and next_shift_at is not None
    return Day(
        day=day,
        is_today=is_today,
        part=part_of_day(timezone.localtime(now).hour),
        stops=tuple(mark_next(stops, now) if is_today else stops),
        free_at=free_at,
        next_shift_at=next_shift_at,
        next_visit_at=first_visit(user, staff, clock.local_day(next_shift_at)) if empty and next_shift_at else None,
    )


def part_of_day(hour: int) -> str:
    if hour < MORNING_ENDS:
        return "morning"
    return "evening" if hour >= EVENING_BEGINS else "day"


def mark_next(stops: list[Stop], now: datetime) -> list[Stop]:
    """Yellow is now: the first visit without a note that has not ended. Those before it miss their note."""
    number = next((stop.number for stop in stops if is_waiting(stop) and stop.end_at > now), None)
    return [_marked(stop, stop.number == number, now) for stop in stops]


def is_waiting(stop: Stop) -> bool:
    return not stop.sent and not stop.is_cancelled and stop.citizen is not None


def _marked(stop: Stop, is_now: bool, now: datetime) -> Stop:
    left = max(1, round((stop.start_at - now) / ONE_MINUTE)) if stop.start_at > now else None
    return replace(stop, is_now=is_now, minutes_left=left, is_missing=is_waiting(stop) and stop.end_at <= now)


def shifts_from(staff: Staff, day: date) -> tuple[datetime | None, datetime | None]:
    """When she is free on `day`, and when her next shift after it begins."""
    from_at, until_at = clock.days(day, day)
    rows = Shift.objects.filter(staff=staff, end_at__gt=from_at, start_at__gt=from_at - 2 * ONE_DAY).order_by(
        "start_at"
    )[:8]
    shifts = list(rows.values_list("start_at", "end_at"))
    ends = [end_at for start_at, end_at in shifts if from_at <= start_at < until_at]
    later = (start_at for start_at, _end_at in shifts if start_at >= until_at)
    return (max(ends) if ends else None), next(later, None)


def first_visit(user: User, staff: Staff, day: date) -> datetime | None:
    visit = my_visits(user, staff, day, day).filter(cancelled_at__isnull=True).first()
    return visit.start_at if visit else None
