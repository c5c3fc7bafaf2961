"""The frame of a care course and how much of it the plans use. Pure but for the rows that are handed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class Weekly(Protocol):
    """What a visit plan says about its minutes."""

    title: str
    weekdays: list[int]
    every_n_weeks: int
    minutes: int
    workers: int


@dataclass(frozen=True)
class Line:
    title: str
    minutes: int


@dataclass(frozen=True)
class Frame:
    """Minutes a week: what each plan takes, and the course's upper end (None: no course)."""

    lines: tuple[Line, ...]
    limit: int | None

    @property
    def used(self) -> int:
        return sum(line.minutes for line in self.lines)

    @property
    def left(self) -> int:
        return max(0, (self.limit or 0) - self.used)

    @property
    def over(self) -> int:
        return max(0, self.used - (self.limit or 0))

    @property
    def percent(self) -> int:
        return share(self.used, self.limit)


def share(used: int, limit: int | None) -> int:
    """How full the bar is, 0 to 100."""
    if not limit:
        return 100 if used else 0
    return min(100, round(100 * used / limit))


def minutes_a_week(plan: Weekly) -> int:
    """Two workers count double, every second week half (rounded up)."""
    return -(-plan.minutes * len(plan.weekdays) * plan.workers // plan.every_n_weeks)


def frame_of(plans: Iterable[Weekly], limit: int | None) -> Frame:
    return Frame(tuple(Line(plan.title, minutes_a_week(plan)) for plan in plans), limit)
