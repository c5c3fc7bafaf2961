"""When relief is suggested, and the picture of what is carried. Pure."""

from datetime import date, timedelta

import pytest

from relatives.carrying import Answered, Said, calls_for_relief, height, picture
from relatives.working_days import after_working_days, working_days_between

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "last", "calls"),
    [
        (Said(DAY, 6, False), None, False),
        (Said(DAY, 7, False), None, True),
        (Said(DAY, None, True), None, True),
        (Said(DAY, None, False), None, False),
        (Said(DAY, 9, True), Answered("", DAY), False),
        (Said(DAY, 9, True), Answered("later", DAY), False),
        (Said(DAY, 9, False), Answered("declined", DAY - timedelta(days=400)), False),
        (Said(DAY, 2, True), Answered("declined", DAY), True),
        (Said(DAY, 9, False), Answered("accepted", DAY - timedelta(weeks=11)), False),
        (Said(DAY, 9, False), Answered("accepted", DAY - timedelta(weeks=12)), True),
    ],
)
def test_relief_is_suggested_from_the_threshold_and_never_against_a_no(
    said: Said, last: Answered | None, calls: bool
) -> None:
    assert calls_for_relief(said, 7, last) is calls


def test_one_number_is_no_picture_and_missing_numbers_leave_none_out() -> None:
    first, nothing, last = (
        Said(DAY, 3, False),
        Said(DAY + timedelta(days=5), None, True),
        Said(DAY + timedelta(days=9), 8, False),
    )
    assert picture([first, nothing], 7) is None
    drawn = picture([first, nothing, last], 7)
    assert drawn is not None
    assert [point.carries for point in drawn.points] == [3, 8]
    assert height(10) < height(0)


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        (date(2026, 11, 24), 2, date(2026, 11, 26)),
        (date(2026, 11, 20), 2, date(2026, 11, 24)),  # over a weekend
        (date(2026, 12, 23), 1, date(2026, 12, 28)),  # Christmas Eve, when the town hall is closed, to the weekend
        (date(2026, 12, 30), 1, date(2027, 1, 4)),  # over New Year's Eve
        (date(2026, 6, 4), 1, date(2026, 6, 8)),  # over Constitution Day
        (date(2027, 3, 24), 1, date(2027, 3, 30)),  # Maundy Thursday to Easter Monday
        (date(2026, 4, 30), 1, date(2026, 5, 1)),  # Store bededag is a working day since 2024
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_working_days_leave_out_weekends_and_danish_holidays(received: date, days: int, due: date) -> None:
    assert after_working_days(received, days) == due


def test_days_between_count_from_the_day_after() -> None:
    assert working_days_between(date(2026, 11, 20), date(2026, 11, 24)) == 2
    assert working_days_between(date(2026, 11, 24), date(2026, 11, 24)) == 0
