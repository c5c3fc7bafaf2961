"""Her well-being page: what she answered over time, when she may be asked next, what was noticed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from citizens.models import Citizen, Kind, NetworkMember, Side, Statement
from community import company_chart, instruments, loneliness
from community.asked import Facts, asked_of, facts_of
from community.company_chart import Picture, Scored
from community.instruments import Instrument, Meaning
from community.loneliness import Due
from community.models import Outcome, ReferralStep, Screening, Sign, StepKind

FEW = 1
SIGNS_SHOWN = 12


@dataclass(frozen=True)
class Given:
    """Answers that stand, read with the edition they were given to."""

    row: Screening
    instrument: Instrument
    score: int
    meaning: Meaning

    @property
    def told(self) -> list[tuple[str, str]]:
        return self.instrument.told(self.row.answers)


@dataclass(frozen=True)
class Trend:
    """One instrument: her answers, oldest first, and from when she may be asked (`rests`: by her own no)."""

    instrument: Instrument
    given: tuple[Given, ...]
    no: Screening | None
    next_on: date | None
    rests: bool
    due: Due | None
    picture: Picture | None
    went_since: int = 0

    @property
    def last(self) -> Given | None:
        return self.given[-1] if self.given else None

    @property
    def never(self) -> bool:
        return self.next_on == date.max

    @property
    def may_ask(self) -> bool:
        return self.due is not None or self.next_on is None


@dataclass(frozen=True)
class Wellbeing:
    trends: tuple[Trend, ...]
    signs: tuple[Sign, ...]
    good_day: Statement | None
    network: int

    @property
    def has_few(self) -> bool:
        """A question, not a warning: perhaps we have not written them all down."""
        return self.network <= FEW


def read_wellbeing(citizen: Citizen, today: date) -> Wellbeing:
    """Seven statements."""
    facts = facts_of(citizen.pk)
    rows = list(Screening.objects.standing().filter(citizen=citizen).select_related("asked_by"))
    went = [timezone.localdate(at) for at in _went(citizen)]
    signs = Sign.objects.standing().filter(citizen=citizen).select_related("noted_by")
    said = Statement.objects.standing().filter(citizen=citizen, kind=Kind.MEANINGFUL, side=Side.CITIZEN)
    return Wellbeing(
        trends=tuple(_trend(each, rows, facts, citizen, today, went) for each in instruments.asked()),
        signs=tuple(signs[:SIGNS_SHOWN]),
        good_day=said.order_by("-said_at", "-id").first(),
        network=NetworkMember.objects.standing().filter(citizen=citizen).count(),
    )


def _went(citizen: Citizen) -> list[datetime]:
    steps = ReferralStep.objects.standing().filter(referral__citizen=citizen, kind=StepKind.ATTENDED)
    return list(steps.values_list("at", flat=True))


def _trend(
    instrument: Instrument, rows: list[Screening], facts: Facts, citizen: Citizen, today: date, went: list[date]
) -> Trend:
    """`rows`: all of hers, newest first."""
    mine = [row for row in rows if row.instrument == instrument.key]
    given = tuple(found for row in reversed(mine) if (found := given_of(row)) is not None)
    noes = [row for row in mine if row.outcome != Outcome.ANSWERED]
    asked = [asked_of(row) for row in mine]
    last, rests = loneliness.last_answered(asked), loneliness.rests_until(asked)
    next_on = earliest(instrument, last, rests)
    same_scale = [each for each in given if each.instrument.highest == instrument.highest]
    scores = [Scored(timezone.localdate(each.row.asked_at), each.score) for each in same_scale]
    return Trend(
        instrument=instrument,
        given=given,
        no=noes[0] if noes and noes[0] is mine[0] else None,
        next_on=next_on if next_on and next_on > today else None,
        rests=rests is not None and rests > today and rests == next_on,
        due=facts.due(citizen.taken_in_at, today) if instrument.asked_by_itself else None,
        picture=company_chart.picture(scores, instrument.lowest, instrument.highest, instrument.talk_from),
        went_since=sum(1 for day in went if last is not None and day > last),
    )


def earliest(instrument: Instrument, last: date | None, rests: date | None) -> date | None:
    """90 days (or what the file says) after her last answers, and not while her own no holds."""
    between = last + timedelta(days=instrument.days_between) if last else None
    return max((day for day in (between, rests) if day), default=None)


def given_of(row: Screening) -> Given | None:
    """None for a no, and where the file of the edition is gone."""
    instrument = instruments.edition_of(row.instrument, row.edition)
    if row.outcome != Outcome.ANSWERED or instrument is None:
        return None
    score = instrument.score(row.answers)
    return Given(row, instrument, score, instrument.meaning(score))


def trend_of(citizen: Citizen, instrument: Instrument, today: date) -> Trend:
    """For the page on which she is asked. Four statements."""
    rows = list(Screening.objects.standing().filter(citizen=citizen, instrument=instrument.key))
    return _trend(instrument, rows, facts_of(citizen.pk), citizen, today, [])
