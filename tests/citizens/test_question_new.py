"""Ask a colleague of another profession."""

from typing import Any

import pytest

from citizens.models import Citizen, Question, TeamTie
from citizens.questions import open_questions
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db
ASKED = {"to_profession": "nurse", "text": "Karen er svimmel om morgenen. Skal vi vente?"}


def test_it_waits_in_her_team(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    response = client_of(care).post(f"/citizens/{karen.pk}/questions/new/", ASKED)
    assert response.url == f"/citizens/{karen.pk}/questions/"
    assert [(q.team, q.asked_by, q.to_profession) for q in open_questions(karen)] == [(team, care, "nurse")]


@pytest.mark.parametrize(
    "wrong", [{"text": ""}, {"text": "\u200b "}, {"text": "x" * 2001}, {"to_profession": "doctor"}]
)
def test_bad_answers_are_refused(wrong: dict[str, str], care: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(care).post(f"/citizens/{karen.pk}/questions/new/", {**ASKED, **wrong}).status_code == 422
    assert not Question.objects.exists()


def test_without_a_team_nobody_would_see_it(
    care: Staff, karen: Citizen, karens_visit: Any, stranger: Staff, client_of: Any
) -> None:
    cast.assign(karens_visit, stranger)
    TeamTie.objects.filter(citizen=karen).delete()
    response = client_of(stranger).post(f"/citizens/{karen.pk}/questions/new/", ASKED)
    assert response.status_code == 422
    assert ASKED["text"] in response.content.decode()
