"""Views speak HTTP: no queries, no rules, at most twenty lines."""

import ast
from collections.abc import Iterator

from tests.house.source import files_called, name, tree

READS = {"objects", "filter", "exclude", "get", "annotate", "aggregate", "values", "values_list", "order_by", "raw"}
READS |= {"select_related", "prefetch_related", "get_or_create"}
WRITES = {"create", "bulk_create", "update_or_create", "bulk_update", "save", "delete", "update"}
QUERIES = READS | WRITES
# Dictionaries and requests have a `get` of their own.
NOT_QUERIES = frozenset({"GET", "POST", "FILES", "COOKIES", "META", "headers", "session", "cleaned_data", "kwargs"})
VIEW_LINES = 20
WEB_FILES = ("views", "api", "fhir")


def queries(module: ast.Module) -> Iterator[str]:
    """`x.objects` and calls like `x.filter(…)`; decorators such as `@require.get` are no calls of a queryset."""
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and node.attr == "objects":
            yield f"line {node.lineno}: .objects"
        elif isinstance(node, ast.Call) and is_query(node.func):
            yield f"line {node.lineno}: {ast.unparse(node.func)}("


def is_query(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and function.attr in QUERIES and not is_mapping(function.value)


def is_mapping(value: ast.expr) -> bool:
    if isinstance(value, ast.Name) and value.id.endswith("form"):
        return True
    return isinstance(value, ast.Dict) or (isinstance(value, ast.Attribute) and value.attr in NOT_QUERIES)


def long_views(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.FunctionDef):
            lines = (node.end_lineno or 0) - node.lineno
            if lines > VIEW_LINES:
                yield f"{node.name} ({lines} lines)"


def test_no_view_queries_or_saves() -> None:
    assert not {name(path): found for path in files_called(*WEB_FILES) if (found := list(queries(tree(path))))}


def test_no_view_is_longer_than_twenty_lines() -> None:
    assert not {name(path): found for path in files_called("views") if (found := list(long_views(tree(path))))}


def test_the_rule_finds_queries_and_leaves_form_values_alone() -> None:
    offences = "Citizen.objects\nteam.members.filter(a=1)\ncitizen.save()\nCitizen.objects.get(pk=1)\n"
    assert len(list(queries(ast.parse(offences)))) == 5
    assert not list(queries(ast.parse('request.GET.get("week")\nform.cleaned_data.get("x")\n{}.get(1)\n')))
