"""Moments are made from wall time in one module; elsewhere 02:30 in October would mean two things."""

import ast
from collections.abc import Iterator

from tests.house.source import name, python_files, tree

ONLY = ("teams/clock.py", "teams/clock/")
MAKERS = frozenset({"combine", "make_aware", "strptime", "utcfromtimestamp", "utcnow", "localize"})
# An instant without a zone; with one it is no wall time.
NAIVE = {"now": 0, "today": 0, "fromtimestamp": 1}


def made_moments(module: ast.Module) -> Iterator[str]:
    """`datetime(…)`, `combine`, `make_aware`, `ZoneInfo`, `datetime.now()` without a zone; a date is no moment."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom | ast.Import):
            names = {alias.name for alias in node.names} | {getattr(node, "module", "")}
            if names & {"zoneinfo", "make_aware"}:
                yield f"line {node.lineno}: import of {', '.join(sorted(filter(None, names)))}"
        elif isinstance(node, ast.Call):
            yield from (
                f"line {node.lineno}: {ast.unparse(node.func)}("
                for _ in [0]
                if makes_moment(node.func, len(node.args) + len(node.keywords))
            )


def makes_moment(function: ast.expr, given: int) -> bool:
    if isinstance(function, ast.Name):
        return function.id in {"datetime", "make_aware", "ZoneInfo"}
    if not isinstance(function, ast.Attribute):
        return False
    on = ast.unparse(function.value)
    if function.attr in MAKERS:
        return True
    if on == "datetime" and function.attr == "datetime":
        return True
    return on.endswith("datetime") and given <= NAIVE.get(function.attr, -1)


def test_wall_time_becomes_a_moment_only_in_the_clock() -> None:
    files = (path for path in python_files() if not name(path).startswith(ONLY))
    assert not {name(path): found for path in files if (found := list(made_moments(tree(path))))}


def test_the_rule_finds_moments_and_leaves_dates_alone() -> None:
    offences = "datetime(2026, 3, 29, 2, 30)\ndatetime.combine(d, t)\nmake_aware(x)\nimport zoneinfo\ndatetime.now()\n"
    assert len(list(made_moments(ast.parse(offences)))) == 5
    assert not list(
        made_moments(
            ast.parse("date(2026, 3, 29)\ntimezone.now()\ntimezone.localdate()\ntime(7, 30)\ndatetime.now(UTC)\n")
        )
    )
