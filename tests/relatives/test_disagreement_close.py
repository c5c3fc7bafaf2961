"""They found each other by themselves; once the leader is called in only the leader closes."""

from typing import Any

import pytest

from relatives import actions
from relatives.models import Disagreement
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def close(client: Any, question: Disagreement) -> Any:
    told = {"closing_words": "Hun går med Bodil.", "version": "1", "form_key": key()}
    return client.post(f"/disagreements/{question.pk}/close/", told)


def test_everybodys_words_stay(question: Disagreement, care: Staff, client_of: Any) -> None:
    assert close(client_of(care), question).status_code == 302
    question.refresh_from_db()
    assert (question.closed_by, question.closing_words) == (care, "Hun går med Bodil.")
    assert question.voices.count() == 2


def test_once_the_leader_is_called_in_only_the_leader_closes(
    question: Disagreement, care: Staff, client_of: Any
) -> None:
    actions.call_leader(by=care, disagreement=question)
    response = close(client_of(care), question)
    assert response.status_code == 422
    assert "kun lederen kan afslutte" in response.content.decode()
    assert "Hun går med Bodil." in response.content.decode()
