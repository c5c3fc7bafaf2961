"""When a plan recurs. Pure: days in, days out."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Protocol

WEEK = timedelta(days=7)


class Recurring(Protocol):
    """What a visit plan says about its days; `weekdays` are ISO, 1 is Monday."""

    @property
    def weekdays(self) -> Collection[int]: ...
    @property
    def every_n_weeks(self) -> int: ...
    @property
    def from_on(self) -> date: ...
    @property
    def until_on(self) -> date | None: ...


def occurrence_days(plan: Recurring, first: date, last: date) -> list[date]:
    """The plan's days from `first` to `last`, both included; every n-th week counted from the week of `from_on`."""
    begins = max(first, plan.from_on)
    ends = min(last, plan.until_on) if plan.until_on else last
    return [day for day in _days(begins, ends) if day.isoweekday() in plan.weekdays and _in_step(plan, day)]


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _in_step(plan: Recurring, day: date) -> bool:
    anchor = plan.from_on - timedelta(days=plan.from_on.weekday())
    return ((day - anchor) // WEEK) % plan.every_n_weeks == 0
