"""What a relative may be told: pure rules. Agreements, bases and a moment go in; yes or no, and why, comes out.

Silence is the rule. Kinship opens nothing; without a basis that is valid at that moment nothing is told.
Health matters (sundhedsloven §§ 41-43) and social matters (forvaltningsloven §§ 27-28, databeskyttelsesforordningen
artikel 9) are separate consents: an answer about one category never says anything about another.

Only her own word counts, her newest word is the only one, and a word she has taken back opens nothing. Her no goes
before what she herself has given (power of attorney, care testament: she may limit it). A guardian and a lasting power
of attorney in force cover their scope also where she said no (decision 0013); what is answered then carries both.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils import timezone

CATEGORIES = ("visits", "goals", "health", "wellbeing", "messages", "practical")
HERS = frozenset({"citizen", "together"})  # a relative or a professional cannot say yes for her
BASIS_KINDS = frozenset({"attorney", "guardian", "lasting", "testament"})
DESPITE_HER_NO = frozenset({"guardian", "lasting"})


class Why(StrEnum):
    HER_YES = "her_yes"
    HER_NO = "her_no"
    NOT_ASKED = "not_asked"
    REVOKED = "revoked"
    NOT_BEGUN = "not_begun"
    OVER = "over"
    BASIS = "basis"


HER_LIMITS = frozenset({Why.HER_NO, Why.REVOKED, Why.NOT_BEGUN})  # an end reached is no no


@dataclass(frozen=True)
class Answer:
    """Her answer about one category; `reason` and `revoked_words` are hers, and the relative may see them."""

    category: str
    share: bool
    reason: str
    agreed_at: datetime
    number: int
    from_on: date
    until_on: date | None
    revoked_at: datetime | None
    source: str
    with_whom: str
    revoked_words: str = ""


@dataclass(frozen=True)
class OtherBasis:
    number: int
    kind: str
    categories: frozenset[str]
    from_on: date
    until_on: date | None
    ended_at: datetime | None
    document: str

    def covers(self, category: str, moment: datetime) -> bool:
        """In force at `moment` (both days included), and its scope has the category."""
        if self.kind not in BASIS_KINDS or category not in self.categories:
            return False
        if self.ended_at is not None and self.ended_at <= moment:
            return False
        day = timezone.localdate(moment)
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


@dataclass(frozen=True)
class May:
    """Whether `category` may be told, why, and until when.

    `reason` is what the relative may be shown; `said_on` the day of her newest word; `basis` stands only where it is
    what opens the category; `answer` is her newest answer, also where a basis goes before it.
    """

    category: str
    may: bool
    why: Why
    reason: str = ""
    until: date | None = None
    said_on: date | None = None
    basis: OtherBasis | None = None
    answer: Answer | None = None

    @property
    def despite_her_no(self) -> bool:
        """Told by the law though she said no or took her yes back: the page says both."""
        return self.may and self.why == Why.BASIS and self.answer is not None and _refused(self.answer)


def may_tell(category: str, answers: Iterable[Answer], bases: Iterable[OtherBasis], moment: datetime) -> May:
    """What holds for one relative and one category at `moment`. `answers` and `bases` are that relative's alone."""
    answer = _newest(category, answers, moment)
    why = _by_her_word(answer, moment)
    reason, said_on = _hers(answer, why)
    if answer is not None and why == Why.HER_YES:
        return May(category, True, why, reason, answer.until_on, said_on, None, answer)
    basis = _opening(category, bases, why, moment)
    if basis is not None:
        return May(category, True, Why.BASIS, reason, basis.until_on, said_on, basis, answer)
    return May(category, False, why, reason, None, said_on, None, answer)


def all_of(answers: Iterable[Answer], bases: Iterable[OtherBasis], moment: datetime) -> tuple[May, ...]:
    """All six, in the order of the conversation."""
    answers, bases = tuple(answers), tuple(bases)
    return tuple(may_tell(category, answers, bases, moment) for category in CATEGORIES)


def _newest(category: str, answers: Iterable[Answer], moment: datetime) -> Answer | None:
    """Her newest word about it; what somebody else said for her is no answer, nor what is said later."""
    said = (each for each in answers if each.category == category and each.source in HERS and each.agreed_at <= moment)
    return max(said, key=lambda each: (each.agreed_at, each.number), default=None)


def _by_her_word(answer: Answer | None, moment: datetime) -> Why:
    if answer is None:
        return Why.NOT_ASKED
    if not answer.share:
        return Why.HER_NO
    if answer.revoked_at is not None and answer.revoked_at <= moment:
        return Why.REVOKED
    day = timezone.localdate(moment)
    if day < answer.from_on:
        return Why.NOT_BEGUN
    if answer.until_on is not None and day > answer.until_on:
        return Why.OVER
    return Why.HER_YES


def _hers(answer: Answer | None, why: Why) -> tuple[str, date | None]:
    """Her words as they stand now (the reason of a yes is none for a no), and the day she said them."""
    if answer is None:
        return "", None
    if why == Why.REVOKED and answer.revoked_at is not None:
        return answer.revoked_words, timezone.localdate(answer.revoked_at)
    reason = answer.reason if why in (Why.HER_YES, Why.HER_NO) else ""
    return reason, timezone.localdate(answer.agreed_at)


def _opening(category: str, bases: Iterable[OtherBasis], why: Why, moment: datetime) -> OtherBasis | None:
    """The basis that opens it, the longest lasting first; her limits leave only what goes before them."""
    found = [
        each
        for each in bases
        if each.covers(category, moment) and (why not in HER_LIMITS or each.kind in DESPITE_HER_NO)
    ]
    return max(found, key=lambda each: (each.until_on is None, each.until_on or date.min, -each.number), default=None)


def _refused(answer: Answer) -> bool:
    return not answer.share or answer.revoked_at is not None
