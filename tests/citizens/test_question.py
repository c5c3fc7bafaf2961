"""Answered by name; the second sees the first; only one's own is taken back."""

from typing import Any

import pytest

from citizens import actions
from citizens.models import Citizen, Question
from teams.models import Staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(care: Staff, karen: Citizen) -> Question:
    return actions.ask_question(by=care, citizen=karen, to_profession="nurse", text="Skal vi vente med skoene?")


def test_it_is_answered_by_name(asked: Question, colleague: Staff, client_of: Any) -> None:
    client = client_of(colleague)
    assert "Skal vi vente med skoene?" in client.get(f"/questions/{asked.pk}/").content.decode()
    client.post(f"/questions/{asked.pk}/", {"answer": "Ja, fem minutter."})
    page = client.get(f"/citizens/{asked.citizen_id}/questions/").content.decode()
    assert "Ja, fem minutter." in page
    assert "Konfereret med" in page
    assert "Jonas Bech" in page


def test_who_comes_second_sees_the_first_answer_and_keeps_what_was_typed(
    asked: Question, care: Staff, colleague: Staff, client_of: Any
) -> None:
    actions.answer_question(by=colleague, question=asked, answer="Ja, fem minutter.")
    response = client_of(care).post(f"/questions/{asked.pk}/", {"answer": "Nej, slet ikke."})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Nej, slet ikke." in page
    assert Question.objects.get().answer == "Ja, fem minutter."


@pytest.mark.parametrize("answer", ["", " ", "x" * 2001])
def test_bad_answers_are_refused(answer: str, asked: Question, colleague: Staff, client_of: Any) -> None:
    assert client_of(colleague).post(f"/questions/{asked.pk}/", {"answer": answer}).status_code == 422


def test_only_ones_own_is_taken_back(asked: Question, care: Staff, colleague: Staff, client_of: Any) -> None:
    client_of(colleague).post(f"/questions/{asked.pk}/take-back/")
    assert Question.objects.open().exists()
    assert client_of(care).get(f"/questions/{asked.pk}/take-back/").url == f"/questions/{asked.pk}/"
    client_of(care).post(f"/questions/{asked.pk}/take-back/")
    assert not Question.objects.open().exists()
    assert client_of(colleague).post(f"/questions/{asked.pk}/", {"answer": "Ja"}).status_code == 422


def test_a_stranger_meets_nothing(asked: Question, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/questions/{asked.pk}/").status_code == 404
    assert client_of(stranger).post(f"/questions/{asked.pk}/take-back/").status_code == 404
