"""A goal ends as reached, adjusted, or as her choice to stop."""

from typing import Any

import pytest

from goals import actions
from goals.models import Goal, SubGoal
from teams.models import Staff
from tests.goals.answers import key

pytestmark = pytest.mark.django_db


def path(goal: Goal) -> str:
    return f"/goals/{goal.pk}/end/"


@pytest.mark.parametrize("ended_as", ["reached", "adjusted", "chose_to_stop"])
def test_every_ending_is_a_result(ended_as: str, care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    goal = karens_sub_goal.goal
    answers = {"ended_as": ended_as, "ended_words": "Godt nok.", "version": "1", "form_key": key()}
    response = client_of(care).post(path(goal), answers)
    goal.refresh_from_db()
    assert response["Location"] == f"/goals/{goal.pk}/"
    assert (goal.ended_as, goal.ended_by, goal.ended_words) == (ended_as, care, "Godt nok.")
    assert not SubGoal.objects.open().exists()


def test_the_page_asks_once_and_knows_what_was_tapped(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    page = client_of(care).get(f"{path(karens_goal)}?as=chose_to_stop").content.decode()
    assert "Karen har valgt at stoppe" in page
    assert 'value="chose_to_stop" required id="id_ended_as_2" checked' in page
    assert client_of(care).get(f"{path(karens_goal)}?as=rubbish").status_code == 200
    karens_goal.refresh_from_db()
    assert karens_goal.ended_at is None


@pytest.mark.parametrize("ended_as", ["", "failed", "a\x00b"])
def test_an_ending_must_be_one_of_the_three(ended_as: str, care: Staff, karens_goal: Goal, client_of: Any) -> None:
    response = client_of(care).post(path(karens_goal), {"ended_as": ended_as, "version": "1", "form_key": key()})
    assert response.status_code == 422
    assert 'id="id_ended_as_error"' in response.content.decode()


def test_a_goal_changed_meanwhile_is_not_ended_unseen(
    care: Staff, colleague: Staff, karens_goal: Goal, client_of: Any
) -> None:
    actions.change_goal(by=colleague, goal=karens_goal, version=1, title="Rundt om søen")
    response = client_of(care).post(path(karens_goal), {"ended_as": "reached", "version": "1", "form_key": key()})
    assert response.status_code == 422
    assert "Jonas rettede det samme" in response.content.decode()
    karens_goal.refresh_from_db()
    assert karens_goal.ended_at is None


def test_the_form_sent_twice_ends_it_once(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    answers = {"ended_as": "reached", "version": "1", "form_key": key()}
    client = client_of(care)
    assert [client.post(path(karens_goal), answers).status_code for _ in range(2)] == [302, 302]
    assert karens_goal.events.count() == 1


def test_a_stranger_meets_404(stranger: Staff, karens_goal: Goal, client_of: Any) -> None:
    assert client_of(stranger).post(path(karens_goal), {"ended_as": "reached"}).status_code == 404
