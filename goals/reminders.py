"""What is to be reminded of, derived from what has been written. Pure: facts come in as plain values.

One open notice per reason (its key). Of several reasons about one citizen the most pressing comes first, one a day: so
forty days in which nothing ran end without a flood.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from goals.models import Aim

PREFIX = "reminder:"
CONVERSATION_WITHIN = timedelta(days=7)
CONVERSATION_AHEAD = timedelta(days=2)
REVIEW_AHEAD = timedelta(days=7)
ASKED_AGAIN_AFTER = timedelta(days=7)
MOVING = (Aim.REGAIN, Aim.DEVELOP)  # to keep, or to ease, is no standing still


class What(StrEnum):
    CONVERSATION = "conversation"
    REVIEW = "review"
    STILL = "still"


@dataclass(frozen=True)
class Newcomer:
    """A citizen with whom the first talk is to be had."""

    citizen: int
    taken_in_on: date
    has_talked: bool


@dataclass(frozen=True)
class OpenGoal:
    """`moved_on`: the last day on which the goal was agreed, looked at, or a step of its ladders changed."""

    goal: int
    citizen: int
    aim: str
    review_on: date
    moved_on: date


@dataclass(frozen=True)
class Reason:
    """Why somebody is reminded. Once settled it rests for `rests`, though it may hold on."""

    key: str
    what: What
    citizen: int
    due_on: date
    rests: timedelta
    goal: int | None = None
    weeks: int = 0


def key_of_conversation(citizen: int) -> str:
    return f"{PREFIX}{What.CONVERSATION}:{citizen}"


def key_of_review(goal: int) -> str:
    return f"{PREFIX}{What.REVIEW}:{goal}"


def key_of_still(goal: int) -> str:
    return f"{PREFIX}{What.STILL}:{goal}"


def moved_on(agreed_on: date, looked_at_on: date | None, ladders: Iterable[Sequence[tuple[date, int]]]) -> date:
    """The last day on which something moved; `ladders` are the ratings (day, step) of each sub-goal in order."""
    days = [agreed_on] if looked_at_on is None else [agreed_on, looked_at_on]
    for ratings in ladders:
        before: int | None = None
        for day, step in ratings:
            if step != before:
                days.append(day)
            before = step
    return max(days)


def reasons(newcomers: Iterable[Newcomer], goals: Iterable[OpenGoal], still: timedelta, today: date) -> list[Reason]:
    """Every reason that holds today, the oldest most pressing first."""
    found = [reason for each in newcomers if (reason := _conversation(each, today))]
    for goal in goals:
        found += [reason for reason in (_review(goal, today), _still(goal, still, today)) if reason]
    return sorted(found, key=lambda reason: (reason.due_on, reason.key))


def _conversation(each: Newcomer, today: date) -> Reason | None:
    due_on = each.taken_in_on + CONVERSATION_WITHIN
    if each.has_talked or today < due_on - CONVERSATION_AHEAD:
        return None
    key = key_of_conversation(each.citizen)
    return Reason(key, What.CONVERSATION, each.citizen, due_on, ASKED_AGAIN_AFTER)


def _review(goal: OpenGoal, today: date) -> Reason | None:
    if today < goal.review_on - REVIEW_AHEAD:
        return None
    return Reason(key_of_review(goal.goal), What.REVIEW, goal.citizen, goal.review_on, ASKED_AGAIN_AFTER, goal.goal)


def _still(goal: OpenGoal, still: timedelta, today: date) -> Reason | None:
    due_on = goal.moved_on + still
    if not still or goal.aim not in MOVING or today < due_on:
        return None
    weeks = (today - goal.moved_on).days // 7
    return Reason(key_of_still(goal.goal), What.STILL, goal.citizen, due_on, still, goal.goal, weeks)


def new_ones(
    reasons: Iterable[Reason], standing: Collection[str], settled: Mapping[str, date], had: Collection[int], today: date
) -> list[Reason]:
    """At most one for each citizen who has not `had` one today: neither open already nor settled lately."""
    chosen: dict[int, Reason] = {}
    for reason in reasons:
        rests = reason.key in settled and today < settled[reason.key] + reason.rests
        if reason.citizen in had or reason.citizen in chosen or reason.key in standing or rests:
            continue
        chosen[reason.citizen] = reason
    return list(chosen.values())


def no_longer(standing: Iterable[str], reasons: Iterable[Reason]) -> set[str]:
    """Keys of open reminders whose reason is gone: they close by themselves."""
    return set(standing) - {reason.key for reason in reasons}
