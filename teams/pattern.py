"""Shifts as people say them: these weekdays, every n-th week, from one day to another. Pure."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from teams import clock

DAY = timedelta(days=1)


def shift_span(day: date, starts: time, ends: time) -> tuple[datetime, datetime]:
    """A shift that ends before it starts ends the next morning."""
    last = day if ends > starts else day + DAY
    return clock.moment(day, starts).at, clock.moment(last, ends).at


def shift_spans(
    *, weekdays: Collection[int], every_n_weeks: int, starts: time, ends: time, from_on: date, until_on: date
) -> list[tuple[datetime, datetime]]:
    """ISO weekdays; weeks are counted from that of `from_on`; both days included."""
    first = clock.monday(from_on)
    days = (from_on + number * DAY for number in range((until_on - from_on).days + 1))
    wanted = (d for d in days if d.isoweekday() in weekdays and (d - first).days // 7 % every_n_weeks == 0)
    return [shift_span(day, starts, ends) for day in wanted]
