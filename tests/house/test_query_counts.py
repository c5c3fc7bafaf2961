"""A page asks the database the same number of times whether the team is small or large."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from teams.models import Membership, Team
from teams.roles import Role
from tests.cast import make_staff
from tests.house.crawl import FOREIGN, OWN, Person, numbers
from tests.house.routes import Route, own_routes

ROLES = (Role.CARE_WORKER, Role.PLANNER, Role.VISITATOR, Role.LEADER)
BUDGET = {"visits:my_day": 8, "visits:visit": 8, "visits:team_week": 8, "citizens:citizen_list": 8}
# An empty list asks for nothing more; what grows with rows grows by more than this.
EMPTY = 2
pytestmark = pytest.mark.usefixtures("demo_db_module")


def member(team: str, role: str) -> str:
    """Somebody of the team in this role: the demo's log-in, or a newcomer (the small team has only the stranger)."""
    found = Membership.objects.filter(team__name=team, role=role, staff__user__isnull=False)
    name = found.values_list("staff__user__username", flat=True).first()
    return name or make_staff(f"new_{role}", "Gitte Bonde", role, Team.objects.get(name=team)).user.username


def statements(person: str, path: str) -> int:
    """Statements of the second GET: what a process keeps after the first is not asked again."""
    client = Person(person).client()
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        client.get(path)
    return len([each for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]])


@pytest.mark.parametrize("route", [route for route in own_routes() if route.door in {"me", "team"}], ids=str)
def test_a_larger_team_costs_no_more_statements(route: Route) -> None:
    for role in ROLES:
        small, large = member(FOREIGN, role), member(OWN, role)
        few = statements(small, route.path(numbers(route, FOREIGN, 1)[0]))
        many = statements(large, route.path(numbers(route, OWN, 1)[0]))
        assert many <= few + EMPTY, f"{large}: {many} statements, {small}: {few}"


@pytest.mark.parametrize("name", BUDGET)
def test_the_main_pages_keep_their_budget(name: str) -> None:
    (route,) = [route for route in own_routes() if route.name == name]
    for role in ROLES:
        for number in numbers(route, OWN, 2):
            asked = statements(member(OWN, role), route.path(number))
            assert asked <= BUDGET[name], f"{role}: {asked} statements"
