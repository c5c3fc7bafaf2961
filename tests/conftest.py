"""Fixtures for all tests: databases, the clock, clients, browsers, and what holds for every test."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import hypothesis
import pytest
import time_machine
from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.template.base import FilterExpression
from django.test import Client, override_settings
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker

from tests import browser as browsers
from tests import databases, templates, write_guard

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright keeps a loop running in the main thread
pytest_plugins = ["tests.people"]
DEMO_NOW = datetime(2026, 11, 24, 8, 50, tzinfo=ZoneInfo("Europe/Copenhagen"))
hypothesis.settings.register_profile("everyday", max_examples=25, derandomize=True, deadline=None)
hypothesis.settings.register_profile("full", max_examples=1000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--run-full", action="store_true", help="run what is long, too")


def is_full(config: pytest.Config) -> bool:
    return bool(config.getoption("--run-full")) or os.environ.get("FULL") == "1"


@pytest.fixture(scope="session")
def full(pytestconfig: pytest.Config) -> bool:
    """For a test that goes further when there is time."""
    return is_full(pytestconfig)


def pytest_configure(config: pytest.Config) -> None:
    if missing := [name for name in databases.NEEDED if not os.environ.get(name)]:
        raise pytest.UsageError(f"{', '.join(missing)} not set: run `python3 dev.py test`, which starts a database.")
    hypothesis.settings.load_profile("full" if is_full(config) else "everyday")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    if is_full(config):
        return
    long = [item for item in items if item.get_closest_marker("full")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if not item.get_closest_marker("full")]


# Databases


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Instead of pytest-django's: this worker's own copy of the migrated database."""
    with django_db_blocker.unblock(), databases.own_copy(databases.empty_template()):
        yield


@contextmanager
def standing_on(make: Callable[[], str], request: pytest.FixtureRequest) -> Iterator[str]:
    """A copy of a template with real commits; the clock of the demo where it is the demo."""
    if "db" in request.fixturenames:
        pytest.fail("A test stands on one database: `db` or one of demo_db, demo_db_module, fresh_db.")
    blocker = request.getfixturevalue("django_db_blocker")
    request.getfixturevalue("django_db_setup")
    with blocker.unblock(), databases.own_copy(make()) as name:
        yield name


@pytest.fixture
def demo_db(request: pytest.FixtureRequest) -> Iterator[str]:
    with standing_on(databases.demo_template, request) as name, time_machine.travel(DEMO_NOW, tick=True):
        yield name


@pytest.fixture(scope="module")
def demo_db_module(request: pytest.FixtureRequest) -> Iterator[str]:
    with standing_on(databases.demo_template, request) as name, time_machine.travel(DEMO_NOW, tick=True):
        yield name


@pytest.fixture
def fresh_db(request: pytest.FixtureRequest) -> Iterator[str]:
    with standing_on(databases.empty_template, request) as name:
        yield name


# What holds for every test

OF_THE_CLOCK = {"demo_db", "demo_db_module", "browser"}
ROOMS = {"teams", "citizens", "relatives", "goals", "community", "visits", "learning", "config"}


@pytest.fixture(autouse=True)
def in_the_middle_of_the_day(request: pytest.FixtureRequest) -> Iterator[None]:
    """Rows are laid around *now*: shortly before midnight a visit in half an hour would be tomorrow's."""
    if request.path.parent.name not in ROOMS or OF_THE_CLOCK & set(request.fixturenames):
        yield
        return
    noon = datetime.now(DEMO_NOW.tzinfo).replace(hour=10, minute=0, second=0, microsecond=0)
    with time_machine.travel(noon, tick=True):
        yield


@pytest.fixture(scope="session", autouse=True)
def static_files_come_from_their_folders(django_test_environment: None) -> Iterator[None]:
    """WhiteNoise would read all of them for every client; the live server has Django's own handler in front."""
    others = [each for each in settings.MIDDLEWARE if "whitenoise" not in each]
    with override_settings(MIDDLEWARE=others):
        yield


@pytest.fixture(scope="session", autouse=True)
def gets_write_nothing() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseHandler, "get_response", write_guard.guarded(BaseHandler.get_response))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_undefined_variables() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FilterExpression, "resolve", templates.strict(FilterExpression.resolve))
        yield


# Clients


@pytest.fixture
def client_of() -> Callable[..., Client]:
    """A client logged in as a user, a member of staff, or a log-in of the demo by its name."""

    def make(person: Any, **options: Any) -> Client:
        from tests.cast import user_of

        client = Client(**options)
        client.force_login(user_of(person))
        return client

    return make


# Browsers


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return browsers.launch_arguments()


@pytest.fixture
def live_app(demo_db: str) -> Iterator[browsers.LiveApp]:
    with browsers.served() as app:
        yield app


@pytest.fixture
def live_fresh_app(fresh_db: str) -> Iterator[browsers.LiveApp]:
    with browsers.served() as app:
        yield app


@contextmanager
def page_opener(browser: Browser, app: browsers.LiveApp) -> Iterator[Callable[..., Page]]:
    with ExitStack() as stack:

        def open_page(width: int = 1440, height: int = 900, scheme: str = "light", **options: Any) -> Page:
            size = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
            context = browsers.watched_context(browser, app.url, size | options)
            return stack.enter_context(context).new_page()

        yield open_page


@pytest.fixture
def open_page(browser: Browser, live_app: browsers.LiveApp) -> Iterator[Callable[..., Page]]:
    """Opens a browser of its own for each person of the story."""
    with page_opener(browser, live_app) as opener:
        yield opener


@pytest.fixture
def open_fresh_page(browser: Browser, live_fresh_app: browsers.LiveApp) -> Iterator[Callable[..., Page]]:
    with page_opener(browser, live_fresh_app) as opener:
        yield opener


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    return open_page(**browsers.PHONE)


@pytest.fixture
def desk(open_page: Callable[..., Page]) -> Page:
    return open_page(**browsers.DESK)


@pytest.fixture(params=[pytest.param(browsers.PHONE, id="390"), pytest.param(browsers.DESK, id="1440")])
def browser_page(request: pytest.FixtureRequest, open_page: Callable[..., Page]) -> Page:
    return open_page(**request.param)
