"""The three questions about company (T-ILS): their sum, what it means, and when she may be asked. Pure.

Three answers, each from 1 (seldom) to 3 (often); the sum goes from 3 to 9, and from 7 we talk about company. A no is a
result: *not today* rests a week, *does not want to be asked* rests until the day she chose, or for good.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from community.models import AskedWhy, Outcome

ITEMS = 3
ANSWERS = (1, 2, 3)
TALK_FROM = 7
BETWEEN = timedelta(days=90)
NEW_AFTER = timedelta(days=30)
SIGN_AFTER = timedelta(days=7)
NOT_TODAY_RESTS = timedelta(days=7)
YEAR = timedelta(days=365)


class Klass(StrEnum):
    NOT = "not"
    LONELY = "lonely"


@dataclass(frozen=True)
class Asked:
    """One asking that stands. `again_on`, with *does not want to be asked*: not before this day; None is never."""

    on: date
    outcome: str  # Outcome
    again_on: date | None = None


@dataclass(frozen=True)
class Due:
    """She can be asked. `since`: the day from which it has been so, not counting a rest she asked for."""

    why: AskedWhy
    since: date


def score(answers: Sequence[int]) -> int:
    """The sum; ValueError for anything but three answers from 1 to 3."""
    if len(answers) != ITEMS or any(answer not in ANSWERS for answer in answers):
        raise ValueError("three answers from 1 to 3")
    return sum(answers)


def klass(score: int) -> Klass:
    return Klass.LONELY if score >= TALK_FROM else Klass.NOT


def due(
    asked: Sequence[Asked], signs: Sequence[date], referrals: Sequence[date], taken_in_on: date, today: date
) -> Due | None:
    """Why she can be asked today, the reason that has held longest; None when there is none, or she wants to rest.

    `signs`: the days of signs that stand. `referrals`: the days on which referrals she attended ask again
    (community/loop.py, `due_asking`). All in any order.
    """
    rests = rests_until(asked)
    if rests is not None and today < rests:
        return None
    found = [each for each in _reasons(asked, signs, referrals, taken_in_on) if each.since <= today]
    return min(found, key=lambda each: each.since, default=None)


def why_now(
    asked: Sequence[Asked], signs: Sequence[date], referrals: Sequence[date], taken_in_on: date, today: date
) -> str:
    """The reason that is kept with an asking: what is due, else what would have come first (a referral only waits)."""
    found = due(asked, signs, referrals, taken_in_on, today)
    first = min(_reasons(asked, signs, (), taken_in_on), key=lambda each: each.since)
    return (found or first).why


def rests_until(asked: Sequence[Asked]) -> date | None:
    """The first day on which her own no lets us ask again; None without a no, `date.max` for never.

    Her latest *does not want to be asked* holds until its day, though she answered meanwhile because she wished it.
    """
    rests = [each.on + NOT_TODAY_RESTS for each in asked if each.outcome == Outcome.NOT_TODAY]
    noes = [each for each in asked if each.outcome == Outcome.WILL_NOT]
    if noes:
        rests.append(max(noes, key=lambda each: each.on).again_on or date.max)
    return max(rests, default=None)


def earliest(asked: Sequence[Asked]) -> date | None:
    """The first day on which we may ask without her wish: 90 days after her last answers, and not while she rests.

    None when nothing holds us up; `date.max` when she never wants to be asked.
    """
    last = last_answered(asked)
    bounds = [rests_until(asked), last + BETWEEN if last else None]
    return max((bound for bound in bounds if bound), default=None)


def last_answered(asked: Sequence[Asked]) -> date | None:
    return max((each.on for each in asked if each.outcome == Outcome.ANSWERED), default=None)


def _reasons(
    asked: Sequence[Asked], signs: Sequence[date], referrals: Sequence[date], taken_in_on: date
) -> Iterator[Due]:
    """Each reason with the day from which it holds; her answers settle what lies before them."""
    last = last_answered(asked)
    if last is None:
        yield Due(AskedWhy.NEW, taken_in_on + NEW_AFTER)
    else:
        yield Due(AskedWhy.YEARLY, last + YEAR)
    later = [sign for sign in signs if last is None or sign > last]
    if later:
        since = min(later) + SIGN_AFTER
        yield Due(AskedWhy.SIGN, max(since, last + BETWEEN) if last else since)
    asking = [day for day in referrals if last is None or day > last]
    if asking:
        yield Due(AskedWhy.REFERRAL, min(asking))
