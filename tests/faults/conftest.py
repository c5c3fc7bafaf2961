"""Faults are tried with one seed every day and with twenty-five in the full run."""

from collections.abc import Iterator
from random import Random

import pytest
from pytest_django import DjangoDbBlocker

from tests import databases
from tests.faults.processes import Place, free_port

SEEDS = 25


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        later = [pytest.param(number, marks=pytest.mark.full) for number in range(1, SEEDS)]
        metafunc.parametrize("seed", [0, *later])


@pytest.fixture
def chance(seed: int) -> Random:
    return Random(seed)


@pytest.fixture(scope="module")
def database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """One empty database with real commits for all stories of a file; each story brings its own people."""
    with django_db_blocker.unblock(), databases.own_copy(databases.empty_template()) as name:
        yield name


@pytest.fixture(scope="module")
def place(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    made = Place(database, tmp_path_factory.mktemp("place"))
    with made.ends:
        yield made


@pytest.fixture(scope="module", params=["files", "redis"])
def broker(request: pytest.FixtureRequest, database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The same stories with messages in files and with a real Redis."""
    made = Place(database, tmp_path_factory.mktemp("broker"), free_port() if request.param == "redis" else 0)
    with made.ends:
        if made.redis_port:
            made.redis()
        yield made


@pytest.fixture(params=["files", "redis"])
def still(request: pytest.FixtureRequest, fresh_db: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """An installation of its own, with messages in files and with a real Redis."""
    made = Place(fresh_db, tmp_path_factory.mktemp("still"), free_port() if request.param == "redis" else 0)
    with made.ends:
        if made.redis_port:
            made.redis()
        yield made
