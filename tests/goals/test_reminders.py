"""What is to be reminded of: pure rules, without a database."""

from datetime import date, timedelta

import pytest

from goals.reminders import OpenGoal, What, moved_on, of_goal, of_nothing

DAY = date(2026, 11, 24)
STILL = timedelta(weeks=6)


def days(number: int) -> timedelta:
    return timedelta(days=number)


def goal(**columns: object) -> OpenGoal:
    told = {"goal": 1, "citizen": 7, "title": "Til søen", "aim": "regain", "review_on": DAY + days(60), "moved_on": DAY}
    return OpenGoal(**told | columns)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("taken_in", "ended", "due"), [(13, None, False), (14, None, True), (90, 13, False), (90, 14, True)]
)
def test_who_has_no_goal_is_said_after_two_weeks(taken_in: int, ended: int | None, due: bool) -> None:
    last = None if ended is None else DAY - days(ended)
    found = list(of_nothing(7, DAY - days(taken_in), last, DAY))
    assert [(each.what, each.due_on) for each in found] == ([(What.NO_GOAL, DAY)] if due else [])


@pytest.mark.parametrize(("ahead", "due"), [(8, False), (7, True), (0, True), (-30, True)])
def test_a_review_is_said_a_week_ahead(ahead: int, due: bool) -> None:
    found = list(of_goal(goal(review_on=DAY + days(ahead)), STILL, DAY))
    assert bool(found) is due
    assert all(each.due_on == DAY + days(ahead) for each in found)


@pytest.mark.parametrize(
    ("ago", "aim", "weeks", "due"),
    [
        (41, "regain", 6, False),
        (42, "regain", 6, True),
        (42, "develop", 6, True),
        (400, "keep", 6, False),
        (400, "ease", 6, False),
        (400, "regain", 0, False),
    ],
)
def test_a_goal_that_stands_still(ago: int, aim: str, weeks: int, due: bool) -> None:
    found = of_goal(goal(aim=aim, moved_on=DAY - days(ago)), timedelta(weeks=weeks), DAY)
    assert [each.what for each in found] == ([What.STILL] if due else [])


def test_moving_is_a_changed_step_a_look_or_the_agreement() -> None:
    agreed = DAY - days(90)
    same = [(DAY - days(80), 2), (DAY - days(3), 2)]
    assert moved_on(agreed, None, []) == agreed
    assert moved_on(agreed, None, [same]) == DAY - days(80)
    assert moved_on(agreed, None, [same, [(DAY - days(80), 2), (DAY - days(9), 1)]]) == DAY - days(9)
    assert moved_on(agreed, DAY - days(5), [same]) == DAY - days(5)
