"""Call the leader in: a case with a clock, on the leader's list at once."""

from typing import Any

import pytest

from citizens.models import Notice
from relatives import actions
from relatives.models import Disagreement, LeaderCase
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def call(client: Any, question: Disagreement) -> Any:
    return client.post(f"/disagreements/{question.pk}/leader/", {"why": "De råber.", "form_key": key()})


def test_the_leader_has_it_on_the_list_at_once(question: Disagreement, care: Staff, client_of: Any) -> None:
    assert call(client_of(care), question).status_code == 302
    assert LeaderCase.objects.open().get().called_by == care
    notice = Notice.objects.open().get()
    assert notice.for_roles == ["leader"]
    assert "Inviter dem til en samtale" in notice.words


def test_the_leader_is_called_in_once(question: Disagreement, care: Staff, colleague: Staff, client_of: Any) -> None:
    actions.call_leader(by=colleague, disagreement=question)
    response = call(client_of(care), question)
    assert response.status_code == 422
    assert "Lederen er allerede inddraget." in response.content.decode()
    assert LeaderCase.objects.count() == 1
