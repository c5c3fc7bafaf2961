"""Conditions and function levels as they stand on her page: now, expected, and how they came there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from citizens import fsiii
from citizens.models import Citizen, Condition, Level
from teams.timeline import Page, Timeline, page_before, thinned, timeline

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
    """One condition: the newest assessments, the last one first, and the picture of them all."""

    code: fsiii.Code
    assessed: tuple[Condition, ...]
    has_earlier: bool
    picture: Picture | None

    @property
    def newest(self) -> Condition:
        return self.assessed[0]


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
    rows = list(thinned(citizen.conditions.select_related("assessed_by"), "assessed_at", of="code"))
    found: dict[str, list[Line]] = {}
    for code in fsiii.conditions():
        assessed = [row for row in rows if row.code == code.code]
        if assessed:
            found.setdefault(code.group, []).append(_line(code, timeline(assessed)))
    return [Group(title, lines) for title, lines in found.items()]


def newest_of(citizen: Citizen, code: fsiii.Code) -> Condition | None:
    return citizen.conditions.filter(code=code.code).first()


def _line(code: fsiii.Code, assessed: Timeline[Condition]) -> Line:
    newest = assessed.shown[-1]
    moments = [(timezone.localdate(row.assessed_at), row.level_now) for row in assessed.drawn]
    return Line(
        code=code,
        assessed=assessed.shown[::-1],
        has_earlier=assessed.has_earlier,
        picture=picture(moments, newest.level_expected, timezone.localdate()),
    )


@dataclass(frozen=True)
class Assessments:
    """All of one condition, a page at a time, newest first."""

    code: fsiii.Code
    page: Page[Condition]

    @property
    def address(self) -> str:
        return str(self.code.code)


def assessments_of(citizen: Citizen, typed: str, before: str | None) -> Assessments | None:
    """By the code in an address."""
    code = next((each for each in fsiii.conditions() if str(each.code) == typed), None)
    if code is None:
        return None
    rows = citizen.conditions.filter(code=code.code).select_related("assessed_by")
    return Assessments(code, page_before(rows, "assessed_at", before))
