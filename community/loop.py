"""The loop of an offer: where it stands, what may come next, when to ask. Pure: everything follows from the steps
that stand.

Only *went* and her own *no, thank you* close it. *No place* gives the step back to those who sent it: her yes still
stands, so it can be sent again. Whoever did not go is asked again in the same loop.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from community.models import CLOSING, StepKind

FOLLOW_UP_AFTER = timedelta(days=14)
UNSENT_AFTER = timedelta(days=7)
ASK_AFTER = timedelta(days=90)
CORRECTED_WITHIN = timedelta(days=14)


class State(StrEnum):
    SUGGESTED = "suggested"
    CONSENTED = "consented"
    SENT = "sent"
    ACCEPTED = "accepted"
    NOT_ATTENDED = "not_attended"
    ATTENDED = "attended"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Step(Protocol):
    """What a step has to tell (community.models.ReferralStep, or a plain example in a test)."""

    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def happens_on(self) -> date | None: ...


NEXT: dict[State, frozenset[StepKind]] = {
    State.SUGGESTED: frozenset({StepKind.CONSENTED, StepKind.DECLINED}),
    State.CONSENTED: frozenset({StepKind.SENT, StepKind.WITHDRAWN, StepKind.DECLINED}),
    State.SENT: frozenset(
        {
            StepKind.ACCEPTED,
            StepKind.REFUSED,
            StepKind.ATTENDED,
            StepKind.NOT_ATTENDED,
            StepKind.WITHDRAWN,
            StepKind.DECLINED,
        }
    ),
    State.ACCEPTED: frozenset(
        {StepKind.REFUSED, StepKind.ATTENDED, StepKind.NOT_ATTENDED, StepKind.WITHDRAWN, StepKind.DECLINED}
    ),
    State.NOT_ATTENDED: frozenset({StepKind.CONSENTED, StepKind.ATTENDED, StepKind.WITHDRAWN, StepKind.DECLINED}),
    State.WITHDRAWN: frozenset({StepKind.CONSENTED, StepKind.DECLINED}),
    State.ATTENDED: frozenset(),
    State.DECLINED: frozenset(),
}

WENT_OR_NOT = (StepKind.ATTENDED, StepKind.NOT_ATTENDED)
ANSWERS = (*WENT_OR_NOT, StepKind.DECLINED)


def state_of(steps: Sequence[Step]) -> State:
    """Where it stands: the last step says so; after *no place* her yes still stands."""
    if not steps:
        return State.SUGGESTED
    last = steps[-1].kind
    return State.CONSENTED if last == StepKind.REFUSED else State(last)


def is_open(steps: Sequence[Step]) -> bool:
    """Neither *went* nor her own no."""
    return not any(step.kind in CLOSING for step in steps)


def may(steps: Sequence[Step], kind: str) -> Promise | None:
    """None when this step can come now; else the sentence that says why not and what to do."""
    state = state_of(steps)
    if kind in NEXT[state] or (asked_again(steps) and kind in WENT_OR_NOT):
        return None
    if not is_open(steps):
        return CLOSED[state]
    if kind == StepKind.SENT and state == State.WITHDRAWN:
        return _("The yes was taken back. Nothing can be sent before there is a new yes.")
    if kind == StepKind.SENT and state in (State.SUGGESTED, State.NOT_ATTENDED):
        return _("Nothing is sent without a yes. Ask first.")
    if steps and kind == steps[-1].kind:
        return _("That is noted already.")
    if kind in WENT_OR_NOT:
        return _("It has not been sent yet. Send it first, or note: no, thank you.")
    return _("That step does not fit now. See below how far it has come.")


CLOSED: dict[State, Promise] = {
    State.ATTENDED: _("It is closed: the day out has been noted. Find a new offer to go on."),
    State.DECLINED: _("It is closed: the answer was no, thank you. Find a new offer if the wish is there again."),
}


def correctable[S: Step](steps: Sequence[S], today: date) -> S | None:
    """The last step, if it is an answer that can still be taken back: the loop then stands where it stood before."""
    if not steps or steps[-1].kind not in ANSWERS:
        return None
    return steps[-1] if timezone.localdate(steps[-1].at) >= today - CORRECTED_WITHIN else None


def asked_again(steps: Sequence[Step]) -> bool:
    """She said yes once more after a day on which she did not go: the place is still hers, nothing is sent anew."""
    kinds = [step.kind for step in steps]
    return kinds[-2:] == [StepKind.NOT_ATTENDED, StepKind.CONSENTED]


def consent_stands(steps: Sequence[Step]) -> bool:
    """There is a yes that was not taken back, and no day out since that asks for a new one."""
    return state_of(steps) in (State.CONSENTED, State.SENT, State.ACCEPTED)


def days_open(steps: Sequence[Step], now: datetime) -> int:
    """Whole days from the first step until it closed, or until now."""
    if not steps:
        return 0
    closed = [step.at for step in steps if step.kind in CLOSING]
    return max((timezone.localdate(closed[0] if closed else now) - timezone.localdate(steps[0].at)).days, 0)


def due_follow_up(steps: Sequence[Step], today: date) -> date | None:
    """The day from which *did you get there?* is asked: the day after she is expected, else 14 days after the last
    step. None while there is nothing to ask about; a day before or on `today` is due."""
    waits = state_of(steps) in (State.SENT, State.ACCEPTED, State.NOT_ATTENDED) or asked_again(steps)
    if not steps or not waits:
        return None
    last = steps[-1]
    if last.kind in (StepKind.SENT, StepKind.ACCEPTED, StepKind.CONSENTED):
        expected = expected_on(steps)
        return expected + timedelta(days=1) if expected else timezone.localdate(last.at) + FOLLOW_UP_AFTER
    return (
        last.happens_on
        if last.happens_on and last.happens_on > today
        else timezone.localdate(last.at) + FOLLOW_UP_AFTER
    )


def expected_on(steps: Sequence[Step]) -> date | None:
    """The day she was to go, as the latest step since she last did not go says it; not the day she went."""
    for step in reversed(steps):
        if step.kind == StepKind.NOT_ATTENDED:
            return None
        if step.happens_on and step.kind != StepKind.ATTENDED:
            return step.happens_on
    return None


def due_unsent(steps: Sequence[Step]) -> date | None:
    """Her yes stands and nothing was sent: a week later somebody is reminded."""
    if state_of(steps) != State.CONSENTED or asked_again(steps):
        return None
    return timezone.localdate(steps[-1].at) + UNSENT_AFTER


def due_asking(steps: Sequence[Step]) -> date | None:
    """90 days after the day she went, the three questions may be asked again."""
    went = [step for step in steps if step.kind == StepKind.ATTENDED]
    if not went:
        return None
    return (went[0].happens_on or timezone.localdate(went[0].at)) + ASK_AFTER
