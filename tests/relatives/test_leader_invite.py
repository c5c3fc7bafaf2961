"""The leader invites: whom, and when."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Notice
from relatives import actions
from relatives.models import Disagreement
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


def test_a_day_that_has_passed_is_refused(question: Disagreement, care: Staff, leader: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert invite(client_of(leader), question, -1).status_code == 422


def test_nobody_else_invites(question: Disagreement, care: Staff, client_of: Any) -> None:
    actions.call_leader(by=care, disagreement=question)
    assert invite(client_of(care), question, 7).status_code == 404


def test_without_a_case_there_is_nothing_to_invite_to(question: Disagreement, leader: Staff, client_of: Any) -> None:
    assert invite(client_of(leader), question, 7)["Location"] == f"/disagreements/{question.pk}/"
