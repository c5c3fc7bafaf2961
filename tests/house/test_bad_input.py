"""Whatever is sent in any field of any form: a sentence at the field or a refusal, never a server error."""

import re
from collections.abc import Iterator
from html import unescape
from http import HTTPStatus

import pytest

from tests.house.crawl import OWN, ROLES, Person, garbage, numbers
from tests.house.routes import Route, own_routes

FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
FIELD = re.compile(r"<(?:input|select|textarea)\b[^>]*\bname=\"([^\"]+)\"[^>]*?(?:\bvalue=\"([^\"]*)\")?[^>]*>")
ACTION = re.compile(r"\baction=\"([^\"]+)\"")
KEPT = frozenset({"csrfmiddlewaretoken", "form_key"})
LOG_OUT = "/accounts/logout/"
pytestmark = pytest.mark.usefixtures("demo_db_module")


def forms(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    """(action, fields with the values they stand there with) of every form that posts."""
    for head, body in FORM.findall(page):
        action = ACTION.search(head)
        if action and "post" in head.lower():
            yield unescape(action[1]), {name: unescape(value) for name, value in FIELD.findall(body)}


def seen_forms(person: Person, route: Route) -> list[tuple[str, dict[str, str]]]:
    found = []
    for number in numbers(route, OWN, 1):
        response = person.client().get(route.path(number))
        found += list(forms(response.content.decode()))
    return [(action, fields) for action, fields in found if action != LOG_OUT]


@pytest.mark.parametrize("route", own_routes(), ids=str)
def test_rubbish_in_any_field_is_no_server_error(route: Route) -> None:
    tried = set()
    for person in ROLES:
        client = person.client()
        for action, fields in seen_forms(person, route):
            for field in set(fields) - KEPT - tried:
                tried.add(field)
                for what, value in garbage().items():
                    response = client.post(action, fields | {field: value}, follow=False)
                    assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, f"{action} {field}: {what}"


def test_forms_are_found_with_their_fields() -> None:
    page = '<form action="/a/" method="post"><input name="q" value="x"><textarea name="t"></textarea></form>'
    assert list(forms(page)) == [("/a/", {"q": "x", "t": ""})]
