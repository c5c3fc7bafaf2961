"""The leader invites: whom, and when."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import sweep
from citizens.models import Notice
from relatives import actions
from relatives.models import Disagreement, LeaderCase
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def invite(client: Any, question: Disagreement, days: int) -> Any:
    day = (timezone.localdate() + timedelta(days=days)).isoformat()
    told = {"invited": "Karen og Inger", "talk_on": day, "version": "1", "form_key": key()}
    return client.post(f"/disagreements/{question.pk}/leader/talk/", told)


def test_those_who_have_said_something_are_offered(
    question: Disagreement, care: Staff, leader: Staff, client_of: Any
) -> None:
    actions.call_leader(by=care, disagreement=question)
    page = client_of(leader).get(f"/disagreements/{question.pk}/leader/talk/").content.decode()
    assert 'value="Karen og Inger"' in page


def test_the_team_and_the_list_say_when(question: Disagreement, care: Staff, leader: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert invite(client_of(leader), question, 7).status_code == 302
    assert "taler med Karen og Inger" in client_of(care).get(f"/disagreements/{question.pk}/").content.decode()
    assert "taler med dem" in Notice.objects.open().get().words


def test_once_the_day_of_the_talk_has_passed_the_leader_is_asked_what_came_of_it(
    question: Disagreement, care: Staff, leader: Staff, client_of: Any, settings: Any
) -> None:
    """Nobody says that nobody was invited."""
    settings.REMINDERS = ("relatives.reminding.reasons",)
    actions.call_leader(by=care, disagreement=question)
    invite(client_of(leader), question, 1)
    now = timezone.now()
    LeaderCase.objects.update(called_at=now - timedelta(days=4), talk_on=timezone.localdate() - timedelta(days=1))
    sweep.remind_all()
    words = Notice.objects.open().get().words
    assert "samtalen var sat til" in words
    assert "inviteret" not in words
    page = client_of(care).get(f"/disagreements/{question.pk}/").content.decode()
    assert "skulle tale med Karen og Inger" in page
    assert "Kun Rikke kan afslutte sagen." in page


def test_a_day_that_has_passed_is_refused(question: Disagreement, care: Staff, leader: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert invite(client_of(leader), question, -1).status_code == 422


def test_nobody_else_invites(question: Disagreement, care: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert invite(client_of(care), question, 7).status_code == 404


def test_without_a_case_there_is_nothing_to_invite_to(question: Disagreement, leader: Staff, client_of: Any) -> None:
    assert invite(client_of(leader), question, 7)["Location"] == f"/disagreements/{question.pk}/"
