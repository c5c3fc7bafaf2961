"""Open questions: on her page, and by age in the team's notices, those to my profession first."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import actions
from citizens.models import Citizen, Question
from teams.models import Profession, Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def ask(by: Staff, citizen: Citizen, text: str, days: int, to: str = "nurse") -> Question:
    row = actions.ask_question(by=by, citizen=citizen, to_profession=to, text=text)
    Question.objects.filter(pk=row.pk).update(asked_at=timezone.now() - timedelta(days=days))
    return row


def test_the_oldest_waits_first(care: Staff, karen: Citizen, client_of: Any) -> None:
    ask(care, karen, "Den nye", 1)
    ask(care, karen, "Den gamle", 8)
    page = client_of(care).get(f"/citizens/{karen.pk}/questions/").content.decode()
    assert page.index("Den gamle") < page.index("Den nye")


def test_in_the_teams_notices_those_to_my_profession_come_first(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    nurse = cast.make_staff("nurse", "Lone Agger", team=team, profession=Profession.NURSE)
    ask(care, karen, "Til træningen", 9, "physiotherapist")
    ask(care, karen, "Til sygeplejen", 2)
    page = client_of(nurse).get(f"/teams/{team.pk}/notices/").content.decode()
    assert page.index("Til sygeplejen") < page.index("Til træningen")


def test_a_question_about_somebody_else_is_nobodys(
    stranger: Staff, other_team: Team, care: Staff, karen: Citizen, client_of: Any
) -> None:
    ask(care, karen, "Til sygeplejen", 2)
    page = client_of(stranger).get(f"/teams/{other_team.pk}/notices/").content.decode()
    assert "Til sygeplejen" not in page


def test_a_leader_reads_and_does_not_answer(leader: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    row = ask(care, karen, "Skal vi vente?", 1)
    page = client_of(leader).get(f"/citizens/{karen.pk}/questions/").content.decode()
    assert "Skal vi vente?" in page
    assert f"/questions/{row.pk}/" not in page
