"""Background work starts in one place."""

import ast
from collections.abc import Iterator

from tests.house.source import name, python_files, tree

SENDERS = frozenset({"delay", "apply_async", "send_task"})
ONLY = ("teams/jobs.py", "teams/jobs/")


def sent_messages(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and node.attr in SENDERS:
            yield f"line {node.lineno}: .{node.attr}"


def test_only_jobs_sends_messages_to_the_worker() -> None:
    files = (path for path in python_files() if not name(path).startswith(ONLY))
    assert not {name(path): found for path in files if (found := list(sent_messages(tree(path))))}


def test_the_rule_finds_a_message() -> None:
    assert len(list(sent_messages(ast.parse("run.delay(1)\nrun.apply_async()\n")))) == 2
