"""Only the leader closes: agreed on something, or not, and everyone has been heard."""

from typing import Any

import pytest

from citizens.models import Notice
from relatives import actions
from relatives.models import Disagreement, LeaderCase
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def close(client: Any, question: Disagreement, ended_as: str = "heard") -> Any:
    told = {"ended_as": ended_as, "words": "Inger ringer ikke hver dag.", "version": "1", "form_key": key()}
    return client.post(f"/disagreements/{question.pk}/leader/close/", told)


@pytest.mark.parametrize("ended_as", ["agreed", "heard"])
def test_closed_with_its_disagreement(
    ended_as: str, question: Disagreement, care: Staff, leader: Staff, client_of: Any
) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert close(client_of(leader), question, ended_as).status_code == 302
    question.refresh_from_db()
    assert (question.closed_by, LeaderCase.objects.get().ended_as) == (leader, ended_as)
    assert not Notice.objects.open().exists()


@pytest.mark.parametrize("ended_as", ["", "won"])
def test_nobody_wins(ended_as: str, question: Disagreement, care: Staff, leader: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert close(client_of(leader), question, ended_as).status_code == 422


def test_a_worker_cannot(question: Disagreement, care: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert close(client_of(care), question).status_code == 404


def test_twice_is_said(question: Disagreement, care: Staff, leader: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    client = client_of(leader)
    close(client, question)
    response = close(client, question)
    assert response.status_code == 422
    assert "Rikke har afsluttet sagen" in response.content.decode()
