"""The support ladder over time as numbers for an SVG picture. Pure; drawn in templates/goals/_stairs.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goals.ladder import Rating
from goals.models import Step

LEFT, RIGHT = 100, 480
BOTTOM, RISE = 196, 40
ROOM_FOR_A_DAY = 62
DAYS_OF_A_YEAR = 365


@dataclass(frozen=True)
class Point:
    """`on` is empty where the day would stand in the way of its neighbour's."""

    x: int
    y: int
    on: date | None = None


@dataclass(frozen=True)
class Picture:
    """`is_long`: over more than a year, where a day without its year says nothing."""

    path: str
    points: tuple[Point, ...]
    hers: tuple[Point, ...]
    today: Point
    lines: tuple[tuple[int, int], ...]
    is_long: bool


def height(step: int) -> int:
    return BOTTOM - RISE * (step - 1)


def picture(ratings: Sequence[Rating], today: date) -> Picture | None:
    """Ratings in order of time, from the first to `today`; None without any."""
    if not ratings:
        return None
    end = max(today, ratings[-1].on)
    days = max((end - ratings[0].on).days, 1)
    places = [LEFT + round((RIGHT - LEFT) * (each.on - ratings[0].on).days / days) for each in ratings]
    path, points, named = f"M{places[0]} {height(ratings[0].step)}", [], LEFT - ROOM_FOR_A_DAY
    for x, each in zip(places, ratings, strict=True):
        path += f"H{x}V{height(each.step)}"
        has_room = x - named >= ROOM_FOR_A_DAY and RIGHT - x >= ROOM_FOR_A_DAY
        points.append(Point(x, height(each.step), each.on if has_room else None))
        named = x if has_room else named
    hers = [Point(x, height(r.citizen_step)) for x, r in zip(places, ratings, strict=True) if r.citizen_step]
    return Picture(
        path=f"{path}H{RIGHT}",
        points=tuple(points),
        hers=tuple(hers),
        today=Point(RIGHT, height(ratings[-1].step)),
        lines=tuple((step.value, height(step)) for step in Step),
        is_long=days > DAYS_OF_A_YEAR,
    )
