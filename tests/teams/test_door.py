"""Doors: two people who cross each other in the database."""

from typing import Any

import psycopg
import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from teams.door import guard
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(care: Staff) -> HttpRequest:
    request: Any = RequestFactory().post("/x/7/")
    request.user, request.memberships = cast.user_of(care), []
    return request


def deadlock() -> OperationalError:
    error = OperationalError("deadlock detected")
    error.__cause__ = psycopg.errors.DeadlockDetected("deadlock detected")
    return error


def test_who_crossed_somebody_goes_second_with_what_the_first_left(post: HttpRequest) -> None:
    rows = iter(["as it was", "as the first left it"])
    seen = []

    @guard("thing", lambda _request, _number: next(rows))
    def thing_change(_request: HttpRequest, row: str) -> HttpResponse:
        seen.append(row)
        if len(seen) == 1:
            raise deadlock()
        return HttpResponse(status=204)

    assert thing_change(post, thing_id=7).status_code == 204
    assert seen == ["as it was", "as the first left it"]


def test_after_three_crossings_it_is_a_standstill(post: HttpRequest) -> None:
    tries = []

    @guard("thing", lambda _request, number: number)
    def thing_change(_request: HttpRequest, row: int) -> HttpResponse:
        tries.append(row)
        raise deadlock()

    with pytest.raises(OperationalError):
        thing_change(post, thing_id=7)
    assert tries == [7, 7, 7]
