"""Her own rating over time as numbers for an SVG picture. Pure; drawn in templates/goals/_own_rating.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

LEFT, RIGHT = 40, 320
BOTTOM, RISE = 168, 15
ROOM_FOR_A_DAY = 62
DAYS_OF_A_YEAR = 365
ROOM_FOR_A_LINE = 22
LINES = (0, 5, 10)


@dataclass(frozen=True)
class Own:
    on: date
    how_well: int
    how_satisfied: int


@dataclass(frozen=True)
class OwnPoint:
    """`on` is empty where the day would stand in the way of its neighbour's."""

    x: int
    well: int
    satisfied: int
    on: date | None


@dataclass(frozen=True)
class OwnPicture:
    """`well_text` and `satisfied_text` are the heights of the two texts at the end, never on top of each other.

    `is_long`: over more than a year, where a day without its year says nothing.
    """

    points: tuple[OwnPoint, ...]
    well: str
    satisfied: str
    well_text: int
    satisfied_text: int
    lines: tuple[tuple[int, int], ...]
    is_long: bool


def height(number: int) -> int:
    return BOTTOM - RISE * number


def picture(ratings: Sequence[Own]) -> OwnPicture | None:
    """Ratings in order of time; None before there are two to compare."""
    if len(ratings) < 2:
        return None
    days = max((ratings[-1].on - ratings[0].on).days, 1)
    points, named = [], LEFT - ROOM_FOR_A_DAY
    for number, each in enumerate(ratings):
        x = LEFT + round((RIGHT - LEFT) * (each.on - ratings[0].on).days / days)
        is_last = number == len(ratings) - 1
        has_room = is_last or (x - named >= ROOM_FOR_A_DAY and RIGHT - x >= ROOM_FOR_A_DAY)
        points.append(OwnPoint(x, height(each.how_well), height(each.how_satisfied), each.on if has_room else None))
        named = x if has_room else named
    well_text, satisfied_text = _apart(points[-1].well, points[-1].satisfied)
    return OwnPicture(
        points=tuple(points),
        well=_line([(point.x, point.well) for point in points]),
        satisfied=_line([(point.x, point.satisfied) for point in points]),
        well_text=well_text,
        satisfied_text=satisfied_text,
        lines=tuple((number, height(number)) for number in LINES),
        is_long=days > DAYS_OF_A_YEAR,
    )


def _line(places: Sequence[tuple[int, int]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in places)


def _apart(well: int, satisfied: int) -> tuple[int, int]:
    gap = ROOM_FOR_A_LINE - abs(well - satisfied)
    if gap <= 0:
        return well, satisfied
    return (well - gap, satisfied) if well < satisfied else (well, satisfied - gap)
