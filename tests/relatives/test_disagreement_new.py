"""A disagreement begins with the question, and with what she says herself."""

from typing import Any

import pytest

from citizens.models import Citizen
from relatives.models import Disagreement, Voice
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def path(karen: Citizen) -> str:
    return f"/citizens/{karen.pk}/relatives/disagreements/new/"


def test_her_own_words_come_first(karen: Citizen, care: Staff, client_of: Any) -> None:
    told = {"question": "Skal hun flytte?", "hers_to_decide": "on", "her_words": "Nej.", "form_key": key()}
    response = client_of(care).post(path(karen), told)
    row = Disagreement.objects.get()
    assert response["Location"] == f"/disagreements/{row.pk}/"
    assert (row.hers_to_decide, Voice.objects.get().party) == (True, "citizen")
    assert row.edition is not None


def test_without_a_question_there_is_none(karen: Citizen, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(path(karen), {"question": "", "her_words": "Nej.", "form_key": key()})
    assert response.status_code == 422
    assert "Nej." in response.content.decode()


def test_only_who_shares_may_begin_one(karen: Citizen, leader: Staff, client_of: Any) -> None:
    assert client_of(leader).get(path(karen)).status_code == 404
