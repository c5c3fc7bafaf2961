"""The API: every address found from the resolver, tried by strangers and by systems that may not; log by answer."""

import json
from collections.abc import Iterator
from functools import cache
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from citizens.models import AccessLog, Citizen
from teams.models import Membership, Team
from teams.roles import Role
from teams.tokens import Scope
from tests.api.calling import System, citizens_in, data, make_system
from tests.house.crawl import FOREIGN, OWN, ROLES, VISITOR, number_of, numbers
from tests.house.reading import Known
from tests.house.routes import Route, api_routes, routes
from tests.house.test_access_log import known_citizens, last_row, log_unwritable, new_rows

API = "/api/"
OF_PEOPLE = {"config:api_docs", "config:api_schema"}
OTHERS = ("put", "patch", "delete", "options", "trace")
TOO_BIG = (0, 2**31, 2**63, 10**30)
ROUTES = api_routes()
READING = [route for route in ROUTES if "get" in route.view.scopes]  # type: ignore[attr-defined]
TAKING = [route for route in ROUTES if route.takes]
pytestmark = pytest.mark.usefixtures("demo_db_module")


def methods(route: Route) -> tuple[str, ...]:
    return tuple(route.view.scopes)  # type: ignore[attr-defined]


def system_of(*teams: str, scopes: Any = tuple(Scope.values)) -> System:
    return made(connection.settings_dict["NAME"], teams, tuple(scopes))


@cache
def made(database: str, teams: tuple[str, ...], scopes: tuple[str, ...]) -> System:
    by = Membership.objects.filter(role=Role.ADMINISTRATOR).select_related("staff")[0].staff
    return make_system(by, *Team.objects.filter(pk__in=map(number_of, teams)), scopes=scopes)


def call(system: System, method: str, path: str) -> HttpResponse:
    return system.get(path) if method == "get" else system.post(path, {})


def calls(route: Route, team: str = OWN) -> Iterator[tuple[str, str]]:
    for method in methods(route):
        for number in numbers(route, team):
            yield method, route.path(number)


def test_everything_below_api_is_under_these_rules() -> None:
    below = {route.name for route in routes() if route.path().startswith(API)}
    assert below - {route.name for route in ROUTES} == OF_PEOPLE
    assert len(ROUTES) >= 13


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_an_address_has_a_door_its_name_and_a_scope_for_each_method(route: Route) -> None:
    assert route.door
    assert route.name == f"api:{route.view.__name__}"
    assert set(route.view.scopes.values()) <= set(Scope.values)  # type: ignore[attr-defined]


def test_every_scope_opens_something() -> None:
    used = {scope for route in ROUTES for scope in route.view.scopes.values()}  # type: ignore[attr-defined]
    assert used == set(Scope.values) - {Scope.CITIZENS_CPR}  # which opens a field of the record


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_people_and_visitors_have_no_way_in(route: Route) -> None:
    for person in (VISITOR, *ROLES):
        for method, path in calls(route):
            response = getattr(person.client(), method)(path)
            assert response.status_code == HTTPStatus.UNAUTHORIZED, f"{person} {method} {path}"


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_a_token_without_the_scope_opens_nothing(route: Route) -> None:
    for method, path in calls(route):
        others = set(Scope.values) - {route.view.scopes[method]}  # type: ignore[attr-defined]
        response = call(system_of(OWN, scopes=sorted(others)), method, path)
        assert response.status_code == HTTPStatus.FORBIDDEN, f"{method} {path}"


@pytest.mark.parametrize("route", TAKING, ids=str)
def test_a_strangers_token_meets_the_same_404_as_for_what_is_not_there(route: Route) -> None:
    stranger = system_of(FOREIGN)
    for method, path in calls(route):
        missing, response = call(stranger, method, route.path(2**31)), call(stranger, method, path)
        assert response.status_code == missing.status_code == HTTPStatus.NOT_FOUND, f"{method} {path}"
        assert response.content == missing.content


@pytest.mark.parametrize("route", TAKING, ids=str)
def test_a_number_that_no_row_can_have_is_not_there(route: Route) -> None:
    for number in TOO_BIG:
        for method in methods(route):
            assert call(system_of(OWN), method, route.path(number)).status_code == HTTPStatus.NOT_FOUND, number


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_other_methods_are_not_answered(route: Route) -> None:
    path = route.path(numbers(route, OWN, 1)[0])
    client = system_of(OWN).client
    for method in {*OTHERS, "get", "post"} - set(methods(route)):
        response = getattr(client, method)(path)
        assert response.status_code == HTTPStatus.METHOD_NOT_ALLOWED, method
        assert data(response)["code"] == "no_method"


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_a_strange_query_is_refused_by_name(route: Route) -> None:
    for method, path in calls(route):
        system = system_of(OWN)
        assert call(system, method, f"{path}?team__leader__password=x").status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        for query in ("q=%00", "q=%ff"):
            response = call(system, method, f"{path}?{query}")
            assert (response.status_code, data(response)["code"]) == (HTTPStatus.BAD_REQUEST, "not_readable")


@pytest.fixture(scope="module")
def citizens(demo_db_module: str) -> list[Known]:
    return known_citizens()


def offences(answer: Any, rows: list[AccessLog], of_citizens: bool, citizens: list[Known]) -> Iterator[str]:
    """One row with exactly the citizens whose numbers stand in the answer; without a number nobody is recognised."""
    logged = {number for row in rows for number in row.citizens}
    named, text = citizens_in(answer, of_citizens), json.dumps(answer, ensure_ascii=False)
    if len(rows) != bool(named):
        yield f"{len(rows)} rows for {len(named)} citizens"
    if logged != named:
        yield f"in the answer {sorted(named)}, in the log {sorted(logged)}"
    if missing := {each.number for each in citizens if any(trait in text for trait in each.traits)} - logged:
        yield f"recognised but not in the log: {sorted(missing)}"


@pytest.mark.parametrize("route", READING, ids=str)
def test_an_answers_row_has_exactly_its_citizens(route: Route, citizens: list[Known]) -> None:
    for number in numbers(route, OWN):
        before = last_row()
        response = system_of(OWN, FOREIGN).get(route.path(number))
        assert response.status_code == HTTPStatus.OK
        rows = new_rows(before)
        assert not list(offences(data(response), rows, route.door == "citizen", citizens)), route.path(number)
        assert all(row.purpose and row.role == "integration" and row.user_id for row in rows)


def test_most_addresses_show_somebody(citizens: list[Known]) -> None:
    """Else the rule above would look at empty answers."""
    shown = 0
    for route in READING:
        before = last_row()
        system_of(OWN).get(route.path(numbers(route, OWN, 1)[0]))
        shown += len(new_rows(before))
    assert shown >= len(READING) - 2  # the two of teams


def test_the_rule_finds_an_answer_that_is_not_logged() -> None:
    karen = Known(1, "Karen", ("Søvej 4",))
    assert list(offences({"citizen": 1}, [], False, [karen]))
    assert list(offences({"x": "Søvej 4"}, [], False, [karen]))
    assert list(offences({"citizen": 1}, [AccessLog(citizens=[1, 2])], False, [karen]))
    assert list(offences({"id": 1, "headline": None}, [], True, [karen]))
    assert not list(offences([{"citizen": 1}, {"citizen": 1}], [AccessLog(citizens=[1])], False, [karen]))


def test_no_log_no_answer(demo_db: str) -> None:
    shows = [route for route in READING if route.door not in {"team"}]
    paths = [route.path(numbers(route, OWN, 1)[0]) for route in shows]
    system = system_of(OWN)
    first = Citizen.objects.get(first_name="Karen")
    with log_unwritable(demo_db):
        answers = {path: system.get(path) for path in paths}
    for path, response in answers.items():
        assert (response.status_code, data(response)["code"]) == (HTTPStatus.SERVICE_UNAVAILABLE, "not_available"), path
        assert str(first.last_name) not in response.content.decode()


def test_what_is_not_there_below_api_is_said_in_json() -> None:
    response = Client().get("/api/nothing/")
    assert (response.status_code, data(response)["code"]) == (HTTPStatus.NOT_FOUND, "not_found")
