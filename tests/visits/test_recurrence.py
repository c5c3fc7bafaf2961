"""The days of a plan."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from visits.recurrence import occurrence_days

TUESDAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Plan:
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7)
    every_n_weeks: int = 1
    from_on: date = TUESDAY
    until_on: date | None = None


def days(plan: Plan, first: date = TUESDAY, last: date = TUESDAY + timedelta(days=20)) -> list[str]:
    return [f"{day:%d.%m}" for day in occurrence_days(plan, first, last)]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (Plan(weekdays=(2,)), ["24.11", "01.12", "08.12"]),
        (Plan(weekdays=(1,)), ["30.11", "07.12", "14.12"]),
        (Plan(weekdays=(2,), every_n_weeks=2), ["24.11", "08.12"]),
        (Plan(weekdays=(1,), every_n_weeks=2), ["07.12"]),
        (Plan(weekdays=(1, 3), every_n_weeks=2), ["25.11", "07.12", "09.12"]),
        (Plan(weekdays=(7,), until_on=date(2026, 11, 29)), ["29.11"]),
        (Plan(weekdays=(7,), until_on=date(2026, 11, 28)), []),
        (Plan(weekdays=(2,), from_on=date(2026, 12, 2)), ["08.12"]),
        (Plan(weekdays=(2,), from_on=date(2027, 1, 1)), []),
        (Plan(weekdays=()), []),
    ],
)
def test_a_plan_has_these_days(plan: Plan, expected: list[str]) -> None:
    assert days(plan) == expected


def test_the_weeks_are_counted_from_the_week_the_plan_began_across_a_new_year() -> None:
    plan = Plan(weekdays=(4,), every_n_weeks=3, from_on=date(2026, 12, 23))
    found = occurrence_days(plan, date(2026, 12, 1), date(2027, 2, 28))
    assert found == [date(2026, 12, 24), date(2027, 1, 14), date(2027, 2, 4), date(2027, 2, 25)]


def test_a_window_behind_the_plan_is_empty() -> None:
    assert days(Plan(), TUESDAY - timedelta(days=9), TUESDAY - timedelta(days=1)) == []
