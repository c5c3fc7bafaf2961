"""Same focus on the page of both professions and on the citizen's: shown until somebody decides, with a reason."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.models import SubGoal
from teams.models import Profession, Staff, Team
from tests import cast
from tests.visits.visiting import opened
from visits.models import FocusDecision, PlanSubGoal, Visit

pytestmark = pytest.mark.django_db


def page_of(client: Any, citizen: Citizen) -> str:
    response = client.get(f"/citizens/{citizen.pk}/focus/")
    assert response.status_code == 200
    return str(response.content.decode())


def test_it_is_seen_on_the_visits_of_both_and_names_the_evidence(
    apart: SubGoal, karens_visit: Visit, care: Staff, peter: Staff, client_of: Any
) -> None:
    his = Visit.objects.get(plan__title="Træning")
    for who, visit in ((care, karens_visit), (peter, his)):
        page = opened(client_of(who), visit)
        assert "Vi er ikke på samme trin: ”Tage sko på”" in page
        assert "Peter Dahl satte ”sammen”" in page
        assert "Mette Lund satte ”bagved”" in page
    assert not FocusDecision.objects.exists()


def test_a_nurse_who_is_no_part_of_it_is_left_in_peace(
    apart: SubGoal, karens_visit: Visit, team: Team, client_of: Any
) -> None:
    nurse = cast.make_staff("lone", "Lone Agger", team=team, profession=Profession.NURSE)
    assert "Vi er ikke på samme trin" not in opened(client_of(nurse), karens_visit)


def test_looking_closes_nothing(apart: SubGoal, karen: Citizen, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    for _time in range(2):
        assert "Vi er ikke på samme trin" in page_of(client, karen)
    row = AccessLog.objects.latest("pk")
    assert (row.mark, row.citizens) == ("record", [karen.pk])


def test_a_sub_goal_without_visits_is_said(
    karens_sub_goal: SubGoal, karens_visit: Visit, karen: Citizen, care: Staff, client_of: Any
) -> None:
    cast.make_sub_goal(karens_sub_goal.goal, "Morgenmad", 2)
    PlanSubGoal.objects.create(plan=karens_visit.plan, sub_goal=karens_sub_goal)
    page = page_of(client_of(care), karen)
    assert "Ingen arbejder med det i denne uge: ”Morgenmad”" in page


def test_while_she_is_away_nobody_pulls_apart(apart: SubGoal, karen: Citizen, care: Staff, client_of: Any) -> None:
    Citizen.objects.filter(pk=karen.pk).update(paused_at=timezone.now(), paused_why="Sygehus")
    page = page_of(client_of(care), karen)
    assert "Vi er ikke på samme trin" not in page
    assert "trækker samme vej" in page


def test_a_leader_reads_and_does_not_decide(apart: SubGoal, karen: Citizen, leader: Staff, client_of: Any) -> None:
    page = page_of(client_of(leader), karen)
    assert "Vi er ikke på samme trin" in page
    assert "Skriv, hvad I beslutter" not in page


def test_a_stranger_sees_nothing(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/focus/").status_code == 404


def test_an_open_question_stands_on_the_visit(karens_visit: Visit, karen: Citizen, care: Staff, client_of: Any) -> None:
    karen.questions.create(
        team=karens_visit.team,
        asked_by=care,
        asked_at=timezone.now(),
        to_profession=Profession.NURSE,
        text="Må hun gå uden støttestrømper?",
    )
    page = opened(client_of(care), karens_visit)
    assert "Må hun gå uden støttestrømper?" in page
    assert "Mette Lund spørger" in page
    assert f"/citizens/{karen.pk}/questions/new/" in page


def test_the_answer_stands_on_the_visit_for_a_week(
    karens_visit: Visit, karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    now, told = timezone.now(), {"team": karens_visit.team, "asked_by": care, "answered_by": colleague}
    for days, text in ((1, "Må hun gå uden strømper?"), (8, "Skal skoene stå fremme?")):
        karen.questions.create(
            to_profession=Profession.NURSE,
            text=text,
            answer=f"Ja. {text}",
            asked_at=now - timedelta(days=9),
            answered_at=now - timedelta(days=days),
            **told,
        )
    karen.questions.create(
        to_profession=Profession.NURSE,
        text="Fortrudt",
        asked_at=now,
        taken_back_at=now,
        asked_by=care,
        team=karens_visit.team,
    )
    page = opened(client_of(care), karens_visit)
    assert "”Ja. Må hun gå uden strømper?”" in page
    assert "Jonas svarede" in page
    assert "Skal skoene stå fremme?" not in page
    assert "Fortrudt" not in page
