"""Another wording is a new row that points to the old one."""

from typing import Any

import pytest

from relatives import actions
from relatives.models import Expectation
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def reword(client: Any, wish: Expectation, words: str) -> Any:
    told = {"words": words, "state": "agreed", "version": "1", "form_key": key()}
    return client.post(f"/expectations/{wish.pk}/change/", told)


def test_the_old_wording_stays_in_the_history(wish: Expectation, care: Staff, client_of: Any) -> None:
    assert reword(client_of(care), wish, "Ring samme aften.").status_code == 302
    new = Expectation.objects.open().get()
    wish.refresh_from_db()
    assert (new.words, new.replaces, new.from_relative) == ("Ring samme aften.", wish, wish.from_relative)
    assert (wish.words, wish.ended_by) == ("Inger får besked samme dag, hvis Karen falder.", care)


def test_of_two_wordings_the_second_is_told(wish: Expectation, care: Staff, colleague: Staff, client_of: Any) -> None:
    actions.reword(by=colleague, expectation=Expectation.objects.get(pk=wish.pk), version=1, words="Ring.")
    response = reword(client_of(care), wish, "Skriv.")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jonas har afsluttet det eller skrevet det om" in page
    assert "Skriv." in page
