"""The loops as they stand on a page: stations from the suggestion to the day out, her words, and what can be tapped."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from community import loop
from community.loop import State
from community.models import MarkedBy, Referral, ReferralStep, StepKind
from community.stations import Station, stations_of
from community.suggest_words import told
from goals.models import Goal

HER_WORDS = (StepKind.CONSENTED, StepKind.WITHDRAWN, StepKind.ATTENDED, StepKind.NOT_ATTENDED, StepKind.DECLINED)


@dataclass(frozen=True)
class Voice:
    text: str
    at: datetime


@dataclass(frozen=True)
class Written:
    """A step as it stands in the list of all; `corrects` is what it takes back."""

    step: ReferralStep
    is_corrected: bool
    corrects: ReferralStep | None


@dataclass(frozen=True)
class Loop:
    referral: Referral
    title: str
    state: State
    is_open: bool
    days: int
    steps: tuple[ReferralStep, ...]
    stations: tuple[Station, ...]
    voices: tuple[Voice, ...]
    expected_on: date | None
    is_due: bool
    can: frozenset[str]
    written: tuple[Written, ...]  # every step, corrected or not
    correctable: ReferralStep | None

    @property
    def reasons(self) -> list[tuple[str, str]]:
        """Each with her own words, in the reader's language."""
        return [told(each) for each in self.referral.reasons]

    @property
    def went_on(self) -> date | None:
        went = [step for step in self.steps if step.kind == StepKind.ATTENDED]
        return went[-1].happens_on or timezone.localdate(went[-1].at) if went else None


def loops_of(citizen: Citizen) -> tuple[list[Loop], list[Loop]]:
    """(open, closed), the newest first. Two statements."""
    rows = Referral.objects.filter(citizen=citizen).with_steps().select_related("companion")
    found = [read(row, citizen.first_name) for row in rows.order_by("-made_at", "-id")]
    return [each for each in found if each.is_open], [each for each in found if not each.is_open]


def read(referral: Referral, name: str) -> Loop:
    """Of a referral `with_steps`."""
    steps = tuple(referral.standing_steps)
    now, today = timezone.now(), timezone.localdate()
    since = loop.due_follow_up(steps, today)
    return Loop(
        referral=referral,
        title=title_of(referral),
        state=loop.state_of(steps),
        is_open=loop.is_open(steps),
        days=loop.days_open(steps, now),
        steps=steps,
        stations=tuple(stations_of(referral, steps, name, since)),
        voices=tuple(Voice(each.words, each.at) for each in steps if is_hers(each)),
        expected_on=loop.expected_on(steps),
        is_due=since is not None and since <= today,
        can=frozenset(kind for kind in StepKind.values if loop.may(steps, kind) is None) - _over(referral),
        written=tuple(_written(list(referral.steps.all()))),
        correctable=loop.correctable(steps, today),
    )


def _over(referral: Referral) -> set[str]:
    """Nothing is sent to an event that was cancelled."""
    return {StepKind.SENT} if referral.event and referral.event.cancelled_at else set()


def _written(steps: list[ReferralStep]) -> Iterator[Written]:
    by_number = {step.pk: step for step in steps}
    corrected = {step.corrects_id for step in steps}
    for step in steps:
        yield Written(step, step.pk in corrected, by_number.get(step.corrects_id or 0))


def again(referral: Referral) -> Referral:
    """With its steps as they are now: somebody was first."""
    return Referral.objects.with_steps().get(pk=referral.pk)


def is_hers(step: ReferralStep) -> bool:
    """Words that she said herself: what others mark for her stands under their name."""
    return bool(step.words) and step.kind in HER_WORDS and step.marked_by == MarkedBy.STAFF


def title_of(referral: Referral) -> str:
    if referral.activity:
        return referral.activity.title
    if referral.event:
        return referral.event.title
    who = referral.member.name if referral.member else ""
    return _("%(what)s with %(name)s") % {"what": referral.what, "name": who}


def referral_of_goal(goal: Goal) -> Referral | None:
    """The offer that the goal grew from."""
    return Referral.objects.filter(goal=goal).with_steps().first()
