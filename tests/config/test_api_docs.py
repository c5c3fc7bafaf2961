"""What other systems can ask: to be read without JavaScript, in the reader's language; as OpenAPI for everybody."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from config import openapi
from teams.models import Staff, User
from tests.house.routes import api_routes

pytestmark = pytest.mark.django_db
PATH, SCHEMA = "/api/docs/", "/api/schema/"


def test_every_operation_stands_on_the_page(administrator: Staff, client_of: Any) -> None:
    page = client_of(administrator).get(PATH).content.decode()
    for path, methods in openapi.schema("da")["paths"].items():
        for verb in methods:
            assert f"{verb.upper()} {path}" in page
    assert "Aftal et mål med en borger" in page
    assert "sub_goals[].small_step" in page
    assert "<script" not in page.partition("<main")[2].partition("</main>")[0]


def test_it_speaks_english_to_who_reads_english(administrator: Staff, client_of: Any) -> None:
    User.objects.filter(pk=administrator.user_id).update(language="en")
    assert "Agree a goal with a citizen" in client_of(administrator).get(PATH).content.decode()


def test_only_an_administrator_reads_the_page(leader: Staff, client_of: Any) -> None:
    assert client_of(leader).get(PATH).status_code == 404


def test_the_description_holds_every_address_and_is_open_to_all(db: None) -> None:
    told = json.loads(Client().get(SCHEMA).content)
    described = {re.sub(r"\{\w+\}", "1", path) for path in told["paths"]}
    assert described == {route.path(1) for route in api_routes()}
    assert told["openapi"].startswith("3.1")
    assert told["components"]["securitySchemes"]["token"]["name"] == "Authorization"


def test_bodies_are_closed_and_every_operation_names_its_scope(db: None) -> None:
    told = openapi.schema("en")
    bodies = [each for name, each in told["components"]["schemas"].items() if name.endswith("Request")]
    assert bodies
    assert all(each["additionalProperties"] is False for each in bodies)
    assert all(each["x-scope"] for methods in told["paths"].values() for each in methods.values())
