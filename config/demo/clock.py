"""The demo's own time: months behind us, told as of the day that `--today` names."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from random import Random
from unittest.mock import patch

from django.utils import timezone

from visits import clock as walls

FIRST_MONDAY = date(2026, 1, 5)  # the weeks of shifts and rosters are counted from here
BEHIND_DAYS, AHEAD_DAYS = 14, 42
BREAKFAST = time(8, 30)  # so far the day has come
MINUTE = timedelta(minutes=1)


class Clock:
    """Stands still until it is set. Every action of the loading reads it, since all of them ask `timezone.now()`."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.now = walls.moment(today, BREAKFAST).at

    def set(self, at: datetime) -> datetime:
        self.now = at
        return at

    def rest(self) -> datetime:
        """The morning of today, 08:30."""
        return self.set(walls.moment(self.today, BREAKFAST).at)

    def day_ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def office(self, days_ago: int, random: Random) -> datetime:
        """Somewhere between 10 and 14 that day; today between 8 and half past."""
        first, length = (time(10), 240) if days_ago else (time(8), 25)
        return walls.moment(self.day_ago(days_ago), first).at + random.randrange(length) * MINUTE

    @contextmanager
    def governs(self) -> Iterator[None]:
        with patch.object(timezone, "now", lambda: self.now):
            yield


def turn(day: date, every_n_weeks: int) -> int:
    """Which of the n weeks of a rhythm `day` lies in, from 0."""
    return ((walls.monday(day) - FIRST_MONDAY).days // 7) % every_n_weeks


def wall(text: str) -> time:
    return time.fromisoformat(text)


def days_between(first: date, last: date) -> Iterator[date]:
    """Both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
