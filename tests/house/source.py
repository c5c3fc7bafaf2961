"""The source the rules of the house are about."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.databases import ROOMS, ROOT

TEMPLATES = ROOT / "templates"


@cache
def python_files() -> tuple[Path, ...]:
    """Our own Python in the rooms, migrations excepted."""
    found = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return tuple(sorted(path for path in found if "migrations" not in path.parts))


@cache
def test_files() -> tuple[Path, ...]:
    return tuple(sorted((ROOT / "tests").rglob("*.py")))


@cache
def template_files() -> tuple[Path, ...]:
    return tuple(sorted(path for path in TEMPLATES.rglob("*") if path.suffix in {".html", ".txt", ".xml"}))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def files_called(*names: str) -> Iterator[Path]:
    """`views.py` and everything in `views/`, for each name given."""
    for path in python_files():
        if path.stem in names or set(path.parts) & set(names):
            yield path
