"""The description of the API is true: what it allows is answered as it says, what it forbids is refused."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, Phase, assume, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation
from schemathesis.specs.openapi import checks

from config import openapi
from teams.models import Membership, Team
from teams.roles import Role
from tests.api.calling import make_system
from tests.house.crawl import OWN, number_of, numbers
from tests.house.routes import api_routes

EVERYDAY = ("GET /api/visits/", "GET /api/citizens/{citizen_id}/", "POST /api/sub-goals/{sub_goal_id}/ratings/")
FEW, MANY = 8, 150
# An action may refuse what the types allow: a day that has passed, somebody who may not.
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
]
pytestmark = pytest.mark.usefixtures("demo_db_module")
LABELS = [f"{verb.upper()} {path}" for path, methods in openapi.schema("en")["paths"].items() for verb in methods]


@pytest.fixture(scope="module")
def described(demo_db_module: str) -> Iterator[dict[str, Any]]:
    """Each operation by its label, on the application itself."""
    with without_limit():
        schema = schemathesis.openapi.from_wsgi("/api/schema/", WSGIHandler())
        yield {found.ok().label: found.ok() for found in schema.get_all_operations()}


@contextmanager
def without_limit() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("teams.api.tokens.CALLS", 10**9)
        yield


def real_numbers() -> dict[str, int]:
    """Of rows that are there, by the names that paths and bodies give them."""
    paths = {name: numbers(route, OWN, 1)[0] for route in api_routes() for name, _ in route.takes}
    care = Membership.objects.filter(staff__user__username="care").values_list("staff_id", flat=True)[0]
    return {**paths, "by": care, "team": number_of(OWN), "citizen": paths["citizen_id"]}


def placed(case: Case, real: dict[str, int]) -> Case:
    """With numbers of rows that are there, wherever the numbers are not what is wrong."""
    for where, given_values in ((ParameterLocation.PATH, case.path_parameters), (ParameterLocation.BODY, case.body)):
        told = case.meta.components.get(where) if case.meta else None
        if told is not None and told.mode is GenerationMode.POSITIVE and isinstance(given_values, dict):
            given_values |= {name: number for name, number in real.items() if name in given_values}
    return case


def is_sent(case: Case) -> bool:
    """Whether what is wrong with a request reaches us: each is sent with a token, and without what has no value."""
    if case.meta is None:
        return True
    wrong = {where for where, told in case.meta.components.items() if told.mode is GenerationMode.NEGATIVE}
    lost = any(value in (None, [], {}) for value in (case.query or {}).values())
    wrong -= {ParameterLocation.HEADER} | ({ParameterLocation.QUERY} if lost else set())
    return case.meta.generation.mode is GenerationMode.POSITIVE or bool(wrong)


def try_operation(operation: Any, mode: GenerationMode, examples: int) -> None:
    by = Membership.objects.filter(role=Role.ADMINISTRATOR).select_related("staff")[0].staff
    secret = make_system(by, Team.objects.get(pk=number_of(OWN))).secret
    real, headers = real_numbers(), {"Authorization": f"Token {secret}"}

    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def answers_as_described(case: Case) -> None:
        assume(is_sent(case))
        placed(case, real).call_and_validate(headers=headers, checks=CHECKS)

    run: Callable[[], None] = answers_as_described
    run()


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.value)
@pytest.mark.parametrize("label", EVERYDAY)
def test_some_operations_answer_as_they_are_described(
    label: str, mode: GenerationMode, described: dict[str, Any]
) -> None:
    try_operation(described[label], mode, FEW)


@pytest.mark.full
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.value)
@pytest.mark.parametrize("label", LABELS)
def test_every_operation_answers_as_it_is_described(
    label: str, mode: GenerationMode, described: dict[str, Any]
) -> None:
    try_operation(described[label], mode, MANY)


def test_the_everyday_ones_are_among_them(described: dict[str, Any]) -> None:
    assert set(EVERYDAY) <= set(LABELS)
    assert set(described) == set(LABELS)
