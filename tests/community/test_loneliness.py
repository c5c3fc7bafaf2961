"""When she may be asked about company, and what the answers come to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.loneliness import Asked, Due, Klass, due, earliest, klass, score
from community.models import AskedWhy, Outcome

TODAY = date(2026, 11, 24)
LONG_AGO = TODAY - timedelta(days=900)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def answered(days: int) -> Asked:
    return Asked(ago(days), Outcome.ANSWERED)


def not_today(days: int) -> Asked:
    return Asked(ago(days), Outcome.NOT_TODAY)


def will_not(days: int, again_in: int | None) -> Asked:
    return Asked(ago(days), Outcome.WILL_NOT, None if again_in is None else ago(-again_in))


@pytest.mark.parametrize(
    ("answers", "total", "says"),
    [
        ([1, 1, 1], 3, Klass.NOT),
        ([2, 2, 2], 6, Klass.NOT),
        ([3, 2, 2], 7, Klass.LONELY),
        ([3, 3, 3], 9, Klass.LONELY),
    ],
)
def test_three_answers_have_a_sum_and_from_seven_we_talk(answers: list[int], total: int, says: Klass) -> None:
    assert score(answers) == total
    assert klass(total) == says


@pytest.mark.parametrize("answers", [[], [1, 1], [1, 1, 1, 1], [1, 1, 7], [0, 1, 1], [1, 1, -3]])
def test_anything_else_has_no_sum(answers: list[int]) -> None:
    with pytest.raises(ValueError, match="three answers"):
        score(answers)


@given(st.lists(st.integers(-3, 9), max_size=5))
def test_a_sum_is_between_three_and_nine_or_there_is_none(answers: list[int]) -> None:
    try:
        assert 3 <= score(answers) <= 9
    except ValueError:
        assert len(answers) != 3 or not set(answers) <= {1, 2, 3}


@pytest.mark.parametrize(
    ("asked", "signs", "referrals", "taken_in", "expected"),
    [
        ([], [], [], ago(29), None),
        ([], [], [], ago(30), Due(AskedWhy.NEW, TODAY)),
        ([], [ago(6)], [], ago(10), None),
        ([], [ago(7)], [], ago(10), Due(AskedWhy.SIGN, TODAY)),
        ([], [ago(7), ago(20)], [], ago(25), Due(AskedWhy.SIGN, ago(13))),
        ([answered(89)], [ago(50)], [], LONG_AGO, None),
        ([answered(90)], [ago(50)], [], LONG_AGO, Due(AskedWhy.SIGN, TODAY)),
        ([answered(90)], [ago(90)], [], LONG_AGO, None),
        ([answered(95)], [ago(97)], [], LONG_AGO, None),
        ([answered(364)], [], [], LONG_AGO, None),
        ([answered(365)], [], [], LONG_AGO, Due(AskedWhy.YEARLY, TODAY)),
        ([answered(40)], [], [ago(-1)], LONG_AGO, None),
        ([answered(40)], [], [TODAY], LONG_AGO, Due(AskedWhy.REFERRAL, TODAY)),
        ([answered(40)], [], [ago(60)], LONG_AGO, None),
        ([answered(500), answered(100)], [], [], LONG_AGO, None),
    ],
)
def test_each_reason_has_its_day_and_answers_settle_what_lies_before_them(
    asked: list[Asked], signs: list[date], referrals: list[date], taken_in: date, expected: Due | None
) -> None:
    assert due(asked, signs, referrals, taken_in, TODAY) == expected
    assert due(asked[::-1], signs[::-1], referrals, taken_in, TODAY) == expected


@pytest.mark.parametrize(
    ("no", "asks"),
    [
        (not_today(0), False),
        (not_today(6), False),
        (not_today(7), True),
        (will_not(80, 1), False),
        (will_not(91, 0), True),
        (will_not(4000, None), False),
    ],
)
def test_a_no_is_remembered_and_what_was_due_is_due_again_after_it(no: Asked, asks: bool) -> None:
    found = due([no], [], [], LONG_AGO, TODAY)
    assert found == (Due(AskedWhy.NEW, LONG_AGO + timedelta(days=30)) if asks else None)


def test_her_newest_no_holds_and_answers_she_wished_to_give_do_not_undo_it() -> None:
    assert due([will_not(100, None), will_not(10, 0)], [], [], LONG_AGO, TODAY) is not None
    assert due([will_not(500, None), answered(400)], [], [], LONG_AGO, TODAY) is None


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ([], None),
        ([answered(77)], date(2026, 12, 7)),
        ([not_today(1)], ago(-6)),
        ([answered(77), will_not(1, 90)], ago(-90)),
        ([answered(77), will_not(1, None)], date.max),
    ],
)
def test_the_earliest_day_to_ask_is_told(asked: list[Asked], day: date | None) -> None:
    assert earliest(asked) == day


asking = st.builds(
    Asked, st.dates(ago(800), TODAY), st.sampled_from(list(Outcome)), st.none() | st.dates(ago(300), ago(-300))
)
days = st.lists(st.dates(ago(800), TODAY), max_size=4)


@given(st.lists(asking, max_size=6), days, days, st.dates(ago(800), TODAY))
def test_never_before_it_may_be_and_never_from_a_day_to_come(
    asked: list[Asked], signs: list[date], referrals: list[date], taken_in: date
) -> None:
    found = due(asked, signs, referrals, taken_in, TODAY)
    if found is None:
        return
    assert found.since <= TODAY
    last = max((each.on for each in asked if each.outcome == Outcome.ANSWERED), default=None)
    assert last is None or found.why == AskedWhy.REFERRAL or TODAY - last >= timedelta(days=90)
    assert not any(each.outcome == Outcome.NOT_TODAY and each.on > ago(7) for each in asked)
