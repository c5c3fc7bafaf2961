"""What is to be reminded of about goals, derived from what has been written. Pure: facts come in as plain values."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.urls import reverse

from citizens.models import Notice
from citizens.reminding import ASKED_AGAIN_AFTER, Reason, key_of
from goals.models import Aim

REVIEW_AHEAD = timedelta(days=7)
GOAL_WITHIN = timedelta(days=14)
MOVING = (Aim.REGAIN, Aim.DEVELOP)  # to keep, or to ease, is no standing still


class What(StrEnum):
    NO_GOAL = "goals.no_goal"
    REVIEW = "goals.review"
    STILL = "goals.still"


@dataclass(frozen=True)
class OpenGoal:
    """`moved_on`: the last day on which the goal was agreed, looked at, or a step of its ladders changed."""

    goal: int
    citizen: int
    title: str
    aim: str
    review_on: date
    moved_on: date


def key_of_review(goal: int) -> str:
    return key_of(What.REVIEW, goal)


def key_of_still(goal: int) -> str:
    return key_of(What.STILL, goal)


def key_of_no_goal(citizen: int) -> str:
    return key_of(What.NO_GOAL, citizen)


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


def of_goal(goal: OpenGoal, still: timedelta, today: date) -> Iterator[Reason]:
    """It is to be looked at again; it stands still."""
    if today >= goal.review_on - REVIEW_AHEAD:
        yield _about(goal, What.REVIEW, goal.review_on, ASKED_AGAIN_AFTER, by=goal.review_on.isoformat())
    if still and goal.aim in MOVING and today >= goal.moved_on + still:
        yield _about(goal, What.STILL, goal.moved_on + still, still, since=goal.moved_on.isoformat())


def _about(goal: OpenGoal, what: What, due_on: date, rests: timedelta, **facts: str) -> Reason:
    return Reason(
        key=key_of(what, goal.goal),
        what=what,
        citizen=goal.citizen,
        due_on=due_on,
        rests=rests,
        kind=Notice.Kind.REVIEW,
        path=reverse("goals:goal_review" if what is What.REVIEW else "goals:goal", args=[goal.goal]),
        facts={"title": goal.title} | facts,
    )


def of_nothing(citizen: int, taken_in_on: date, last_ended_on: date | None, today: date) -> Iterator[Reason]:
    """She has no goal two weeks after she came, or after the last one ended."""
    due_on = max(taken_in_on, last_ended_on or taken_in_on) + GOAL_WITHIN
    if today < due_on:
        return
    yield Reason(
        key=key_of_no_goal(citizen),
        what=What.NO_GOAL,
        citizen=citizen,
        due_on=due_on,
        rests=GOAL_WITHIN,
        kind=Notice.Kind.NO_GOAL,
        path=reverse("goals:goal_list", args=[citizen]),
        facts={},
    )
