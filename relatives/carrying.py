"""How much a relative carries, and when relief is suggested. Pure: facts in, a picture or an answer out.

Relief: ældreloven § 16 (afløsning og aflastning) for those whose help is given by ældreloven, serviceloven § 84 for the
others. A suggestion is no decision: the assessor decides, and a no is fine and remembered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

LEFT, RIGHT = 24, 300
BOTTOM, RISE = 118, 10
LINES = (0, 5, 10)
ROOM_FOR_A_DAY = 62
HELP_NEEDS_TIME = timedelta(weeks=12)


@dataclass(frozen=True)
class Said:
    """What the relative said about it once; `carries` is missing where no number was given."""

    on: date
    carries: int | None
    too_much: bool


@dataclass(frozen=True)
class Answered:
    """What became of the last suggestion. `answer` is empty while it waits."""

    answer: str
    on: date


@dataclass(frozen=True)
class Point:
    """`on` is empty where the day would stand in the way of its neighbour's."""

    x: int
    y: int
    carries: int
    on: date | None


@dataclass(frozen=True)
class Picture:
    points: tuple[Point, ...]
    line: str
    lines: tuple[tuple[int, int], ...]
    threshold: int


def calls_for_relief(said: Said, threshold: int, last: Answered | None) -> bool:
    """From the threshold, or when the relative says *I carry too much*; never before the day agreed on.

    After a no only the relative's own *too much* opens it again; a number alone never does.
    """
    if not said.too_much and (said.carries is None or said.carries < threshold):
        return False
    if last is None:
        return True
    if last.answer in ("", "later"):
        return False  # it waits, or it is asked again on its day
    if last.answer == "declined":
        return said.too_much
    return said.on >= last.on + HELP_NEEDS_TIME


def picture(told: Sequence[Said], threshold: int) -> Picture | None:
    """The numbers in order of time; None before there are two to compare."""
    said = [(each.on, each.carries) for each in told if each.carries is not None]
    if len(said) < 2:
        return None
    first, last = said[0][0], said[-1][0]
    days = max((last - first).days, 1)
    points, named = [], LEFT - ROOM_FOR_A_DAY
    for number, (on, carries) in enumerate(said):
        x = LEFT + round((RIGHT - LEFT) * (on - first).days / days)
        is_last = number == len(said) - 1
        has_room = is_last or (x - named >= ROOM_FOR_A_DAY and RIGHT - x >= ROOM_FOR_A_DAY)
        points.append(Point(x, height(carries), carries, on if has_room else None))
        named = x if has_room else named
    line = "M" + "L".join(f"{point.x} {point.y}" for point in points)
    return Picture(tuple(points), line, tuple((each, height(each)) for each in LINES), height(threshold))


def height(number: int) -> int:
    return BOTTOM - RISE * number
