"""A further sub-goal, the last in the order."""

from typing import Any

import pytest

from goals.models import Goal, LadderRating, SubGoal
from teams.models import Staff
from tests import cast
from tests.goals.answers import key

pytestmark = pytest.mark.django_db


def path(goal: Goal) -> str:
    return f"/goals/{goal.pk}/sub-goals/new/"


def answers(**changed: Any) -> dict[str, Any]:
    told = {"title": "Trappen", "small_step": "Ned med Peter", "professions": ["physiotherapist"]}
    return told | {"step": "3", "agreed": "on", "form_key": key()} | changed


def test_it_stands_last_with_its_first_step(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    goal = karens_sub_goal.goal
    response = client_of(care).post(path(goal), answers())
    made = goal.sub_goals.last()
    assert response["Location"] == f"/goals/{goal.pk}/"
    assert made is not None
    assert (made.title, made.position) == ("Trappen", 2)
    assert LadderRating.objects.get(sub_goal=made).step == 3


def test_the_page_asks_with_her_name(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    page = client_of(care).get(path(karens_goal)).content.decode()
    assert "Hvad gør Karen selv, og hvor er du imens?" in page
    assert "vi gør det" in page


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", ""), ("small_step", "\u200b"), ("small_step", "å" * 301), ("step", "9"), ("professions", ["leader"])],
)
def test_what_cannot_be_right_is_said_at_its_field(
    field: str, value: Any, care: Staff, karens_goal: Goal, client_of: Any
) -> None:
    response = client_of(care).post(path(karens_goal), answers(**{field: value}))
    assert response.status_code == 422
    assert f'id="id_{field}_error"' in response.content.decode()
    assert not SubGoal.objects.exists()


def test_a_goal_that_has_ended_takes_no_more(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    cast_ended(karens_goal, care)
    response = client_of(care).post(path(karens_goal), answers())
    assert response.status_code == 422
    assert "Målet er afsluttet" in response.content.decode()


def cast_ended(goal: Goal, by: Staff) -> None:
    Goal.objects.filter(pk=goal.pk).update(ended_at=goal.agreed_at, ended_as="reached", ended_by=by)


def test_sent_twice_it_is_one(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    client, sent = client_of(care), answers()
    client.post(path(karens_goal), sent)
    client.post(path(karens_goal), sent)
    assert SubGoal.objects.count() == 1


def test_the_place_of_an_ended_one_is_not_given_away(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    cast.make_sub_goal(karens_goal, position=1, ended_at=karens_goal.agreed_at)
    client_of(care).post(path(karens_goal), answers())
    assert SubGoal.objects.open().get().position == 2


@pytest.mark.parametrize("who", ["leader", "stranger"])
def test_who_may_not_agree_meets_404(
    who: str, request: pytest.FixtureRequest, karens_goal: Goal, client_of: Any
) -> None:
    assert client_of(request.getfixturevalue(who)).post(path(karens_goal), answers()).status_code == 404
