"""Her scores over time as numbers for an SVG picture. Pure; drawn in templates/community/_trend.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

LEFT, RIGHT = 34, 420
TOP, BOTTOM = 18, 148
ROOM_FOR_A_DAY = 62


@dataclass(frozen=True)
class Scored:
    on: date
    score: int


@dataclass(frozen=True)
class Dot:
    """`on` is empty where the day would stand in the way of its neighbour's."""

    x: int
    y: int
    score: int
    on: date | None


@dataclass(frozen=True)
class Picture:
    """`lines`: number and height, the lowest, from where we talk, and the highest."""

    path: str
    dots: tuple[Dot, ...]
    lines: tuple[tuple[int, int], ...]


def picture(scores: Sequence[Scored], lowest: int, highest: int, talk_from: int | None) -> Picture | None:
    """Scores in order of time; None before there are two to compare."""
    if len(scores) < 2:
        return None
    first, days = scores[0].on, max((scores[-1].on - scores[0].on).days, 1)
    dots, named = [], LEFT - ROOM_FOR_A_DAY
    for number, each in enumerate(scores):
        x = LEFT + round((RIGHT - LEFT) * (each.on - first).days / days)
        is_last = number == len(scores) - 1
        has_room = is_last or (x - named >= ROOM_FOR_A_DAY and RIGHT - x >= ROOM_FOR_A_DAY)
        dots.append(Dot(x, height(each.score, lowest, highest), each.score, each.on if has_room else None))
        named = x if has_room else named
    marks = [lowest, highest] if talk_from is None else [lowest, talk_from, highest]
    return Picture(
        path="M" + "L".join(f"{dot.x} {dot.y}" for dot in dots),
        dots=tuple(dots),
        lines=tuple((mark, height(mark, lowest, highest)) for mark in dict.fromkeys(marks)),
    )


def height(score: int, lowest: int, highest: int) -> int:
    return BOTTOM - round((BOTTOM - TOP) * (score - lowest) / max(highest - lowest, 1))
