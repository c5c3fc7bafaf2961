"""What fits her, and why; what does not, and why not. Pure: facts in, sentences out.

An offer is suggested when nothing speaks against it and at least two reasons are true of her: a sentence of hers, the
way from her home, a time without visits, somebody she knows there. Transport and price only move it up or down.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from math import inf

from community import suggest_words as words
from community.geography import kilometres
from community.models import Accessible, Transport
from community.suggest_facts import Busy, Her, Known, Offer

REASONS_NEEDED = 2
NEAR, WALKABLE, REACHABLE = 1.0, 3.0, 8.0
SEVERE = 3  # FSIII level of moving about from which a few steps are too many


class Why(StrEnum):
    """What a part of the score is about; the first four are true of her."""

    INTEREST = "interest"
    DISTANCE = "distance"
    DAY = "day"
    KNOWS = "knows"
    TRANSPORT = "transport"
    COST = "cost"


HERS = (Why.INTEREST, Why.DISTANCE, Why.DAY, Why.KNOWS)


@dataclass(frozen=True)
class Part:
    """`facts` are plain values: the sentence is made when it is read, in the reader's language."""

    why: Why
    points: int
    facts: Mapping[str, str | int | float] = field(default_factory=dict)
    quote: str = ""  # her own sentence

    @property
    def text(self) -> str:
        return words.reason(self.why, self.facts)

    @property
    def kept(self) -> dict[str, object]:
        """As it is stored with a referral."""
        return {"why": str(self.why), "facts": dict(self.facts), "quote": self.quote}

    @property
    def is_hers(self) -> bool:
        return self.why in HERS


class WhyNot(StrEnum):
    CLOSED = "closed"
    FULL = "full"
    STALE = "stale"
    ON_THE_WAY = "on_the_way"
    SAID_NO = "said_no"
    ACCESS = "access"
    VISIT = "visit"
    FEW = "few"


@dataclass(frozen=True)
class Suggestion:
    offer: Offer
    parts: tuple[Part, ...]

    @property
    def points(self) -> int:
        return sum(part.points for part in self.parts)

    @property
    def reasons(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.is_hers)


@dataclass(frozen=True)
class NotSuggested:
    offer: Offer
    why: WhyNot
    text: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Found:
    suggested: tuple[Suggestion, ...]
    not_suggested: tuple[NotSuggested, ...]
    missing: tuple[str, ...]


def suggest(her: Her, offers: Sequence[Offer]) -> Found:
    """Best first; of two alike the nearer, then by name. What is missing is said when nothing fits."""
    answers = [judge(her, offer) for offer in sorted(offers, key=lambda each: (each.title, each.key))]
    suggested = [each for each in answers if isinstance(each, Suggestion)]
    refused = [each for each in answers if isinstance(each, NotSuggested)]
    suggested.sort(key=lambda each: (-each.points, _far(her, each.offer)))
    missing = () if suggested else tuple(_missing(her, offers, refused))
    return Found(tuple(suggested), tuple(refused), missing)


def judge(her: Her, offer: Offer) -> Suggestion | NotSuggested:
    parts = tuple(parts_of(her, offer))
    if speaks := against(her, offer):
        return NotSuggested(offer, speaks, words.why_not(speaks, her, offer), parts)
    if (count := sum(part.is_hers for part in parts)) < REASONS_NEEDED:
        return NotSuggested(offer, WhyNot.FEW, words.few(count), parts)
    return Suggestion(offer, parts)


def against(her: Her, offer: Offer) -> WhyNot | None:
    """What nobody can talk away; the first that holds is said."""
    noes = {
        WhyNot.CLOSED: offer.is_closed,
        WhyNot.FULL: offer.is_full,
        WhyNot.STALE: offer.is_stale,
        WhyNot.ON_THE_WAY: offer.key in her.on_the_way,
        WhyNot.SAID_NO: offer.key in her.said_no,
        WhyNot.ACCESS: (her.moving or 0) >= SEVERE and offer.accessible != Accessible.YES,
        WhyNot.VISIT: bool(_times(offer)) and not free_times(her, offer),
    }
    return next((why for why, holds in noes.items() if holds), None)


def parts_of(her: Her, offer: Offer) -> Iterator[Part]:
    shared = [interest for interest in her.interests if interest in offer.interests]
    if shared:
        said = max((her.interests[each] for each in shared), key=lambda said: (said.on, said.text))
        yield Part(Why.INTEREST, min(3 + len(shared), 6), {"name": her.name, "on": said.on.isoformat()}, said.text)
    if (far := _far(her, offer)) <= REACHABLE:
        points = 3 if far <= NEAR else 2 if far <= WALKABLE else 1
        yield Part(Why.DISTANCE, points, {"name": her.name, "far": round(far, 2)})
    yield from _day(her, offer)
    if known := known_at(her, offer):
        yield Part(Why.KNOWS, 3, {"name": her.name, "other": known.name})
    if offer.transport != Transport.NONE:
        points = 2 if offer.transport == Transport.FETCHED else 1
        yield Part(Why.TRANSPORT, points, {"name": her.name, "how": offer.transport})
    if not offer.cost_kr:
        yield Part(Why.COST, 1)


def known_at(her: Her, offer: Offer) -> Known | None:
    """Whose name stands at the offer, who is written down with it, or who goes along for the same interest."""
    for known in her.knows:
        named = known.name and known.name.casefold() in offer.text.casefold()
        written = offer.title.casefold() in f"{known.name} · {known.text}".casefold()
        if named or written or known.interests & offer.interests:
            return known
    return None


def free_times(her: Her, offer: Offer) -> list[int | date]:
    return [when for when in _times(offer) if not any(_crosses(each, when, offer) for each in her.busy)]


def _day(her: Her, offer: Offer) -> Iterator[Part]:
    """Only where we know her week."""
    free = free_times(her, offer)
    if not her.busy or not free:
        return
    empty = [when for when in free if not any(_on(each, when) for each in her.busy)]
    if empty:
        yield Part(Why.DAY, 2, {"when": _told(empty[0])})
    elif offer.starts and offer.ends:
        hours = {"from": f"{offer.starts:%H:%M}", "until": f"{offer.ends:%H:%M}"}
        yield Part(Why.DAY, 1, {"when": _told(free[0]), **hours})


def _told(when: int | date) -> int | str:
    return when.isoformat() if isinstance(when, date) else when


def _times(offer: Offer) -> tuple[int | date, ...]:
    return (offer.on,) if offer.on else offer.weekdays


def _on(busy: Busy, when: int | date) -> bool:
    return busy.day == when if isinstance(when, date) else busy.day.isoweekday() == when


def _crosses(busy: Busy, when: int | date, offer: Offer) -> bool:
    starts, ends = offer.starts, offer.ends or offer.starts
    return bool(starts and ends and _on(busy, when) and busy.start < ends and starts < busy.end)


def _far(her: Her, offer: Offer) -> float:
    return kilometres(her.home, offer.place) if her.home and offer.place else inf


def _missing(her: Her, offers: Sequence[Offer], refused: Sequence[NotSuggested]) -> Iterator[str]:
    if not offers:
        yield words.no_offers()
    if not her.interests:
        yield words.no_interests(her)
    if her.home is None:
        yield words.no_home(her)
    elif offers and all(_far(her, offer) > REACHABLE for offer in offers):
        yield words.nothing_near(her)
    if any(each.why == WhyNot.VISIT for each in refused):
        yield words.during_visits()
    if not her.knows:
        yield words.knows_nobody(her)
