"""Every URL of the application, found from the resolver, so that a new page is under the rules by itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter, StringConverter, UUIDConverter

from citizens.steps import LAST
from tests.databases import ROOMS

# Pages of one URL that differ by the second thing it takes: each is a page of its own.
EVERY = {"citizens:intake_step": tuple(range(1, LAST + 1))}
SOME = {IntConverter: 1, StringConverter: "x", UUIDConverter: "00000000-0000-4000-8000-000000000000"}


@dataclass(frozen=True)
class Route:
    """One URL: its full name, its view, and the names of what it takes (the first names what the door fetches)."""

    name: str
    view: Callable[..., Any]
    takes: tuple[tuple[str, Any], ...]
    second: int | None = None

    @property
    def room(self) -> str:
        return self.view.__module__.partition(".")[0]

    @property
    def is_ours(self) -> bool:
        return self.room in ROOMS

    @property
    def is_api(self) -> bool:
        """For other systems: other rules hold (tests/house/test_api.py)."""
        return self.name.startswith("api:")

    @property
    def door(self) -> str:
        return str(getattr(self.view, "door", ""))

    @property
    def is_by_token(self) -> bool:
        """Opened by a link alone (community/tokens.py): there is no row to try (tests/house/test_tokens.py)."""
        return self.door == "public" and bool(self.takes) and isinstance(self.takes[0][1], UUIDConverter)

    @property
    def url_name(self) -> str:
        return self.name.rpartition(":")[2]

    @property
    def model(self) -> type[Model] | None:
        """What the door fetches; the kind of the door is the model's name."""
        return model_named(self.door) if self.takes else None

    def path(self, number: object = None) -> str:
        """Its address with `number` as the first thing it takes and something as the others."""
        values = {taken: SOME[type(converter)] for taken, converter in self.takes}
        if number is not None and self.takes:
            values[self.takes[0][0]] = number
        if self.second is not None:
            values[self.takes[1][0]] = self.second
        return reverse(self.name, kwargs=values)

    def __str__(self) -> str:
        return self.name if self.second is None else f"{self.name} {self.second}"


@cache
def model_named(kind: str) -> type[Model] | None:
    wanted = kind.replace("_", "").lower()
    found = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    names = {model.__name__.lower(): model for model in found}
    return names.get(wanted) or names.get(f"visit{wanted}") or names.get(f"care{wanted}")


@cache
def routes() -> tuple[Route, ...]:
    return tuple(walk(get_resolver().url_patterns, "", ()))


def walk(patterns: list[Any], space: str, takes: tuple[tuple[str, Any], ...]) -> Iterator[Route]:
    for each in patterns:
        own = takes + tuple(each.pattern.converters.items())
        if isinstance(each, URLResolver):
            inner = f"{space}{each.namespace}:" if each.namespace else space
            yield from walk(each.url_patterns, inner, own)
        elif isinstance(each, URLPattern):
            name = f"{space}{each.name}"
            for second in EVERY.get(name, (None,)):
                yield Route(name, each.callback, own, second)


def own_routes() -> tuple[Route, ...]:
    """The pages."""
    return tuple(route for route in routes() if route.is_ours and not route.is_api)


def numbered_routes() -> tuple[Route, ...]:
    """Those whose door fetches a row by its number."""
    return tuple(route for route in own_routes() if route.takes and not route.is_by_token)


def token_routes() -> tuple[Route, ...]:
    return tuple(route for route in own_routes() if route.is_by_token)


def api_routes() -> tuple[Route, ...]:
    return tuple(route for route in routes() if route.is_api)
