"""What she decides, where it is hers to decide."""

from typing import Any

import pytest

from relatives import actions
from relatives.models import Disagreement
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def decide(client: Any, question: Disagreement, words: str, version: int = 1) -> Any:
    told = {"her_decision": words, "version": str(version), "form_key": key()}
    return client.post(f"/disagreements/{question.pk}/decision/", told)


def test_it_is_hers(question: Disagreement, care: Staff, client_of: Any) -> None:
    assert decide(client_of(care), question, "Jeg går.").status_code == 302
    question.refresh_from_db()
    assert question.her_decision == "Jeg går."
    assert question.decided_at is not None


def test_of_two_who_write_it_both_versions_are_shown(
    question: Disagreement, care: Staff, colleague: Staff, client_of: Any
) -> None:
    actions.decide(by=colleague, disagreement=question, version=1, her_decision="Jeg venter.")
    response = decide(client_of(care), question, "Jeg går.")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jeg venter." in page
    assert "Jeg går." in page


def test_what_is_not_hers_alone_stands_among_the_words(question: Disagreement, care: Staff, client_of: Any) -> None:
    Disagreement.objects.filter(pk=question.pk).update(hers_to_decide=False)
    response = decide(client_of(care), question, "Jeg går.")
    assert response.status_code == 422
    assert "Det bestemmer Karen ikke alene" in response.content.decode()
