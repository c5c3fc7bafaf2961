"""Two people at the same moment, with real commits: nothing is lost and no place is given twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import close_old_connections, connection
from django.utils import timezone

from goals import actions
from goals.models import Goal, Review, SubGoal
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.usefixtures("fresh_db")


@pytest.fixture
def mette(fresh_db: str) -> Staff:
    cast.make_municipality()
    return cast.make_staff("care", "Mette Lund", team=cast.make_team())


@pytest.fixture
def goal(mette: Staff) -> Goal:
    team = mette.memberships.get().team
    assert team is not None
    return cast.make_goal(cast.make_citizen("Karen Mikkelsen", team, mette), mette)


def at_once(change: Callable[[int], Any], people: int = 6) -> list[str]:
    """What each of them met: nothing, or the name of the refusal."""

    def run(number: int) -> str:
        try:
            change(number)
        except ValidationError as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return ""

    close_old_connections()
    with ThreadPoolExecutor(people) as pool:
        return list(pool.map(run, range(people)))


def test_of_many_who_change_the_same_one_is_first_and_the_others_are_told(mette: Staff, goal: Goal) -> None:
    def change(number: int) -> None:
        own = Goal.objects.get(pk=goal.pk)
        actions.change_goal(by=mette, goal=own, version=1, title=f"Titel {number}")

    met = at_once(change)
    assert sorted(met) == ["", *["ChangedMeanwhile"] * 5]
    assert Goal.objects.get(pk=goal.pk).version == 2


def test_of_many_who_review_at_once_one_is_first_and_the_others_are_told(mette: Staff, goal: Goal) -> None:
    day = timezone.localdate() + timedelta(weeks=4)

    def review(number: int) -> None:
        own = Goal.objects.get(pk=goal.pk)
        told = {"result": "continued", "decided_by": "together", "words": f"Nr. {number}"}
        actions.review_goal(by=mette, goal=own, version=1, next_review_on=day + timedelta(days=number), **told)

    assert sorted(at_once(review)) == ["", *["ReviewedMeanwhile"] * 5]
    (saved,) = Review.objects.all()
    assert Goal.objects.get(pk=goal.pk).review_on == saved.next_review_on


def test_sub_goals_added_at_once_each_have_a_place(mette: Staff, goal: Goal) -> None:
    at_once(lambda number: actions.add_sub_goal(by=mette, goal=goal, title=f"Nr. {number}", small_step="Et skridt"))
    assert [each.position for each in SubGoal.objects.all()] == [1, 2, 3, 4, 5, 6]


def test_sub_goals_moved_at_once_keep_one_place_each(mette: Staff, goal: Goal) -> None:
    made = [cast.make_sub_goal(goal, f"Nr. {place}", place) for place in range(1, 5)]
    at_once(lambda number: actions.move_sub_goal(by=mette, sub_goal=made[number % 4], up=number % 2 == 0), 8)
    assert sorted(each.position for each in SubGoal.objects.all()) == [1, 2, 3, 4]
