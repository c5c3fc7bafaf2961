"""Her goals, open and ended; an empty page says what to ask."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from citizens.models import AccessLog, Citizen
from goals import actions
from goals.models import Goal, SubGoal
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db


def path(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/goals/"


def test_without_a_goal_the_page_says_what_to_ask(care: Staff, karen: Citizen, client_of: Any) -> None:
    page = client_of(care).get(path(karen)).content.decode()
    assert "Karen har ikke et mål endnu. Spørg, hvad Karen gerne vil kunne." in page
    assert f"/citizens/{karen.pk}/goals/new/" in page


def test_each_goal_stands_with_its_steps_and_the_look_is_logged(
    care: Staff, karen: Citizen, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    page = client_of(care).get(path(karen)).content.decode()
    assert 'id="goals"' in page
    assert karens_sub_goal.small_step in page
    assert "ved siden af" in page
    row = AccessLog.objects.get()
    assert (row.mark, row.citizens) == ("record", [karen.pk])


def test_a_goal_she_let_go_is_told_as_her_choice(
    care: Staff, karen: Citizen, karens_goal: Goal, client_of: Any
) -> None:
    actions.end_goal(by=care, goal=karens_goal, version=1, ended_as="chose_to_stop", ended_words="Jeg er færdig.")
    page = client_of(care).get(path(karen)).content.decode()
    assert "Karen har valgt at stoppe" in page
    assert "Jeg er færdig." in page
    assert "Karen har ikke et mål endnu" in page


def test_a_leader_reads_and_agrees_on_nothing(leader: Staff, karen: Citizen, karens_goal: Goal, client_of: Any) -> None:
    page = client_of(leader).get(path(karen))
    assert page.status_code == 200
    assert "/goals/new/" not in page.content.decode()


def test_a_stranger_meets_404(stranger: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(stranger).get(path(karen)).status_code == 404


def test_more_goals_cost_no_more_statements(
    care: Staff, karen: Citizen, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    client = client_of(care)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(path(karen))
    for number in range(5):
        cast.make_sub_goal(cast.make_goal(karen, care, title=f"Mål {number}"))
    with CaptureQueriesContext(connection) as many:
        client.get(path(karen))
    assert len(many) == len(few) <= 8
