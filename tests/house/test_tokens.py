"""Pages that are opened by a link alone: a wrong token shows nothing, and nothing of them is kept anywhere."""

from http import HTTPStatus

import pytest

from tests.house.crawl import EVERYBODY
from tests.house.routes import Route, token_routes

pytestmark = pytest.mark.usefixtures("demo_db_module")


def test_the_rule_finds_pages_by_token() -> None:
    assert token_routes()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("route", token_routes(), ids=str)
def test_a_wrong_token_is_the_same_for_everybody_and_leaves_no_trace(route: Route, method: str) -> None:
    for person in EVERYBODY:
        response = getattr(person.client(), method)(route.path())
        assert response.status_code == HTTPStatus.NOT_FOUND, str(person)
        assert response["Referrer-Policy"] == "same-origin"
        assert "noindex" in response["X-Robots-Tag"]
        assert response["Cache-Control"] == "no-store"
