"""What is to be reminded of: pure rules, without a database."""

from datetime import date, timedelta

import pytest

from goals.reminders import Newcomer, OpenGoal, Reason, What, moved_on, new_ones, no_longer, reasons

DAY = date(2026, 11, 24)
STILL = timedelta(weeks=6)


def days(number: int) -> timedelta:
    return timedelta(days=number)


def goal(**columns: object) -> OpenGoal:
    told = {"goal": 1, "citizen": 7, "aim": "regain", "review_on": DAY + days(60), "moved_on": DAY}
    return OpenGoal(**told | columns)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("taken_in", "talked", "due"), [(4, False, False), (5, False, True), (5, True, False), (40, False, True)]
)
def test_the_first_talk_is_due_within_a_week(taken_in: int, talked: bool, due: bool) -> None:
    found = reasons([Newcomer(7, DAY - days(taken_in), talked)], [], STILL, DAY)
    assert [each.what for each in found] == ([What.CONVERSATION] if due else [])


@pytest.mark.parametrize(("ahead", "due"), [(8, False), (7, True), (0, True), (-30, True)])
def test_a_review_is_said_a_week_ahead(ahead: int, due: bool) -> None:
    found = reasons([], [goal(review_on=DAY + days(ahead))], STILL, DAY)
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
    found = reasons([], [goal(aim=aim, moved_on=DAY - days(ago))], timedelta(weeks=weeks), DAY)
    assert [each.what for each in found] == ([What.STILL] if due else [])


def test_moving_is_a_changed_step_a_look_or_the_agreement() -> None:
    agreed = DAY - days(90)
    same = [(DAY - days(80), 2), (DAY - days(3), 2)]
    assert moved_on(agreed, None, []) == agreed
    assert moved_on(agreed, None, [same]) == DAY - days(80)
    assert moved_on(agreed, None, [same, [(DAY - days(80), 2), (DAY - days(9), 1)]]) == DAY - days(9)
    assert moved_on(agreed, DAY - days(5), [same]) == DAY - days(5)


def reason(key: str, citizen: int = 7, ago: int = 0) -> Reason:
    return Reason(key, What.REVIEW, citizen, DAY - days(ago), days(7))


def test_one_a_day_for_each_citizen_the_oldest_first() -> None:
    held = [reason("b", 7, 9), reason("a", 7, 2), reason("c", 8)]
    assert [each.key for each in new_ones(held, [], {}, [], DAY)] == ["b", "c"]
    assert [each.key for each in new_ones(held, ["b"], {}, [], DAY)] == ["a", "c"]
    assert [each.key for each in new_ones(held, ["b"], {}, [7], DAY)] == ["c"]


@pytest.mark.parametrize(("settled_ago", "again"), [(0, False), (6, False), (7, True)])
def test_what_was_settled_rests_a_while(settled_ago: int, again: bool) -> None:
    assert bool(new_ones([reason("a")], [], {"a": DAY - days(settled_ago)}, [], DAY)) is again


def test_what_no_longer_holds_closes() -> None:
    assert no_longer(["a", "b"], [reason("b")]) == {"a"}
