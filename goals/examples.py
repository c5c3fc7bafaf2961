"""Own examples of goals by theme: a start to change, never an answer on the citizen's behalf. Danish data."""

import json
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

FILE = Path(__file__).parent / "data" / "examples.da.json"


@dataclass(frozen=True)
class Example:
    """`levels` from much less than hoped to much more."""

    key: str
    theme: str
    title: str
    words: str
    sub_goal: str
    small_step: str
    levels: tuple[str, ...]


@cache
def all_examples() -> tuple[Example, ...]:
    rows = json.loads(FILE.read_text(encoding="utf-8"))
    return tuple(Example(**{**row, "levels": tuple(row["levels"])}) for row in rows)


@cache
def by_theme() -> tuple[tuple[str, tuple[Example, ...]], ...]:
    """Themes in the order of the file."""
    return tuple((theme, tuple(rows)) for theme, rows in groupby(all_examples(), key=lambda each: each.theme))


def example(key: str) -> Example | None:
    return next((each for each in all_examples() if each.key == key), None)
