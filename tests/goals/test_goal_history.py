"""Her own ratings, and what was written when they looked at the goal again: all of it, a page at a time."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from goals.models import Decider, FollowUp, Goal, OwnRating, Review
from teams.models import Staff

pytestmark = pytest.mark.django_db


def path(goal: Goal) -> str:
    return f"/goals/{goal.pk}/history/"


def text(client: Any, where: str) -> str:
    response = client.get(where)
    assert response.status_code == 200
    return str(response.content.decode())


def rate(goal: Goal, by: Staff, many: int) -> list[OwnRating]:
    now = timezone.now()
    return OwnRating.objects.bulk_create(
        OwnRating(goal=goal, how_well=n % 11, how_satisfied=5, noted_by=by, rated_at=now - timedelta(days=9 * n))
        for n in range(many)
    )


def test_the_goal_shows_a_dozen_of_her_ratings_and_the_others_stand_here(
    care: Staff, karens_goal: Goal, client_of: Any
) -> None:
    made, client = rate(karens_goal, care, 55), client_of(care)
    goal = text(client, f"/goals/{karens_goal.pk}/")
    assert goal.count('<tr><th scope="row">') == 12
    assert f'href="{path(karens_goal)}"' in goal
    first = text(client, path(karens_goal))
    assert first.count('<tr><th scope="row">') == 50
    assert f"?before={made[49].pk}" in first
    assert text(client, f"{path(karens_goal)}?before={made[49].pk}").count('<tr><th scope="row">') == 5


def test_reviews_too(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    now, client = timezone.now(), client_of(care)
    told = {"result": FollowUp.CONTINUED, "decided_by": Decider.CITIZEN, "reviewed_by": care, "goal": karens_goal}
    Review.objects.bulk_create(
        Review(
            **told, words=f"Samtale {n}.", goal_version=n, level=0 if n == 1 else None, reviewed_at=now + timedelta(n)
        )
        for n in range(1, 15)
    )
    goal = text(client, f"/goals/{karens_goal.pk}/")
    assert "Samtale 14." in goal
    assert "Samtale 2." not in goal
    assert "Her er Karen nu" in goal
    assert f'href="{path(karens_goal)}?of=reviews"' in goal
    assert "Samtale 1." in text(client, f"{path(karens_goal)}?of=reviews")


def test_nothing_yet_is_said(leader: Staff, karens_goal: Goal, client_of: Any) -> None:
    client = client_of(leader)
    assert "Karen har ikke sat tal på endnu." in text(client, path(karens_goal))
    assert "Der er ikke fulgt op på målet endnu." in text(client, f"{path(karens_goal)}?of=reviews")


def test_a_stranger_meets_404(stranger: Staff, karens_goal: Goal, client_of: Any) -> None:
    assert client_of(stranger).get(path(karens_goal)).status_code == 404
