"""It is not settled after all: opened again; and the leader, if called in before, is called in again."""

from typing import Any

import pytest

from relatives import actions
from relatives.models import Disagreement, LeaderCase
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def reopen(client: Any, question: Disagreement) -> Any:
    told = {"why": "Inger ringede i nat.", "form_key": key()}
    return client.post(f"/disagreements/{question.pk}/open-again/", told)


def test_without_the_leader_it_is_simply_open(question: Disagreement, care: Staff, client_of: Any) -> None:
    actions.close_disagreement(by=care, disagreement=question, version=1, closing_words="Det løste sig.")
    assert reopen(client_of(care), question).status_code == 302
    question.refresh_from_db()
    assert question.closed_at is None
    assert not LeaderCase.objects.exists()
    said = question.voices.get(words="Inger ringede i nat.")
    assert (said.party, said.staff) == ("staff", care)


def test_the_leader_who_opens_it_says_so_as_leader(
    question: Disagreement, care: Staff, leader: Staff, client_of: Any
) -> None:
    actions.close_disagreement(by=care, disagreement=question, version=1, closing_words="Det løste sig.")
    assert reopen(client_of(leader), question).status_code == 302
    assert question.voices.get(words="Inger ringede i nat.").party == "leader"


def test_the_leader_is_called_in_again(question: Disagreement, care: Staff, leader: Staff, client_of: Any) -> None:
    first = actions.call_leader(by=care, disagreement=question)
    actions.close_case(by=leader, case=first, version=1, ended_as="heard", words="Alle er hørt.")
    assert reopen(client_of(care), question).status_code == 302
    again = LeaderCase.objects.open().get()
    assert (again.reopens, again.why) == (first, "Inger ringede i nat.")


def test_what_is_open_is_not_opened(question: Disagreement, care: Staff, client_of: Any) -> None:
    assert reopen(client_of(care), question).status_code == 422
