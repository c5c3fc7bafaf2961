"""The shelf of editions, for who looks after the code and nobody else."""

from typing import Any

import pytest

from relatives.models import Edition
from teams.models import Staff
from tests.relatives.answers import key
from tests.relatives.codes import drafted, holding, published

pytestmark = pytest.mark.django_db
PATH = "/settings/code/"


def test_the_administrator_sees_what_holds_what_is_drafted_and_what_was(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    page = client.get(PATH).content.decode()
    assert "Ingen skriver på en ny udgave." in page
    published(administrator, "2027")
    drafted(administrator, "2028")
    page = client.get(PATH).content.decode()
    for words in ("2028", "begyndt af Vibeke", "2027", "Ældre udgaver", "2026"):
        assert words in page, words


def test_a_draft_is_begun_once_and_the_second_is_led_to_it(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    made = client.post(f"{PATH}begin/", {"form_key": key()})
    edition = Edition.objects.drafts().get()
    assert made["Location"] == f"{PATH}{edition.pk}/"
    page = client.post(f"{PATH}begin/", {"form_key": key()}, follow=True).content.decode()
    assert "Vibeke har allerede begyndt et udkast." in page
    assert Edition.objects.drafts().get() == edition


def test_the_address_of_the_button_leads_back_to_the_shelf(administrator: Staff, client_of: Any) -> None:
    assert client_of(administrator).get(f"{PATH}begin/")["Location"] == PATH


@pytest.mark.parametrize("who", ["care", "planner", "visitator", "leader"])
def test_nobody_else_comes_in(who: str, request: pytest.FixtureRequest, client_of: Any) -> None:
    client = client_of(request.getfixturevalue(who))
    number = holding().pk
    for path in ("", "begin/", f"{number}/", f"{number}/change/", f"{number}/publish/", f"{number}/drop/"):
        assert client.get(PATH + path).status_code == 404, path
        assert client.post(PATH + path, {"form_key": key()}).status_code == 404, path
