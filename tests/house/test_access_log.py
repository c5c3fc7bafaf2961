"""Log by answer: whoever can be recognised in an answer stands in that answer's row, and nobody else."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

import psycopg
import pytest
from django.http import HttpResponse

from citizens.models import AccessLog, Citizen
from tests.databases import renamed
from tests.house.crawl import EVERYBODY, OWN, ROLES, Person, numbers
from tests.house.reading import Known, recognised, shown, unexplained
from tests.house.routes import Route, own_routes
from tests.house.test_pages import ANSWERS, answer, is_met_as_it_should

LOG = AccessLog._meta.db_table


def known_citizens() -> list[Known]:
    """Everybody in the demo, by what only she has: what two share recognises nobody."""
    everybody = list(Citizen.objects.with_headline())
    shared = Counter(trait for citizen in everybody for trait in traits(citizen))
    return [
        Known(each.pk, each.first_name, tuple(trait for trait in traits(each) if shared[trait] == 1))
        for each in everybody
    ]


def traits(citizen: Citizen) -> set[str]:
    found = {str(citizen), citizen.street, citizen.phone, citizen.headline_text or "", citizen.cpr, short(citizen)}
    return {trait for trait in found if len(trait) > 6}


def short(citizen: Citizen) -> str:
    return f"{citizen.first_name} {citizen.last_name[0]}."


def new_rows(after: int) -> list[AccessLog]:
    return list(AccessLog.objects.filter(pk__gt=after).exclude(mark=AccessLog.Mark.REFUSED))


def last_row() -> int:
    return AccessLog.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def offences(response: HttpResponse, rows: list[AccessLog], citizens: list[Known]) -> Iterator[str]:
    """At most one row; in it everybody who stands in the answer and nobody who does not."""
    page = shown(response)
    logged = {number for row in rows for number in row.citizens}
    if len(rows) > 1:
        yield f"{len(rows)} rows for one answer"
    if missing := recognised(page, citizens) - logged:
        yield f"in the page but not in the log: {sorted(missing)}"
    if extra := unexplained(page, logged, citizens):
        yield f"in the log but not in the page: {sorted(extra)}"


@pytest.fixture(scope="module")
def citizens(demo_db_module: str) -> list[Known]:
    return known_citizens()


@pytest.mark.parametrize("route", own_routes(), ids=str)
def test_everybody_in_the_page_is_in_its_log_row_and_nobody_else(
    route: Route, full: bool, citizens: list[Known], demo_db_module: str
) -> None:
    """The same answers also say that nobody meets a server error, a visitor no page, and somebody of ours does; and
    where somebody is shown, nothing is while the log cannot be written. A second row is tried where the first is open
    to nobody, and with `full`."""
    answered, tried = route.is_by_token, False
    for number in numbers(route, OWN, 2):
        for person in EVERYBODY:
            before, path = last_row(), route.path(number)
            response = answer(person, "get", path)
            rows = new_rows(before)
            found = list(offences(response, rows, citizens))
            assert not found, f"{person} {path}: {found}"
            assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, f"{person} {path}"
            assert is_met_as_it_should(person, route, response), response.status_code
            answered |= person in ROLES and response.status_code in ANSWERS
            if rows and not tried and response.status_code == HTTPStatus.OK:
                tried = True
                assert_no_log_no_page(demo_db_module, person, path, citizens)
        if answered and not full:
            break
    assert answered, "Nobody is answered: the crawl would try closed doors only."


def test_what_a_search_finds_is_logged(citizens: list[Known]) -> None:
    client = Person("care").client()
    for words in ("Karen", "a", "Mikkelsen Karen"):
        before = last_row()
        response = client.post("/citizens/", {"q": words, "search": words})
        assert not list(offences(response, new_rows(before), citizens))


def test_the_rule_finds_somebody_who_is_not_logged() -> None:
    karen, poul = Known(1, "Karen", ("Karen Mikkelsen",)), Known(2, "Poul", ("Poul Friis",))
    response = HttpResponse("<h1>Karen <b>Mikkelsen</b></h1>")
    assert list(offences(response, [], [karen, poul])) == ["in the page but not in the log: [1]"]
    assert list(offences(response, [AccessLog(citizens=[1, 2])], [karen, poul])) == [
        "in the log but not in the page: [2]"
    ]
    assert not list(offences(response, [AccessLog(citizens=[1])], [karen, poul]))


def test_no_log_no_page(citizens: list[Known], demo_db_module: str) -> None:
    """Whoever would be shown somebody is told to wait; the crawl above tries it on every page that shows somebody."""
    karen = Citizen.objects.get(first_name="Karen")
    assert_no_log_no_page(demo_db_module, Person("care"), f"/citizens/{karen.pk}/", citizens)
    assert Person("care").client().get(f"/citizens/{karen.pk}/").status_code == HTTPStatus.OK


def assert_no_log_no_page(database: str, person: Person, path: str, citizens: list[Known]) -> None:
    with log_unwritable(database):
        response = answer(person, "get", path)
    assert response.status_code == HTTPStatus.SERVICE_UNAVAILABLE, f"{person} {path}"
    assert not recognised(shown(response), citizens)


@contextmanager
def log_unwritable(database: str) -> Iterator[None]:
    app = psycopg.conninfo.conninfo_to_dict(os.environ["DATABASE_URL"])["user"]
    with psycopg.connect(renamed(os.environ["OWNER_DATABASE_URL"], database), autocommit=True) as owner:
        owner.execute(f'REVOKE INSERT ON "{LOG}" FROM "{app}"')
        try:
            yield
        finally:
            owner.execute(f'GRANT INSERT ON "{LOG}" TO "{app}"')
