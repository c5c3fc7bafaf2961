"""The order of the sub-goals: up and down, one place at a time."""

from typing import Any

import pytest

from goals.models import Goal, SubGoal
from teams.models import Staff
from tests import cast
from tests.goals.answers import key

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(karens_goal: Goal) -> list[SubGoal]:
    return [cast.make_sub_goal(karens_goal, title, place) for place, title in enumerate(("Et", "To", "Tre"), 1)]


def order(goal: Goal) -> list[str]:
    return [each.title for each in goal.sub_goals.open()]


@pytest.mark.parametrize(
    ("which", "way", "then"),
    [
        (0, "down", ["To", "Et", "Tre"]),
        (2, "up", ["Et", "Tre", "To"]),
        (0, "up", ["Et", "To", "Tre"]),
        (2, "down", ["Et", "To", "Tre"]),
        (1, "sideways", ["Et", "To", "Tre"]),
        (1, "", ["Et", "To", "Tre"]),
    ],
)
def test_it_changes_place_with_its_neighbour(
    which: int, way: str, then: list[str], three: list[SubGoal], care: Staff, karens_goal: Goal, client_of: Any
) -> None:
    response = client_of(care).post(f"/sub-goals/{three[which].pk}/move/", {"way": way, "form_key": key()})
    assert response["Location"] == f"/goals/{karens_goal.pk}/"
    assert order(karens_goal) == then


def test_an_ended_one_in_between_is_passed_over(
    three: list[SubGoal], care: Staff, karens_goal: Goal, client_of: Any
) -> None:
    SubGoal.objects.filter(pk=three[1].pk).update(ended_at=karens_goal.agreed_at)
    client_of(care).post(f"/sub-goals/{three[2].pk}/move/", {"way": "up", "form_key": key()})
    assert order(karens_goal) == ["Tre", "Et"]


def test_a_get_leads_to_the_goal_and_moves_nothing(
    three: list[SubGoal], care: Staff, karens_goal: Goal, client_of: Any
) -> None:
    response = client_of(care).get(f"/sub-goals/{three[0].pk}/move/?way=down")
    assert response["Location"] == f"/goals/{karens_goal.pk}/"
    assert order(karens_goal) == ["Et", "To", "Tre"]


def test_a_double_tap_moves_once(three: list[SubGoal], care: Staff, karens_goal: Goal, client_of: Any) -> None:
    client, sent = client_of(care), {"way": "down", "form_key": key()}
    client.post(f"/sub-goals/{three[0].pk}/move/", sent)
    client.post(f"/sub-goals/{three[0].pk}/move/", sent)
    assert order(karens_goal) == ["To", "Et", "Tre"]


def test_an_ended_one_is_not_moved_and_says_why(
    three: list[SubGoal], care: Staff, karens_goal: Goal, client_of: Any
) -> None:
    SubGoal.objects.filter(pk=three[1].pk).update(ended_at=karens_goal.agreed_at)
    sent = {"way": "up", "form_key": key()}
    response = client_of(care).post(f"/sub-goals/{three[1].pk}/move/", sent, follow=True)
    assert "Delmålet er afsluttet" in response.content.decode()


@pytest.mark.parametrize("who", ["leader", "stranger"])
def test_who_may_not_agree_meets_404(
    who: str, request: pytest.FixtureRequest, three: list[SubGoal], client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.post(f"/sub-goals/{three[0].pk}/move/", {"way": "down"}).status_code == 404
