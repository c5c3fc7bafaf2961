"""A page asks the database the same number of times whether the team is small or large."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.house.crawl import FOREIGN, OWN, Person, numbers
from tests.house.routes import Route, own_routes

# Of the small team and of the large one, in the same role.
PAIRS = (("stranger", "care"), ("gitte.bonde", "planner"), ("henrik.kvist", "visitator"), ("lis.damgaard", "leader"))
BUDGET = {"visits:my_day": 8, "visits:visit": 8, "visits:team_week": 8, "citizens:citizen_list": 8}
pytestmark = pytest.mark.usefixtures("demo_db_module")


def statements(person: str, path: str) -> int:
    """Statements of the second GET: what a process keeps after the first is not asked again."""
    client = Person(person).client()
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(path)
    return len([each for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]])


@pytest.mark.parametrize("route", [route for route in own_routes() if route.door in {"me", "team"}], ids=str)
def test_a_larger_team_costs_no_more_statements(route: Route) -> None:
    for small, large in PAIRS:
        few = statements(small, route.path(numbers(route, FOREIGN, 1)[0]))
        many = statements(large, route.path(numbers(route, OWN, 1)[0]))
        assert many <= few, f"{large}: {many} statements, {small}: {few}"


@pytest.mark.parametrize("name", BUDGET)
def test_the_main_pages_keep_their_budget(name: str) -> None:
    (route,) = [route for route in own_routes() if route.name == name]
    for _, person in PAIRS:
        for number in numbers(route, OWN, 2):
            assert statements(person, route.path(number)) <= BUDGET[name]
