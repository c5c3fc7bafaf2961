"""A sub-goal ends; its ladder stays."""

from typing import Any

import pytest

from goals import actions
from goals.models import LadderRating, SubGoal
from teams.models import Staff
from tests.goals.answers import key

pytestmark = pytest.mark.django_db


def path(sub_goal: SubGoal) -> str:
    return f"/sub-goals/{sub_goal.pk}/end/"


def test_the_page_asks_once_and_the_button_ends_it(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    client = client_of(care)
    page = client.get(path(karens_sub_goal)).content.decode()
    assert karens_sub_goal.small_step in page
    assert "ved siden af" in page
    response = client.post(path(karens_sub_goal), {"version": "1", "form_key": key()})
    karens_sub_goal.refresh_from_db()
    assert response["Location"] == f"/goals/{karens_sub_goal.goal_id}/"
    assert karens_sub_goal.ended_at is not None
    assert LadderRating.objects.count() == 1


def test_one_changed_meanwhile_is_not_ended_unseen(
    care: Staff, colleague: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    actions.change_sub_goal(by=colleague, sub_goal=karens_sub_goal, version=1, title="Sko", small_step="Nyt skridt")
    client = client_of(care)
    response = client.post(path(karens_sub_goal), {"version": "1", "form_key": key()})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jonas rettede det samme" in page
    assert "Nyt skridt" in page
    assert client.post(path(karens_sub_goal), {"version": "2", "form_key": key()}).status_code == 302


def test_twice_says_that_it_has_ended(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    actions.end_sub_goal(by=care, sub_goal=karens_sub_goal, version=1)
    response = client_of(care).post(path(karens_sub_goal), {"version": "2", "form_key": key()})
    assert response.status_code == 422
    assert "Delmålet er afsluttet" in response.content.decode()


def test_a_stranger_meets_404(stranger: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    assert client_of(stranger).post(path(karens_sub_goal), {"version": "1"}).status_code == 404
