"""The one module that makes moments from wall time. Everything else works with days, wall times and UTC moments.

Europe/Copenhagen: in spring 02:00-03:00 does not exist, in autumn it exists twice. Moments are returned in UTC, so that
adding minutes counts real minutes: a night from 23:00 to 07:00 lasts 7, 8 or 9 hours.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MINUTE = timedelta(minutes=1)
FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True)
class Moment:
    """`at` in UTC. `moved`: the wall time did not exist that night, and `at` is the next valid minute."""

    at: datetime
    moved: bool = False


def _offsets(day: date, wall_time: time) -> tuple[timedelta | None, timedelta | None]:
    naive = datetime.combine(day, wall_time)
    return naive.replace(tzinfo=COPENHAGEN, fold=0).utcoffset(), naive.replace(tzinfo=COPENHAGEN, fold=1).utcoffset()


def is_missing(day: date, wall_time: time) -> bool:
    """In the hour that the clocks jump over in spring."""
    first, second = _offsets(day, wall_time)
    return first is not None and second is not None and first < second


def is_doubled(day: date, wall_time: time) -> bool:
    """In the hour that comes twice in autumn: a person who types it is asked which."""
    first, second = _offsets(day, wall_time)
    return first is not None and second is not None and first > second


def moment(day: date, wall_time: time, fold: int = 0) -> Moment:
    """The moment of a local day and wall time; `fold` 1 is the second of two equal times in autumn."""
    naive = datetime.combine(day, wall_time.replace(second=0, microsecond=0, tzinfo=None))
    moved = is_missing(day, naive.time())
    while is_missing(naive.date(), naive.time()):
        naive += MINUTE
    return Moment(naive.replace(tzinfo=COPENHAGEN, fold=fold).astimezone(UTC), moved)


def span(day: date, wall_time: time, minutes: int, fold: int = 0) -> tuple[datetime, datetime]:
    """Start and end in UTC of something that lasts `minutes` real minutes."""
    start_at = moment(day, wall_time, fold).at
    return start_at, start_at + timedelta(minutes=minutes)


def local_day(at: datetime) -> date:
    return at.astimezone(COPENHAGEN).date()


def wall_time(at: datetime) -> time:
    """The wall time, with `fold` 1 for the second of two equal times."""
    return at.astimezone(COPENHAGEN).time()


def days(first: date, last: date) -> tuple[datetime, datetime]:
    """From the first minute of `first` to the first minute after `last`."""
    return moment(first, time(0)).at, moment(last + timedelta(days=1), time(0)).at


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_name(day: date) -> str:
    """2026-W48"""
    year, week, _weekday = day.isocalendar()
    return f"{year}-W{week:02}"


def week_monday(name: str) -> date | None:
    """The Monday of `2026-W48`; None for what is no week of this century."""
    year, mark, week = name.partition("-W")
    if not (mark and year.isascii() and year.isdigit() and week.isascii() and week.isdigit()):
        return None
    if len(year) != 4 or len(week) != 2 or not FIRST_YEAR <= int(year) < LAST_YEAR:
        return None
    try:
        return date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return None
