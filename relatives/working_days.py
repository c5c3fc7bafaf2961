"""Working days in Denmark: Monday to Friday, without the public holidays. Pure."""

from datetime import date, timedelta
from functools import cache

import holidays

SATURDAY = 5
DAY = timedelta(days=1)


@cache
def _closed() -> holidays.HolidayBase:
    return holidays.country_holidays("DK")


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in _closed()


def after_working_days(day: date, number: int) -> date:
    """The day on which `number` whole working days have passed since `day`, itself not counted."""
    while number > 0:
        day += DAY
        number -= is_working_day(day)
    return day


def working_days_between(first: date, last: date) -> int:
    """How many working days lie after `first`, up to and with `last`."""
    return sum(is_working_day(first + number * DAY) for number in range(1, (last - first).days + 1))
