"""Working days in a Danish municipality: Monday to Friday, without the days on which its offices are closed. Pure."""

from datetime import date, timedelta
from functools import cache

import holidays

SATURDAY = 5
DAY = timedelta(days=1)
# No public holidays, but town halls are closed, and time limits in Danish law leave them out: Constitution Day,
# Christmas Eve, New Year's Eve. 1 May is worked until noon, so it counts.
CLOSED_ALL_THE_SAME = frozenset({(6, 5), (12, 24), (12, 31)})


@cache
def _closed() -> holidays.HolidayBase:
    return holidays.country_holidays("DK")


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in _closed() and (day.month, day.day) not in CLOSED_ALL_THE_SAME


def after_working_days(day: date, number: int) -> date:
    """The day on which `number` whole working days have passed since `day`, itself not counted."""
    while number > 0:
        day += DAY
        number -= is_working_day(day)
    return day


def working_days_between(first: date, last: date) -> int:
    """How many working days lie after `first`, up to and with `last`."""
    return sum(is_working_day(first + number * DAY) for number in range(1, (last - first).days + 1))
