"""Wall time and moments as the lowest room makes them (teams/clock.py); visits are where most of it is used."""

from teams.clock import (
    COPENHAGEN,
    FIRST_YEAR,
    LAST_YEAR,
    MINUTE,
    Moment,
    days,
    is_doubled,
    is_missing,
    local_day,
    moment,
    monday,
    span,
    wall_time,
    week_monday,
    week_name,
)

__all__ = [
    "COPENHAGEN",
    "FIRST_YEAR",
    "LAST_YEAR",
    "MINUTE",
    "Moment",
    "days",
    "is_doubled",
    "is_missing",
    "local_day",
    "moment",
    "monday",
    "span",
    "wall_time",
    "week_monday",
    "week_name",
]
