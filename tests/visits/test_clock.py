"""Moments from wall time, on ordinary days and on the two nights when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from visits import clock

SPRING, AUTUMN = date(2027, 3, 28), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "wall", "fold", "utc", "moved"),
    [
        (date(2026, 11, 24), time(7, 30), 0, "2026-11-24 06:30", False),
        (date(2026, 7, 1), time(7, 30), 0, "2026-07-01 05:30", False),
        (SPRING, time(1, 59), 0, "2027-03-28 00:59", False),
        (SPRING, time(2, 0), 0, "2027-03-28 01:00", True),
        (SPRING, time(2, 30), 0, "2027-03-28 01:00", True),
        (SPRING, time(2, 59), 1, "2027-03-28 01:00", True),
        (SPRING, time(3, 0), 0, "2027-03-28 01:00", False),
        (SPRING, time(7, 30), 0, "2027-03-28 05:30", False),
        (AUTUMN, time(1, 59), 0, "2026-10-24 23:59", False),
        (AUTUMN, time(2, 30), 0, "2026-10-25 00:30", False),
        (AUTUMN, time(2, 30), 1, "2026-10-25 01:30", False),
        (AUTUMN, time(3, 0), 0, "2026-10-25 02:00", False),
        (AUTUMN, time(7, 30), 0, "2026-10-25 06:30", False),
    ],
)
def test_a_wall_time_is_one_moment(day: date, wall: time, fold: int, utc: str, *, moved: bool) -> None:
    found = clock.moment(day, wall, fold)
    assert (f"{found.at:%Y-%m-%d %H:%M}", found.moved, found.at.tzinfo) == (utc, moved, UTC)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 11, 24), 8), (SPRING, 7), (AUTUMN, 9)])
def test_a_night_from_23_to_07_lasts_as_long_as_it_does(day: date, hours: int) -> None:
    begins = clock.moment(day - timedelta(days=1), time(23)).at
    assert clock.moment(day, time(7)).at - begins == timedelta(hours=hours)


def test_a_visit_crosses_midnight_in_real_minutes() -> None:
    start_at, end_at = clock.span(SPRING - timedelta(days=1), time(23, 45), 180)
    assert (clock.local_day(start_at), clock.local_day(end_at)) == (SPRING - timedelta(days=1), SPRING)
    assert clock.wall_time(end_at) == time(3, 45)


def test_only_the_doubled_hour_is_asked_about_and_only_the_missing_one_moves() -> None:
    assert clock.is_doubled(AUTUMN, time(2, 30))
    assert not clock.is_doubled(AUTUMN, time(3, 0))
    assert clock.is_missing(SPRING, time(2, 30))
    assert not clock.is_missing(SPRING, time(3, 0))
    assert not clock.is_doubled(SPRING, time(2, 30))
    assert not clock.is_missing(AUTUMN, time(2, 30))


def test_the_second_of_two_equal_times_reads_back_as_the_second() -> None:
    assert clock.wall_time(clock.moment(AUTUMN, time(2, 30), 1).at).fold == 1


def test_a_day_lasts_from_midnight_to_midnight() -> None:
    begins, ends = clock.days(SPRING, SPRING)
    assert ends - begins == timedelta(hours=23)
    assert begins == datetime(2027, 3, 27, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "monday"),
    [
        ("2026-W48", date(2026, 11, 23)),
        ("2026-W53", date(2026, 12, 28)),
        ("2027-W53", None),
        *[
            (bad, None)
            for bad in ("", "2026", "2026-W00", "2026-W54", "0001-W01", "9999-W52", "2026-W4", "x-Wy", "²026-W01")
        ],
    ],
)
def test_a_week_is_named_or_it_is_no_week(name: str, monday: date | None) -> None:
    assert clock.week_monday(name) == monday
    assert monday is None or clock.week_name(monday) == name
