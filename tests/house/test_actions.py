"""Actions are the only way to change data: a verb first, keyword-only, `by` first, one transaction with its history."""

import ast
from collections.abc import Iterator

from tests.house.source import files_called, name, tree

# Named by what it is, not by a verb.
OPENS_HISTORY = "action"


def public_functions(module: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def is_action(function: ast.FunctionDef) -> bool:
    return any(ast.unparse(decorator) == OPENS_HISTORY for decorator in function.decorator_list)


def offences(module: ast.Module) -> Iterator[str]:
    """Of the decorated ones: positional arguments, or somebody else than `by` first."""
    for function in filter(is_action, public_functions(module)):
        given = function.args
        if given.args or given.posonlyargs or given.vararg:
            yield f"{function.name} takes positional arguments"
        if not given.kwonlyargs or given.kwonlyargs[0].arg != "by":
            yield f"{function.name} does not say first who acts"


def test_actions_take_keywords_and_say_first_who_acts() -> None:
    assert not {name(path): found for path in files_called("actions") if (found := list(offences(tree(path))))}


def test_every_room_that_changes_data_has_actions() -> None:
    rooms = {
        name(path).split("/")[0]
        for path in files_called("actions")
        if any(map(is_action, public_functions(tree(path))))
    }
    assert {"teams", "citizens", "goals", "visits"} <= rooms


def test_the_rule_finds_a_positional_action_and_one_without_an_actor() -> None:
    planted = "@action\ndef move_visit(by, visit): ...\n@action\ndef end_plan(*, plan, by): ...\n"
    assert len(list(offences(ast.parse(planted)))) == 3
    assert not list(offences(ast.parse("@action\ndef move_visit(*, by, visit): ...\ndef free(day): ...\n")))
