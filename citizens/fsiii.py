"""The national codes of Fælles Sprog III, copied into data/fsiii.csv; their titles are Danish data."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID

FILE = Path(__file__).parent / "data" / "fsiii.csv"
CONDITION = "condition"


@dataclass(frozen=True)
class Code:
    code: UUID
    title: str
    group: str


@cache
def conditions() -> tuple[Code, ...]:
    """The conditions (tilstande) of home care, in FSIII's order, each under its heading."""
    return tuple(_read(CONDITION))


@cache
def condition(code: UUID) -> Code | None:
    return next((each for each in conditions() if each.code == code), None)


def _read(kind: str) -> Iterator[Code]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["kind"] == kind:
                yield Code(UUID(row["code"]), row["title_da"], row["parent_da"])
