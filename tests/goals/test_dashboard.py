"""A team's numbers about goals: what they count, over which time, of how many."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from citizens.models import Citizen
from goals import actions, dashboard
from goals.models import Goal, SubGoal
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def test_coverage_counts_active_citizens_with_an_open_goal(
    care: Staff, team: Team, other_team: Team, karens_goal: Goal
) -> None:
    cast.make_citizen("Poul Friis", team, care)
    cast.make_citizen("Inge Holst", team, care, paused_at=timezone.now())
    cast.make_goal(cast.make_citizen("Else Dam", other_team, care), care)
    covered = dashboard.citizens_with_goal(team.pk, TODAY())
    assert (covered.with_goal, covered.n, covered.day) == (1, 2, TODAY())
    assert covered.definition


def test_a_goal_that_has_ended_covers_nobody(care: Staff, team: Team, karens_goal: Goal) -> None:
    actions.end_goal(by=care, goal=karens_goal, version=1, ended_as="reached")
    assert dashboard.citizens_with_goal(team.pk, TODAY()).with_goal == 0


def test_two_goals_of_one_citizen_are_one_citizen(care: Staff, team: Team, karen: Citizen, karens_goal: Goal) -> None:
    cast.make_goal(karen, care, title="Strikke")
    covered = dashboard.citizens_with_goal(team.pk, TODAY())
    assert (covered.with_goal, covered.n) == (1, 1)


def test_the_ladder_of_a_team_adds_up(care: Staff, team: Team, other_team: Team, karen: Citizen) -> None:
    ways = {"regain": [(1, 3), (3, 2)], "keep": [(2, 2)], "ease": [(4, 1)], "develop": [(3, 3)]}
    for aim, steps in ways.items():
        goal = cast.make_goal(karen, care, aim=aim)
        for place, (before, now) in enumerate(steps, 1):
            sub_goal = cast.make_sub_goal(goal, position=place)
            cast.rate(sub_goal, before, care, 30)
            cast.rate(sub_goal, now, care, 2)
    foreign = cast.make_sub_goal(cast.make_goal(cast.make_citizen("Else Dam", other_team, care), care))
    cast.rate(foreign, 1, care, 30)
    cast.rate(foreign, 5, care, 2)
    with CaptureQueriesContext(connection) as statements:
        moved = dashboard.ladder_movement(team.pk, TODAY() - timedelta(days=42), TODAY())
    assert (moved.climbed, moved.still, moved.fell, moved.n) == (1, 2, 2, 5)
    assert (moved.successes, moved.signals) == (3, 1)
    assert len(statements) == 1


def test_a_withdrawn_rating_moves_nothing(care: Staff, team: Team, karens_sub_goal: SubGoal) -> None:
    wrong = actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=5, agreed=True)
    first, last = TODAY() - timedelta(days=42), TODAY()
    assert dashboard.ladder_movement(team.pk, first, last).climbed == 1
    actions.withdraw_rating(by=care, rating=wrong)
    assert dashboard.ladder_movement(team.pk, first, last).n == 0


def test_the_ladder_is_compared_within_the_window_and_with_the_last_step_before_it(
    care: Staff, team: Team, karens_goal: Goal
) -> None:
    first, last = TODAY() - timedelta(days=42), TODAY()
    ways = {
        "from the last one before": [(90, 4), (80, 1), (5, 2)],
        "both days of the window": [(42, 3), (0, 2)],
        "not within": [(90, 1), (80, 2)],
        "after the window": [(90, 1), (-1, 2)],
        "once": [(5, 3)],
    }
    for place, (title, way) in enumerate(ways.items(), 1):
        sub_goal = cast.make_sub_goal(karens_goal, title, place)
        for days_ago, step in way:
            cast.rate(sub_goal, step, care, days_ago)
    moved = dashboard.ladder_movement(team.pk, first, last)
    assert (moved.climbed, moved.still, moved.fell, moved.n) == (1, 0, 1, 2)
