"""Who could help whom: what one would like to give and another to receive, with reasons. Pure; nobody is ever chosen.

A match is made by hand. Both say yes, each on her own page and in any order; the first meeting is together with a
worker. It ends with kind words, whoever ends it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml
from django.utils.translation import gettext as _

from community.geography import Point, kilometres
from community.interests import interests_in
from community.models import Direction, Interest

NEAR, REACHABLE = 1.0, 3.0
SAME_INTEREST, SAME_WORD, IS_NEAR, IS_REACHABLE = 4, 3, 2, 1
LONG_WORD = 4
COMMON = Path(__file__).parent / "data" / "common_da.yaml"


@dataclass(frozen=True)
class Wish:
    """What somebody would like to give or receive, in her words. `home` is None where the address is protected."""

    gift: int
    citizen: int
    name: str
    direction: str
    what: str
    interest: str = ""
    home: Point | None = None

    @property
    def interests(self) -> frozenset[str]:
        """As it was noted; else as her words are read."""
        return frozenset({self.interest}) if self.interest else interests_in(self.what)


@dataclass(frozen=True)
class Pair:
    """One who could be asked, and why. Without a reason it is for the worker's own idea."""

    other: Wish
    points: int
    reasons: tuple[str, ...]


def pairs(wish: Wish, others: Iterable[Wish]) -> tuple[list[Pair], list[Pair]]:
    """(suggested, the rest): those who want the other side of the same, the best first. Never she herself."""
    fitting = [_pair(wish, other) for other in others if may_meet(wish, other)]
    fitting.sort(key=lambda pair: (-pair.points, pair.other.name, pair.other.gift))
    suggested = [pair for pair in fitting if pair.points >= SAME_WORD]
    return suggested, [pair for pair in fitting if pair.points < SAME_WORD]


def may_meet(wish: Wish, other: Wish) -> bool:
    """Two people, one who gives and one who receives."""
    return wish.citizen != other.citizen and {wish.direction, other.direction} == {Direction.GIVE, Direction.RECEIVE}


def _pair(wish: Wish, other: Wish) -> Pair:
    points, reasons = 0, []
    same, word = sorted(wish.interests & other.interests), same_word(wish.what, other.what)
    apart = bool(wish.interest and other.interest and not same)  # then a word is only a word
    if word and not apart:
        points += SAME_WORD
        reasons.append(_("Both say: %(word)s.") % {"word": word})
    if same and (not word or (wish.interest and other.interest)):  # what was only read from a word says it no better
        points += SAME_INTEREST
        reasons.append(_("Both wishes are about %(what)s.") % {"what": Interest(same[0]).label})
    far = kilometres(wish.home, other.home) if wish.home and other.home else None
    if far is not None and far <= REACHABLE:
        points += IS_NEAR if far <= NEAR else IS_REACHABLE
        reasons.append(_near(far))
    return Pair(other, points, tuple(reasons))


def _near(far: float) -> str:
    """Rounded, so that nobody's door can be found by it."""
    if far <= NEAR:
        return _("They live less than a kilometre apart.")
    return _("They live about %(km)s km apart.") % {"km": round(far)}


def same_word(one: str, other: str) -> str:
    """A word of some length that both use, unless everybody does."""
    theirs = {_bare(word) for word in other.split()} - common_words()
    shared = [word for word in map(_bare, one.split()) if len(word) >= LONG_WORD and word in theirs]
    return max(shared, key=len, default="")


@cache
def common_words() -> frozenset[str]:
    return frozenset(yaml.safe_load(COMMON.read_text(encoding="utf-8")))


def _bare(word: str) -> str:
    return word.strip(".,;:!?»«”\"'()").lower()


class Stage(StrEnum):
    ASKING = "asking"
    BOTH_SAID_YES = "both_said_yes"
    MEETING = "meeting"
    MET = "met"
    ENDED = "ended"


def stage(
    yeses: Sequence[datetime | None], meeting_at: datetime | None, met_at: datetime | None, ended_at: datetime | None
) -> Stage:
    """How far the two have come."""
    if ended_at:
        return Stage.ENDED
    if met_at:
        return Stage.MET
    if not all(yeses):
        return Stage.ASKING
    return Stage.MEETING if meeting_at else Stage.BOTH_SAID_YES
