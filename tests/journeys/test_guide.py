"""Every page with a picture in the guide can be photographed; with GUIDE_PICTURES=1 the pictures are kept."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http import HTTPStatus
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests import browser as browsers
from tests.guide import WANTED, Picture
from tests.house.crawl import OWN, Person, numbers, rows_of
from tests.house.routes import Route, own_routes

SCREENS = {"phone": browsers.PHONE | {"device_scale_factor": 1.5}, "desk": browsers.DESK}
QUALITY = 78
pytestmark = pytest.mark.full


def path_of(picture: Picture) -> str:
    """The page of the citizen whose picture it is; where it is nobody's, of the first that the person may open."""
    client = Person(picture.person).new_client()
    for route in [each for each in own_routes() if each.name == picture.page]:
        for number in candidates(route, picture.whose):
            if client.get(route.path(number)).status_code == HTTPStatus.OK:
                return route.path(number)
    raise AssertionError(f"{picture.person} may open no {picture.page}")


def candidates(route: Route, whose: str) -> list[object]:
    if whose or not route.takes or route.model is None:
        return numbers(route, OWN, 1)
    return list(rows_of(route.model, OWN).order_by("-pk").values_list("pk", flat=True)[:20])


def photograph(page: Page, picture: Picture, folder: Path) -> int:
    """Its size in bytes."""
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    if picture.at:
        page.get_by_text(picture.at).first.scroll_into_view_if_needed()
    seen = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    seen.convert("RGB").save(folder / picture.path.name, "WEBP", quality=QUALITY, method=6)
    return (folder / picture.path.name).stat().st_size


@pytest.fixture(scope="module")
def open_for(browser: Browser, demo_db_module: str) -> Iterator[Callable[[Picture], Page]]:
    """A browser for each person and screen, logged in once: the pictures only read."""
    pages: dict[tuple[str, str], Page] = {}
    with browsers.served() as app, ExitStack() as stack:

        def page_for(picture: Picture) -> Page:
            key = (picture.person, picture.screen)
            if key not in pages:
                context = browsers.watched_context(browser, app.url, SCREENS[picture.screen])
                pages[key] = stack.enter_context(context).new_page()
                browsers.log_in(pages[key], picture.person)
            return pages[key]

        yield page_for


@pytest.mark.parametrize("picture", WANTED, ids=lambda picture: picture.name)
def test_a_page_of_the_guide_can_be_photographed(
    picture: Picture, open_for: Callable[[Picture], Page], tmp_path: Path
) -> None:
    folder = picture.path.parent if os.environ.get("GUIDE_PICTURES") == "1" else tmp_path
    page = open_for(picture)
    browsers.go(page, path_of(picture))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert photograph(page, picture, folder) > 5_000
