"""The rooms stand in one straight line: each may import the rooms below it and none above."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import ROOMS
from tests.house.source import name, python_files, tree

PLANNING_FREE_OF = frozenset({"django", *ROOMS}) - {"visits"}


def imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def imports_above(room: str, module: ast.Module) -> list[str]:
    above = ROOMS[ROOMS.index(room) + 1 :]
    return sorted({each for each in imported(module) if each.partition(".")[0] in above})


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_imports_a_room_above(room: str) -> None:
    files = (path for path in python_files() if name(path).startswith(f"{room}/"))
    assert not {name(path): found for path in files if (found := imports_above(room, tree(path)))}


def test_the_solver_imports_no_django_and_no_room() -> None:
    files = [path for path in python_files() if name(path).startswith("visits/planning/")]
    assert not {name(path): found for path in files if (found := foreign(tree(path)))}


def foreign(module: ast.Module) -> list[str]:
    inside = (each for each in imported(module) if not each.startswith("visits.planning"))
    return sorted({each for each in inside if each.partition(".")[0] in PLANNING_FREE_OF | {"visits"}})


def test_there_are_no_signals_and_no_drawers_for_everything() -> None:
    drawers = {"utils", "helpers", "common", "core", "managers", "misc", "signals"}
    assert not [name(path) for path in python_files() if {path.stem, *map(str, Path(name(path)).parts)} & drawers]
    assert not [name(path) for path in python_files() if "django.dispatch" in set(imported(tree(path)))]


def test_the_rule_finds_an_import_from_above() -> None:
    assert imports_above("goals", ast.parse("from visits.models import Visit\nimport citizens.models\n")) == [
        "visits.models"
    ]
