"""Every view has a door, and its name is the name of its URL, its template and its test."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls.converters import IntConverter, UUIDConverter

from tests.databases import ROOT
from tests.house.routes import Route, own_routes, routes
from tests.house.source import TEMPLATES, files_called, name, tree

PLAIN = (IntConverter, UUIDConverter)
# Log-in and log-out are allauth's: they stand before every door.
BEFORE_THE_DOOR = frozenset({"account_login", "account_logout"})


def views_without_a_door(found: tuple[Route, ...]) -> list[str]:
    return [f"{route.name} ({route.view.__module__})" for route in found if not has_door(route)]


def has_door(route: Route) -> bool:
    return bool(route.door) or route.name in BEFORE_THE_DOOR


def answering_templates(module: ast.Module) -> Iterator[tuple[str, str]]:
    """(view, template) for each `page(request, "…")` or `render(request, "…")`, fragments without their part."""
    for function in module.body:
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"page", "render"} and len(node.args) > 1:
                template = node.args[1]
                if isinstance(template, ast.Constant):
                    yield function.name, str(template.value).partition("#")[0]


def template_views() -> list[tuple[str, str, str]]:
    """(room, view, template) of all rooms, each once."""
    found = {
        (name(path).split("/")[0], *pair) for path in files_called("views") for pair in answering_templates(tree(path))
    }
    return sorted(found)


def routed() -> set[tuple[str, str]]:
    return {(route.room, route.view.__name__) for route in own_routes()}


def test_every_view_has_a_door() -> None:
    assert not views_without_a_door(routes())


def test_the_rule_finds_a_view_without_a_door() -> None:
    assert views_without_a_door((Route("citizens:planted", lambda request: None, ()),))


def test_every_url_has_the_name_of_its_view_in_the_space_of_its_room() -> None:
    wrong = [f"{route.name} → {route.room}.{route.view.__name__}" for route in own_routes() if not named_alike(route)]
    assert not wrong


def named_alike(route: Route) -> bool:
    return route.name == f"{route.room}:{route.view.__name__}"


@pytest.mark.parametrize(("room", "view", "template"), template_views(), ids=str)
def test_a_view_has_its_own_template_and_its_own_test(room: str, view: str, template: str) -> None:
    assert (TEMPLATES / template).exists()
    own_view = template.removeprefix(f"{room}/").removesuffix(".html")
    assert (room, own_view) in routed(), f"{template} has no view of its name"
    if view.startswith("_"):
        return
    assert own_view == view
    assert Path(ROOT / "tests" / room / f"test_{view}.py").exists()


def test_only_numbers_and_keys_stand_in_a_url() -> None:
    """Never a name, never a CPR number: addresses end up in histories and server logs."""
    takes = {f"{route}: {taken}" for route in own_routes() for taken, how in route.takes if not isinstance(how, PLAIN)}
    assert not takes


def test_the_rule_finds_the_template_of_a_view() -> None:
    source = 'def my_day(request):\n    return page(request, "visits/my_day.html#list", {}, shows=[])\n'
    assert list(answering_templates(ast.parse(source))) == [("my_day", "visits/my_day.html")]
