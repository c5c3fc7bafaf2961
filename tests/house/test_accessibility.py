"""Axe finds nothing on any page, on a phone and on a wide screen; `full` adds dark, 320 px, high contrast and the
colours of the wide screen."""

from collections.abc import Iterator
from functools import cache
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests import browser as browsers
from tests.house.crawl import OWN, ROLES, Person, numbers
from tests.house.routes import Route, own_routes, routes

BOTH = "390 and 1440"
WIDTHS: tuple[ViewportSize, ...] = ({"width": 390, "height": 844}, {"width": 1440, "height": 900})
LONG: dict[str, Any] = {
    "320": {"viewport": {"width": 320, "height": 640}},
    "1440": browsers.DESK,
    "390 dark": browsers.PHONE | {"color_scheme": "dark"},
    "1440 dark": browsers.DESK | {"color_scheme": "dark"},
    "640 high contrast": {"viewport": {"width": 640, "height": 900}, "forced_colors": "active"},
}
ERROR_PATHS = ("/not-there/", "/citizens/999999999/")


@pytest.fixture(scope="module")
def app(demo_db_module: str) -> Iterator[browsers.LiveApp]:
    with browsers.served() as live:
        yield live


class Readers:
    """One browser per person and size, logged in once."""

    def __init__(self, browser: Browser, app: browsers.LiveApp) -> None:
        self.browser, self.app = browser, app
        self.open: dict[tuple[str, str], tuple[Any, Page]] = {}

    def page(self, person: str, size: str) -> Page:
        if (person, size) not in self.open:
            options = LONG.get(size, {"viewport": WIDTHS[0], "has_touch": True})
            manager = browsers.watched_context(self.browser, self.app.url, options)
            context: BrowserContext = manager.__enter__()
            page = context.new_page()
            if person:
                browsers.log_in(page, person)
            self.open[person, size] = (manager, page)
        return self.open[person, size][1]

    def close(self) -> None:
        for manager, _ in self.open.values():
            manager.__exit__(None, None, None)


@pytest.fixture(scope="module")
def readers(browser: Browser, app: browsers.LiveApp) -> Iterator[Readers]:
    opened = Readers(browser, app)
    yield opened
    opened.close()


def first_reader(route: Route) -> tuple[Person, str] | None:
    return reader_on(connection.settings_dict["NAME"], route)


@cache
def reader_on(database: str, route: Route) -> tuple[Person, str] | None:
    """Who is shown the page itself (200), and its path; an action's URL only sends on."""
    for person in ROLES:
        for number in numbers(route, OWN, 1):
            path = route.path(number)
            response = person.client().get(path)
            if response.status_code == HTTPStatus.OK and response["Content-Type"].startswith("text/html"):
                return person, path
    return None


def look(readers: Readers, person: str, size: str, path: str) -> None:
    """One load of the page, looked at in each of its widths: its colours in the first, which is half of the work."""
    page = readers.page(person, size)
    widths = WIDTHS if size == BOTH else (LONG[size]["viewport"],)
    page.set_viewport_size(widths[0])
    browsers.go(page, path)
    for width in widths:
        page.set_viewport_size(width)
        browsers.axe(page, contrast=width == widths[0])
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 1, f"{path} is {wide} px too wide at {width}, {size}"


PAGES = own_routes()


@pytest.mark.parametrize("route", PAGES, ids=str)
def test_a_page_is_accessible(route: Route, readers: Readers) -> None:
    if found := first_reader(route):
        look(readers, found[0].name, BOTH, found[1])


@pytest.mark.full
@pytest.mark.parametrize("size", LONG)
@pytest.mark.parametrize("route", PAGES, ids=str)
def test_a_page_is_accessible_in_every_theme_and_width(route: Route, size: str, readers: Readers) -> None:
    if found := first_reader(route):
        look(readers, found[0].name, size, found[1])


def test_the_pages_for_visitors_and_for_what_is_not_there_are_accessible(readers: Readers) -> None:
    look(readers, "", BOTH, "/accounts/login/")
    for path in ERROR_PATHS:
        look(readers, "care", BOTH, path)


def test_log_in_and_out_are_the_only_pages_of_others() -> None:
    assert {route.name for route in routes() if not route.is_ours} == {"account_login", "account_logout"}
