"""Every URL, tried by everybody on the demo: nobody meets a 500, and a stranger meets nothing."""

from http import HTTPStatus

import pytest
from django.http import HttpResponse

from tests.house.crawl import EVERYBODY, FOREIGN, OWN, ROLES, SHARED, STRANGER, VISITOR, Person, numbers
from tests.house.routes import Route, numbered_routes, own_routes, routes

METHODS = ("get", "post")
ANSWERS = {HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER}
LOG_OUT = "/accounts/logout/"
ADMINISTRATOR, SETTINGS = "admin", "/settings/"
TOO_BIG = (0, 2**31, 2**63, 10**30)
STRANGE_QUERIES = ("week=x&day=0001-01-01&after=-1", "q=%00", "q=%ff")
LATE_AND_EARLY = ("week=9999-W99", "week=0001-W01")
STRANGE_PATHS = ("/%00", "/%ff/", "/citizens/%00/", "/citizens/1%00/", "/citizens/%F0%9F%92%90/", "/citizens/1/%2e%2e/")
STRANGE_PATHS += ("/static/%00.css", "/api/citizens/%00/", "/accounts/login/%00", "/" + "x" * 5_000)
OWN_ROUTES = own_routes()
TRIED = [(route, method) for route in routes() for method in METHODS if method == "post" or route not in OWN_ROUTES]
GUARDED = [route for route in numbered_routes() if route.model is None or route.model.__name__ not in SHARED]
pytestmark = pytest.mark.usefixtures("demo_db_module")


def answer(person: Person, method: str, path: str) -> HttpResponse:
    client = person.new_client() if path == LOG_OUT else person.client()
    return getattr(client, method)(path)


def is_asked_to_log_in(response: HttpResponse) -> bool:
    sent = response.status_code == HTTPStatus.FOUND and "/accounts/login/" in response.get("Location", "")
    return sent or response.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.UNAUTHORIZED}


@pytest.mark.parametrize(("route", "method"), TRIED, ids=str)
def test_nobody_meets_a_server_error_and_a_visitor_is_asked_to_log_in(route: Route, method: str) -> None:
    """Our own pages are read by everybody in test_access_log.py, under the same rule."""
    path = route.path(numbers(route, OWN, 1)[0] if route.is_ours else None)
    for person in EVERYBODY:
        response = answer(person, method, path)
        assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, f"{person} {method} {response.status_code}"
        assert is_met_as_it_should(person, route, response), f"{method}: {response.status_code}"


def is_met_as_it_should(person: Person, route: Route, response: HttpResponse) -> bool:
    """A visitor is asked to log in, except where a page is for everybody."""
    is_open = person != VISITOR or not route.is_ours or route.door == "public"
    return is_open or is_asked_to_log_in(response)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("route", GUARDED, ids=str)
def test_a_stranger_meets_the_same_404_as_for_what_is_not_there(route: Route, method: str, full: bool) -> None:
    stranger = Person(STRANGER)
    missing = answer(stranger, method, route.path(2**31))
    for number in numbers(route, OWN, 2 if full else 1):
        response = answer(stranger, method, route.path(number))
        assert response.status_code == missing.status_code == HTTPStatus.NOT_FOUND
        assert without_token(response) == without_token(missing)


def without_token(response: HttpResponse) -> list[str]:
    lines = response.content.decode().splitlines()
    return [line for line in lines if "csrf" not in line and 'name="next"' not in line and "form_key" not in line]


@pytest.mark.parametrize("route", GUARDED, ids=str)
def test_our_people_are_strangers_in_the_other_team(route: Route) -> None:
    """Only an administrator has a way into every team: to its settings, never to a record."""
    for person in ROLES:
        for number in numbers(route, FOREIGN, 1):
            if person.name == ADMINISTRATOR and route.path(number).startswith(SETTINGS):
                continue
            assert answer(person, "get", route.path(number)).status_code == HTTPStatus.NOT_FOUND, str(person)


@pytest.mark.parametrize("route", numbered_routes(), ids=str)
def test_a_number_that_no_row_can_have_is_not_there(route: Route, full: bool) -> None:
    tried = TOO_BIG if full else TOO_BIG[-2:]
    for number, method in (*((number, "get") for number in tried), (max(tried), "post")):
        response = answer(ROLES[1], method, route.path(number))
        assert response.status_code == HTTPStatus.NOT_FOUND, f"{method} {number}: {response.status_code}"


@pytest.mark.parametrize("route", own_routes(), ids=str)
def test_a_strange_query_is_no_server_error(route: Route, full: bool) -> None:
    path = route.path(numbers(route, OWN, 1)[0])
    for query in (*STRANGE_QUERIES, *(LATE_AND_EARLY if full or "week" in route.name else ())):
        response = answer(Person("planner"), "get", f"{path}?{query}")
        assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, query
        if "%" in query:
            assert response.status_code == HTTPStatus.BAD_REQUEST, query


@pytest.mark.parametrize("path", STRANGE_PATHS, ids=lambda path: path[:30])
def test_a_strange_path_is_not_there(path: str) -> None:
    for person in (VISITOR, Person("planner")):
        for method in METHODS:
            found = answer(person, method, path)
            assert found.status_code in {HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND}, f"{person} {method}"
