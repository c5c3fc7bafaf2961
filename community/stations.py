"""The six stations of a loop, as they are drawn: each with what happened there and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from community import loop
from community.loop import State
from community.models import Referral, ReferralStep, StepKind
from community.suggest_words import told
from goals.models import Decider
from teams.speech import written_day

OFFERED = (StepKind.SENT, StepKind.ACCEPTED, StepKind.REFUSED)
SHORT = 60


@dataclass(frozen=True)
class Station:
    """`look`: done, now, no, or empty for what has not come yet."""

    name: str
    look: str = ""
    text: str = ""
    on: date | None = None


def stations_of(
    referral: Referral, steps: Sequence[ReferralStep], name: str, ask_from: date | None
) -> Iterator[Station]:
    state = loop.state_of(steps)
    yield _suggested(referral, steps)
    yield _yes(steps, state, name)
    yield _offer(referral, steps, state)
    yield _there(steps, state, name, ask_from)
    if state != State.ATTENDED or _last(steps, StepKind.NOT_ATTENDED):
        yield _again(steps, state, name)
    yield _went(steps, state, name)


def _suggested(referral: Referral, steps: Sequence[ReferralStep]) -> Station:
    first = _last(steps, StepKind.SUGGESTED)
    reasons = [told(each)[0] for each in referral.reasons]
    text = (first.words if first else "") or next(iter(reasons), "")
    return Station(_("Suggestion"), "done", _short(text), timezone.localdate(referral.made_at))


def _yes(steps: Sequence[ReferralStep], state: State, name: str) -> Station:
    title, told = _("Yes, please"), {"name": name}
    if state == State.SUGGESTED:
        return Station(title, "now", _("Ask %(name)s") % told)
    if state == State.WITHDRAWN:
        return Station(title, "no", _("%(name)s took the yes back") % told, _day(steps[-1]))
    first = next((step for step in steps if step.kind == StepKind.CONSENTED), None)
    if first is None:
        return Station(title, "no" if state == State.DECLINED else "")
    who: dict[str, str] = {
        Decider.TOGETHER: _("We decided together"),
        Decider.OTHER: _("Somebody else decided for %(name)s") % told,
    }
    return Station(title, "done", who.get(first.decided_by, _("%(name)s said yes") % told), _day(first))


def _offer(referral: Referral, steps: Sequence[ReferralStep], state: State) -> Station:
    title = _("Offer")
    last = _last(steps, *OFFERED)
    if last is None:
        return Station(title, "now" if state == State.CONSENTED else "", "")
    if last.kind == StepKind.REFUSED:
        return Station(title, "no", _short(last.words) or _("No place"), _day(last))
    when = loop.expected_on(steps)
    parts = [_("Is expected") if last.kind == StepKind.ACCEPTED else _("Sent")]
    if when:
        parts.append(_("the first time %(day)s") % {"day": written_day(when)})
    if referral.companion:
        parts.append(_("%(name)s comes along") % {"name": referral.companion.name})
    return Station(title, "done", ", ".join(parts), _day(last))


def _there(steps: Sequence[ReferralStep], state: State, name: str, ask_from: date | None) -> Station:
    title = _("Did you get there?")
    missed = _last(steps, StepKind.NOT_ATTENDED)
    if missed:
        return Station(title, "no", _short(missed.words) or _("Not this time"), missed.happens_on or _day(missed))
    if state == State.ATTENDED:
        return Station(title, "done", _("Yes"), _day(steps[-1]))
    if state not in (State.SENT, State.ACCEPTED) or ask_from is None:
        return Station(title)
    due = ask_from <= timezone.localdate()
    text = _("Ask %(name)s today") % {"name": name} if due else _("Ask %(name)s from then on") % {"name": name}
    return Station(title, "now" if due else "", text, None if due else ask_from)


def _again(steps: Sequence[ReferralStep], state: State, name: str) -> Station:
    title = _("Asked again")
    missed = _last(steps, StepKind.NOT_ATTENDED)
    if missed is None:
        return Station(title)
    after = [step for step in steps if (step.at, step.pk) > (missed.at, missed.pk) and step.kind == StepKind.CONSENTED]
    if after:
        return Station(title, "done", _short(after[-1].words) or _("Yes"), _day(after[-1]))
    return Station(title, "now" if state == State.NOT_ATTENDED else "")


def _went(steps: Sequence[ReferralStep], state: State, name: str) -> Station:
    if state == State.DECLINED:
        return Station(_("No, thank you"), "no", _("%(name)s decided") % {"name": name}, _day(steps[-1]))
    went = _last(steps, StepKind.ATTENDED)
    if went is None:
        return Station(_("Went"))
    return Station(_("Went"), "done", "", went.happens_on or _day(went))


def _last(steps: Sequence[ReferralStep], *kinds: str) -> ReferralStep | None:
    return next((step for step in reversed(steps) if step.kind in kinds), None)


def _day(step: ReferralStep) -> date:
    return timezone.localdate(step.at)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT].rstrip()} …"
