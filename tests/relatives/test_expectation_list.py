"""What a family and we expect of each other, by the sets of the edition under which the sheet stands."""

from typing import Any

import pytest

from citizens.models import AccessLog
from relatives import actions
from relatives.models import Expectation
from teams.models import Staff
from tests.relatives.editions import publish_next

pytestmark = pytest.mark.django_db


def read(client: Any, wish: Expectation) -> str:
    return str(client.get(f"/citizens/{wish.citizen_id}/relatives/expectations/").content.decode())


def test_whose_wish_it_is_and_what_has_become_of_it(wish: Expectation, care: Staff, client_of: Any) -> None:
    page = read(client_of(care), wish)
    assert "Inger får besked samme dag, hvis Karen falder." in page
    assert "Ingers ønske til os · næste snak" in page
    actions.say_kept(by=care, expectation=wish, version=1, kept=True, since=wish.agreed_on)
    assert "overholdt siden" in read(client_of(care), wish)
    assert AccessLog.objects.latest("pk").citizens == [wish.citizen_id]


def test_a_newer_edition_is_offered_and_the_sheet_keeps_its_own(
    wish: Expectation, administrator: Staff, care: Staff, client_of: Any
) -> None:
    publish_next(administrator, "2027")
    page = read(client_of(care), wish)
    assert "Dette ark bliver ved udgave 2026" in page
    assert "Se på det igen under udgave 2027" in page


def test_both_ways_of_seeing_it_are_kept(wish: Expectation, care: Staff, client_of: Any) -> None:
    actions.reword(by=care, expectation=wish, version=1, words="Ring.", state="differ", differ_words="Ring ikke.")
    page = read(client_of(care), wish)
    assert "Ring." in page
    assert "forskelligt" in page
    assert "Ring ikke." in page
