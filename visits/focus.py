"""Same focus: where those who work on the same sub-goal pull apart. Pure: from what is known to findings.

A finding says who, which day, which step. Its key names the kind and the evidence, so that new evidence is a new
finding, while a decision closes the old one. Care helpers and care assistants are one side: they share each other's
visits. Whoever comes only at night, and not for the sub-goal, is neither compared nor missed.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils.translation import pgettext_lazy

from teams.models import Profession

FAR_APART = 2
RATED_WITHIN = timedelta(days=14)
AGREED_FOR = timedelta(weeks=12)
WEEK = timedelta(days=7)
SIDES = {Profession.CARE_ASSISTANT.value: Profession.CARE_HELPER.value}
FIELD = (
    Profession.CARE_HELPER.value,
    Profession.NURSE.value,
    Profession.OCCUPATIONAL_THERAPIST.value,
    Profession.PHYSIOTHERAPIST.value,
)
WORDS = {
    Profession.CARE_HELPER: pgettext_lazy("side", "home care"),
    Profession.NURSE: pgettext_lazy("side", "the nurse"),
    Profession.OCCUPATIONAL_THERAPIST: pgettext_lazy("side", "the occupational therapist"),
    Profession.PHYSIOTHERAPIST: pgettext_lazy("side", "the physiotherapist"),
}


class Kind(StrEnum):
    STEPS_APART = "steps"
    ABSENT = "absent"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Shared:
    """An open sub-goal of an open goal, with the professions that it names."""

    number: int
    title: str
    professions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rated:
    """A rating that stands: who, which day, which step."""

    number: int
    sub_goal: int
    profession: str
    by: str
    on: date
    step: int


@dataclass(frozen=True)
class Planned:
    """A visit that is not cancelled. `professions` is empty while nobody knows who comes.

    One whose plan names no sub-goal has all her small steps on its page, and so serves them all, except at night.
    """

    day: date
    sub_goals: tuple[int, ...] = ()
    professions: tuple[str, ...] = ()
    is_night: bool = False
    every_n_weeks: int = 1

    def serves(self, sub_goal: int) -> bool:
        return sub_goal in self.sub_goals or not (self.sub_goals or self.is_night)


@dataclass(frozen=True)
class Agreed:
    """A decision that a difference is meant; it holds for twelve weeks for what its key is `about`."""

    key: str
    on: date


@dataclass(frozen=True)
class Known:
    """All that the rule looks at. `is_away`: paused or no longer with us."""

    sub_goals: tuple[Shared, ...] = ()
    ratings: tuple[Rated, ...] = ()
    visits: tuple[Planned, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    closed: frozenset[str] = frozenset()
    is_away: bool = False


@dataclass(frozen=True)
class Finding:
    """`about` is what it concerns, `key` that and the evidence.

    `ratings` has the lower step first; `days` are those on which the missing side comes for something else.
    """

    kind: Kind
    sub_goal: Shared
    sides: tuple[str, ...]
    about: str
    key: str
    monday: date
    ratings: tuple[Rated, ...] = ()
    missing: str = ""
    days: tuple[date, ...] = ()

    @property
    def address(self) -> UUID:
        """What names it in a URL."""
        return uuid5(NAMESPACE_URL, f"hverdag-focus:{self.key}")

    @property
    def side_words(self) -> tuple[str, ...]:
        return tuple(str(WORDS[Profession(side)]) for side in self.sides)

    @property
    def missing_word(self) -> str:
        return str(WORDS[Profession(self.missing)]) if self.missing else ""

    def concerns(self, profession: str) -> bool:
        """It is shown to both sides, and to those who are no side of their own (planner, leader)."""
        side = side_of(profession)
        return side not in FIELD or not self.sides or side in self.sides


def side_of(profession: str) -> str:
    return SIDES.get(profession, profession)


def sides_of(professions: Collection[str]) -> tuple[str, ...]:
    """In the order in which professions are always named; those who do not come to her are none."""
    sides = {side_of(each) for each in professions}
    return tuple(each for each in FIELD if each in sides)


def findings(known: Known, today: date) -> tuple[Finding, ...]:
    """All that stand open in the week of `today`; none while she is away."""
    if known.is_away:
        return ()
    monday = today - timedelta(days=today.weekday())
    found = [each for shared in known.sub_goals for each in _of(shared, known, today, monday)]
    return tuple(each for each in found if each.key not in known.closed and not _is_meant(each, known.agreed, today))


def _of(shared: Shared, known: Known, today: date, monday: date) -> Iterator[Finding]:
    week = [visit for visit in known.visits if _is_this_turn(visit, monday)]
    yield from _steps_apart(shared, known.ratings, week, today, monday)
    if not week:
        return  # nothing is planned at all: that is no pulling apart
    serving = [visit for visit in week if visit.serves(shared.number)]
    if not serving:
        yield _finding(Kind.NOBODY, shared, sides_of(shared.professions), "", _day(monday), monday)
        return
    rated = {side_of(each.profession) for each in known.ratings if each.sub_goal == shared.number and each.on >= monday}
    yield from _absent(shared, serving, week, rated, monday)


def _is_this_turn(visit: Planned, monday: date) -> bool:
    """In this week; or, of a plan that comes every n-th week, before n weeks have gone."""
    return monday <= visit.day < monday + WEEK * visit.every_n_weeks


def _steps_apart(
    shared: Shared, ratings: Collection[Rated], week: list[Planned], today: date, monday: date
) -> Iterator[Finding]:
    """Two sides whose latest ratings within 14 days lie two steps or more apart."""
    sides = sides_of(shared.professions) or FIELD
    latest: dict[str, Rated] = {}
    for each in sorted(ratings, key=lambda rated: (rated.on, rated.number)):
        side = side_of(each.profession)
        if each.sub_goal == shared.number and side in sides and today - RATED_WITHIN < each.on <= today:
            latest[side] = each
    awake = [side for side in FIELD if side in latest and not _only_at_night(side, shared, week)]
    for pair in combinations(awake, 2):
        low, high = sorted((latest[side] for side in pair), key=lambda rated: (rated.step, rated.number))
        if high.step - low.step >= FAR_APART:
            about = "-".join(pair)
            evidence = "-".join(str(latest[side].number) for side in pair)
            yield _finding(Kind.STEPS_APART, shared, pair, about, evidence, monday, ratings=(low, high))


def _absent(
    shared: Shared, serving: list[Planned], week: list[Planned], rated: set[str], monday: date
) -> Iterator[Finding]:
    """The sub-goal names two sides or more, and one of them has no visit for it this week, nor has looked at it."""
    sides = sides_of(shared.professions)
    if len(sides) < 2 or any(not visit.professions for visit in serving):
        return
    there = sides_of([each for visit in serving for each in visit.professions])
    for side in sides:
        if side not in there and side not in rated and not _only_at_night(side, shared, week):
            days = sorted({each.day for each in week if side in sides_of(each.professions)})
            yield _finding(Kind.ABSENT, shared, sides, side, _day(monday), monday, missing=side, days=days)


def _only_at_night(side: str, shared: Shared, week: list[Planned]) -> bool:
    hers = [visit for visit in week if side in sides_of(visit.professions)]
    return bool(hers) and all(visit.is_night and not visit.serves(shared.number) for visit in hers)


def _finding(
    kind: Kind,
    shared: Shared,
    sides: tuple[str, ...],
    whom: str,
    evidence: str,
    monday: date,
    ratings: tuple[Rated, ...] = (),
    missing: str = "",
    days: Collection[date] = (),
) -> Finding:
    about = "-".join(part for part in (kind, str(shared.number), whom) if part)
    return Finding(kind, shared, sides, about, f"{about}-{evidence}", monday, ratings, missing, tuple(days))


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _is_meant(finding: Finding, agreed: Collection[Agreed], today: date) -> bool:
    """They have agreed on the difference; after twelve weeks they are asked again."""
    return any(each.key.startswith(f"{finding.about}-") and today - each.on < AGREED_FOR for each in agreed)
