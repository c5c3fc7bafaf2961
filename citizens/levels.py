"""Conditions and function levels as they stand on her page: now, expected, and how they came there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from citizens import fsiii
from citizens.models import Citizen, Condition, Level

LEFT, RIGHT, TOP, STEP = 16, 264, 12, 16
NOT_RELEVANT = Level.NOT_RELEVANT.value


@dataclass(frozen=True)
class Dot:
    x: int
    y: int


@dataclass(frozen=True)
class Picture:
    """A small staircase, fewest limitations on top; `expected` is where it is hoped to come."""

    path: str
    dots: tuple[Dot, ...]
    expected: Dot | None
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Line:
    """One condition: the newest assessment, the earlier ones, and the picture of them."""

    code: fsiii.Code
    newest: Condition
    history: list[Condition]
    picture: Picture | None


@dataclass(frozen=True)
class Group:
    title: str
    lines: list[Line]


def height(level: int) -> int:
    return TOP + STEP * level


def picture(history: Sequence[tuple[date, int]], expected: int | None, today: date) -> Picture | None:
    """`history` in order of time; what is not relevant has no height. None where nothing can be drawn."""
    drawn = [(on, level) for on, level in history if level != NOT_RELEVANT]
    if not drawn:
        return None
    days = max((today - drawn[0][0]).days, 1)
    room = RIGHT - LEFT - 40
    dots = [Dot(LEFT + round(room * (on - drawn[0][0]).days / days), height(level)) for on, level in drawn]
    path = f"M{dots[0].x} {dots[0].y}" + "".join(f"H{dot.x}V{dot.y}" for dot in dots[1:]) + f"H{LEFT + room}"
    hoped = Dot(RIGHT, height(expected)) if expected is not None and expected != NOT_RELEVANT else None
    return Picture(path, tuple(dots), hoped, tuple(height(level) for level in range(5)))


def groups_of(citizen: Citizen) -> list[Group]:
    """Under FSIII's headings, only what has been assessed; one query."""
    rows = list(citizen.conditions.select_related("assessed_by").order_by("-assessed_at", "-pk"))
    found: dict[str, list[Line]] = {}
    for code in fsiii.conditions():
        history = [row for row in rows if row.code == code.code]
        if history:
            found.setdefault(code.group, []).append(_line(code, history))
    return [Group(title, lines) for title, lines in found.items()]


def newest_of(citizen: Citizen, code: fsiii.Code) -> Condition | None:
    return citizen.conditions.filter(code=code.code).first()


def _line(code: fsiii.Code, history: list[Condition]) -> Line:
    moments = [(timezone.localdate(row.assessed_at), row.level_now) for row in reversed(history)]
    drawn = picture(moments, history[0].level_expected, timezone.localdate())
    return Line(code, history[0], history[1:], drawn)
