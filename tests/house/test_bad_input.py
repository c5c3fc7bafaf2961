"""Whatever is sent in any field of any form: a sentence or a refusal, what was typed kept, never a server error."""

from collections import Counter
from http import HTTPStatus
from urllib.parse import urlencode
from uuid import uuid4
from zlib import crc32

import pytest
from django.http import HttpResponse
from django.test.client import MULTIPART_CONTENT
from django.utils.html import escape

from tests.house.crawl import OWN, ROLES, Person, garbage, numbers
from tests.house.forms import Form, posting_forms
from tests.house.reading import shown
from tests.house.routes import Route, own_routes

KEPT = frozenset({"csrfmiddlewaretoken", "form_key"})
NOT_TRIED = frozenset({"/accounts/logout/"})
URLENCODED = "application/x-www-form-urlencoded"
TYPED, THIRDS = ("emoji", "markup"), 3
pytestmark = pytest.mark.usefixtures("demo_db_module")


def forms_of(route: Route) -> list[tuple[Person, Form]]:
    """Every form of the page that posts, each action once, with who is shown it first."""
    found: dict[str, tuple[Person, Form]] = {}
    for person in ROLES:
        for number in numbers(route, OWN, 1):
            page = shown(person.client().get(route.path(number)))
            for form in posting_forms(page):
                found.setdefault(form.action, (person, form))
    return [pair for action, pair in found.items() if action not in NOT_TRIED]


def send(person: Person, action: str, fields: dict[str, list[str]], how: str = URLENCODED) -> HttpResponse:
    """As browsers do; the test client's own way is that of forms with files."""
    body = urlencode(fields, doseq=True) if how == URLENCODED else fields
    return person.client().post(action, body, content_type=how)


def sample(route: Route) -> dict[str, str]:
    """Every day a page gets what people type, and a third of the other kinds: which, its name says for good.

    Neighbours get another third, so that each kind is sent to a third of all pages; `full` sends all to all.
    """
    others = [what for what in garbage() if what not in TYPED]
    first = crc32(route.name.encode()) % THIRDS
    return {what: garbage()[what] for what in (*TYPED, *others[first::THIRDS])}


def send_rubbish(person: Person, form: Form, kinds: dict[str, str]) -> None:
    for what, value in kinds.items():
        response = send(person, form.action, form.with_everywhere(value, KEPT))
        assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, f"{form.action}: {what}"
        if response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY and form.texts and what in TYPED:
            assert escape(value) in response.content.decode(), f"{form.action}: {what} is gone"


@pytest.mark.parametrize("route", own_routes(), ids=str)
def test_rubbish_and_a_form_as_it_stands_are_no_server_error_and_what_was_typed_stays(route: Route) -> None:
    for person, form in forms_of(route):
        send_rubbish(person, form, sample(route))
        response = send(person, form.action, form.with_one("form_key", str(uuid4())))
        assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, form.action


def test_the_sample_leaves_no_kind_out() -> None:
    sent = Counter(what for route in own_routes() for what in sample(route))
    assert sent.keys() == garbage().keys()
    assert min(sent.values()) > len(own_routes()) / 5


@pytest.mark.full
@pytest.mark.parametrize("route", own_routes(), ids=str)
def test_all_rubbish_in_all_fields_is_no_server_error(route: Route) -> None:
    for person, form in forms_of(route):
        send_rubbish(person, form, garbage())


@pytest.mark.full
@pytest.mark.parametrize("route", own_routes(), ids=str)
def test_rubbish_in_one_field_is_no_server_error(route: Route) -> None:
    for person, form in forms_of(route):
        for name in form.names - KEPT:
            for what, value in garbage().items():
                for how in (MULTIPART_CONTENT, URLENCODED):
                    response = send(person, form.action, form.with_one(name, value), how)
                    assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, f"{form.action} {name}: {what}"


def test_forms_are_read_as_a_browser_sends_them() -> None:
    page = """<form action="/a/" method="post"><input name="q" value="x &amp; y"><textarea name="t">so</textarea>
        <input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
        <select name="s"><option value="1">a</option><option value="2" selected>b</option></select>
        <button name="go" value="1">Go</button></form><form action="/b/"><input name="z"></form>"""
    (form,) = posting_forms(page)
    assert (form.action, form.texts) == ("/a/", {"q", "t"})
    assert form.sent == {"q": ["x & y"], "t": ["so"], "r": ["2"], "s": ["2"]}
    assert form.names == {"q", "t", "r", "s", "go"}
