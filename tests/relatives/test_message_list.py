"""The messages of a family: who waits, since when, and what was answered."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog
from relatives import actions
from relatives.models import Message
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def read(client: Any, message: Message) -> str:
    response = client.get(f"/citizens/{message.citizen_id}/relatives/messages/")
    assert response.status_code == 200
    return str(response.content.decode())


def test_who_waits_stands_first_with_the_day_of_the_answer(asked: Message, care: Staff, client_of: Any) -> None:
    page = read(client_of(care), asked)
    assert "”Hvad sagde lægen?”" in page
    assert "venter på svar senest" in page
    assert AccessLog.objects.get().citizens == [asked.citizen_id]


def test_after_two_working_days_it_should_have_been_answered(asked: Message, care: Staff, client_of: Any) -> None:
    Message.objects.filter(pk=asked.pk).update(received_at=timezone.now() - timedelta(days=9))
    assert "skulle have haft svar senest" in read(client_of(care), asked)


def test_an_answered_message_waits_no_more(asked: Message, care: Staff, client_of: Any) -> None:
    actions.answer_message(by=care, message=asked, version=1, answer="Spørg hende selv.", tells_nothing=True)
    page = read(client_of(care), asked)
    assert "Ingen venter på svar." in page
    assert "”Spørg hende selv.”" in page


def test_the_text_of_a_withdrawn_message_is_hidden(asked: Message, care: Staff, client_of: Any) -> None:
    actions.withdraw_message(by=care, message=asked)
    page = read(client_of(care), asked)
    assert "Hvad sagde lægen?" not in page
    assert "Trukket tilbage" in page


def test_a_leader_reads_and_is_offered_nothing_to_write(asked: Message, leader: Staff, client_of: Any) -> None:
    assert "/messages/new/" not in read(client_of(leader), asked)


def test_somebody_elses_citizen_is_not_there(asked: Message, other_team: Team, client_of: Any) -> None:
    stranger = cast.make_staff("nabo", "Lis Holm", team=other_team)
    response = client_of(stranger).get(f"/citizens/{asked.citizen_id}/relatives/messages/")
    assert response.status_code == 404
