"""One disagreement: her decision on top, everybody's words, and the leader's clock."""

from typing import Any

import pytest

from citizens.models import AccessLog
from relatives import actions
from relatives.models import Disagreement
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def read(client: Any, question: Disagreement) -> str:
    response = client.get(f"/disagreements/{question.pk}/")
    assert response.status_code == 200
    return str(response.content.decode())


def test_her_decision_stands_above_everybodys_words(question: Disagreement, care: Staff, client_of: Any) -> None:
    actions.decide(by=care, disagreement=question, version=1, her_decision="Jeg går, når jeg vil.")
    page = read(client_of(care), question)
    assert page.index("Jeg går, når jeg vil.") < page.index("Jeg er bange for, at hun falder.")
    assert AccessLog.objects.get().citizens == [question.citizen_id]


def test_the_worker_calls_in_and_the_leader_invites_and_closes(
    question: Disagreement, care: Staff, leader: Staff, client_of: Any
) -> None:
    assert f"/disagreements/{question.pk}/leader/" in read(client_of(care), question)
    actions.call_leader(by=care, disagreement=question)
    ours, theirs = read(client_of(care), question), read(client_of(leader), question)
    assert "Kun lederen kan afslutte sagen." in ours
    assert "/leader/close/" not in ours
    assert "/leader/close/" in theirs
    assert "/leader/talk/" in theirs


def test_somebody_else_finds_nothing(question: Disagreement, other_team: Team, client_of: Any) -> None:
    stranger = cast.make_staff("nabo", "Lis Holm", team=other_team)
    assert client_of(stranger).get(f"/disagreements/{question.pk}/").status_code == 404
