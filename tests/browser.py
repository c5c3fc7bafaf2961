"""Stories in a real browser: log in, go, check that nothing is wrong with the page."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect

PASSWORD = "hverdag-demo"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1440, "height": 900}}
AXE_OPTIONS = {
    "preload": False,
    "resultTypes": ["violations"],
    "elementRef": False,
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
AXE_RUNS = "options => axe.run(document, options).then(found => found.violations)"  # what passes is not sent back
ANSWERED = "Failed to load resource"
SERVER_ERROR, NOT_FOUND = 500, 404


def chromium() -> str | None:
    """CHROMIUM, then Debian's on the PATH; None leaves the choice to Playwright's own."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def launch_arguments() -> dict[str, Any]:
    found = chromium()
    own = {"executable_path": found} if found else {}
    return {**own, "args": ["--no-sandbox"] if os.geteuid() == 0 else []}


@dataclass
class Watch:
    """What a page complains of; `allowed` are statuses a story provokes on purpose."""

    complaints: list[str] = field(default_factory=list)
    allowed: set[int] = field(default_factory=set)
    resting: bool = False

    def on_console(self, message: ConsoleMessage) -> None:
        if self.resting:
            return
        if message.type in {"error", "warning"} and not message.text.startswith(ANSWERED):
            self.complaints.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")

    def on_error(self, error: Any) -> None:
        self.complaints.append(f"page error: {error}")

    def on_response(self, response: Response) -> None:
        static = urlsplit(response.url).path.startswith("/static/")
        bad = response.status >= SERVER_ERROR or (static and response.status >= NOT_FOUND)
        if bad and response.status not in self.allowed:
            self.complaints.append(f"{response.status} {response.request.method} {response.url}")


WATCHES: dict[BrowserContext, Watch] = {}


@contextmanager
def watched_context(browser: Browser, address: str, options: Mapping[str, Any]) -> Iterator[BrowserContext]:
    """A person's own browser; at the end nothing may have been complained of."""
    context = browser.new_context(base_url=address, locale="da-DK", timezone_id="Europe/Copenhagen", **options)
    context.set_default_timeout(10_000)
    watch = WATCHES[context] = Watch()
    context.on("console", watch.on_console)
    context.on("weberror", watch.on_error)
    context.on("response", watch.on_response)
    try:
        yield context
    finally:
        context.close()
        del WATCHES[context]
    assert not watch.complaints, "\n".join(watch.complaints)


def expect_status(page: Page, *statuses: int) -> None:
    """This story provokes such answers on purpose."""
    WATCHES[page.context].allowed.update(statuses)


def go(page: Page, path: str) -> None:
    page.goto(path, wait_until="load")


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """Logs in on the log-in page the way a person does."""
    go(page, "/accounts/login/")
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(password)
    page.locator("form:has(input[name=password]) button[type=submit]").first.click()
    page.wait_for_url(lambda url: "/accounts/login/" not in url)


def axe(page: Page, contrast: bool = True) -> None:
    """The page as it stands has no accessibility finding. Axe tries inline styles of its own: those are not ours."""
    options = AXE_OPTIONS | {"rules": {"color-contrast": {"enabled": contrast}}}
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)
    watch = WATCHES[page.context]
    watch.resting = True
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(AXE_RUNS, options)
    if found:
        with whole_page(page):
            found = page.evaluate(AXE_RUNS, options)
    page.evaluate("0")
    watch.resting = False
    assert not found, "\n".join(finding(page, each) for each in found)


@contextmanager
def whole_page(page: Page) -> Iterator[None]:
    """As if the window were as high as the page: else what lies half under a bar fixed below seems too small to hit.
    To draw all of it costs as much as to look, so axe looks this way only at what it complains of."""
    window = page.viewport_size
    height = page.evaluate("document.documentElement.scrollHeight")
    if window and height > window["height"]:
        page.set_viewport_size({"width": window["width"], "height": height})
    yield
    if window:
        page.set_viewport_size(window)


def finding(page: Page, violation: Mapping[str, Any]) -> str:
    places = "; ".join(f"{node['target']} {node['html'][:160]}" for node in violation["nodes"][:4])
    return f"{urlsplit(page.url).path}: {violation['id']}: {violation['help']}: {places}"


@dataclass
class LiveApp:
    """The application in a thread of this process, as role app, with static files from their folders."""

    url: str


@contextmanager
def served() -> Iterator[LiveApp]:
    thread = LiveServerThread("localhost", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    try:
        yield LiveApp(f"http://localhost:{thread.port}")
    finally:
        thread.terminate()


def save_picture(page: Page, name: str) -> None:
    """For people who want to look: set PICTURES to a folder."""
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
