"""Where an offer stands, what may come next, and when to ask: it all follows from the steps."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from community import loop
from community.loop import State
from community.models import CLOSING, StepKind
from visits import clock

DAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Step:
    kind: str
    at: datetime
    happens_on: date | None = None


def step(kind: str, days_ago: int = 0, on: date | None = None) -> Step:
    return Step(kind, clock.moment(DAY - timedelta(days=days_ago), time(10)).at, on)


def walk(*kinds: str) -> list[Step]:
    return [step(kind, days_ago=len(kinds) - number) for number, kind in enumerate(kinds)]


SUGGESTED, CONSENTED, WITHDRAWN = StepKind.SUGGESTED, StepKind.CONSENTED, StepKind.WITHDRAWN
SENT, ACCEPTED, REFUSED = StepKind.SENT, StepKind.ACCEPTED, StepKind.REFUSED
ATTENDED, NOT_ATTENDED, DECLINED = StepKind.ATTENDED, StepKind.NOT_ATTENDED, StepKind.DECLINED


def test_nothing_is_sent_without_a_yes_that_stands() -> None:
    for before in ((SUGGESTED,), (SUGGESTED, CONSENTED, WITHDRAWN), (SUGGESTED, CONSENTED, SENT, WITHDRAWN)):
        assert loop.may(walk(*before), SENT) is not None
    assert loop.may(walk(SUGGESTED, CONSENTED), SENT) is None
    assert loop.may(walk(SUGGESTED, CONSENTED, SENT, WITHDRAWN, CONSENTED), SENT) is None


def test_the_sentence_says_what_to_do() -> None:
    with override("en"):
        assert "Ask first" in str(loop.may(walk(SUGGESTED), SENT))
        assert "new yes" in str(loop.may(walk(SUGGESTED, CONSENTED, WITHDRAWN), SENT))
        assert "already" in str(loop.may(walk(SUGGESTED, CONSENTED), CONSENTED))
        assert "closed" in str(loop.may(walk(SUGGESTED, DECLINED), CONSENTED))


def test_no_place_leaves_the_yes_standing() -> None:
    steps = walk(SUGGESTED, CONSENTED, SENT, REFUSED)
    assert loop.state_of(steps) == State.CONSENTED
    assert loop.is_open(steps)
    assert loop.may(steps, SENT) is None


def test_who_did_not_go_is_asked_again_in_the_same_loop() -> None:
    steps = walk(SUGGESTED, CONSENTED, SENT, NOT_ATTENDED)
    assert loop.is_open(steps)
    again = [*steps, step(CONSENTED)]
    assert loop.may(again, ATTENDED) is None
    assert loop.state_of([*again, step(ATTENDED)]) == State.ATTENDED


@given(st.lists(st.sampled_from(list(StepKind)), max_size=14))
def test_only_going_or_her_own_no_closes(wanted: list[StepKind]) -> None:
    """Whatever is tried in whatever order: what is let through keeps the rules."""
    steps = walk(SUGGESTED)
    for kind in wanted:
        if loop.may(steps, kind) is None:
            if kind == SENT:
                assert loop.consent_stands(steps)
            steps.append(step(kind))
    kinds = [each.kind for each in steps]
    assert loop.is_open(steps) == (kinds[-1] not in CLOSING)
    assert not set(kinds[:-1]) & set(CLOSING)
    assert SENT not in kinds or kinds.index(CONSENTED) < kinds.index(SENT)


@given(st.lists(st.sampled_from(list(StepKind)), max_size=10))
def test_as_long_as_it_is_open_she_can_say_no(wanted: list[StepKind]) -> None:
    steps = walk(SUGGESTED)
    for kind in wanted:
        if loop.may(steps, kind) is None:
            steps.append(step(kind))
    assert (loop.may(steps, DECLINED) is None) == loop.is_open(steps)


@pytest.mark.parametrize(
    ("steps", "due"),
    [
        ([step(SUGGESTED, 20), step(CONSENTED, 20)], None),
        ([step(SUGGESTED, 20), step(CONSENTED, 20), step(SENT, 14)], DAY),
        ([step(SUGGESTED, 20), step(CONSENTED, 20), step(SENT, 12, DAY - timedelta(days=6))], DAY - timedelta(days=5)),
        ([step(CONSENTED, 9), step(SENT, 8, DAY + timedelta(days=2)), step(ACCEPTED, 1)], DAY + timedelta(days=3)),
        ([step(CONSENTED, 30), step(SENT, 20), step(ACCEPTED, 10)], DAY + timedelta(days=4)),
        (
            [step(CONSENTED, 30), step(SENT, 20, DAY - timedelta(days=9)), step(NOT_ATTENDED, 3)],
            DAY + timedelta(days=11),
        ),
        ([step(SENT, 20), step(NOT_ATTENDED, 9), step(CONSENTED, 9)], DAY + timedelta(days=5)),
        ([step(CONSENTED, 20), step(SENT, 20), step(WITHDRAWN, 1)], None),
        ([step(CONSENTED, 20), step(SENT, 20), step(ATTENDED, 1)], None),
    ],
)
def test_did_you_get_there_is_asked_the_day_after_or_after_two_weeks(steps: list[Step], due: date | None) -> None:
    assert loop.due_follow_up(steps, DAY) == due


def test_the_day_she_was_expected_is_not_the_day_she_went() -> None:
    sent = step(SENT, 9, DAY - timedelta(days=6))
    assert loop.expected_on([sent, step(ATTENDED, 1, DAY - timedelta(days=2))]) == DAY - timedelta(days=6)
    assert loop.expected_on([sent, step(NOT_ATTENDED, 1), step(CONSENTED, 1)]) is None


def test_ninety_days_after_she_went_the_questions_come_again() -> None:
    went = DAY - timedelta(days=80)
    assert loop.due_asking([step(SENT, 90), step(ATTENDED, 79, went)]) == went + timedelta(days=90)
    assert loop.due_asking(walk(SUGGESTED, CONSENTED, SENT)) is None


def test_a_loop_is_counted_in_days_until_it_closes() -> None:
    now = clock.moment(DAY, time(9)).at
    assert loop.days_open([step(SUGGESTED, 15), step(CONSENTED, 15)], now) == 15
    assert loop.days_open([step(SUGGESTED, 15), step(DECLINED, 5)], now) == 10


def test_a_yes_that_nobody_sent_is_due_after_a_week() -> None:
    assert loop.due_unsent([step(SUGGESTED, 9), step(CONSENTED, 7)]) == DAY
    assert loop.due_unsent([step(CONSENTED, 7), step(SENT, 6)]) is None


def test_only_the_last_answer_can_be_taken_back_and_only_for_two_weeks() -> None:
    for kind in (ATTENDED, NOT_ATTENDED, DECLINED):
        answer = step(kind, 14)
        assert loop.correctable([step(SENT, 20), answer], DAY) is answer
        assert loop.correctable([step(SENT, 20), step(kind, 15)], DAY) is None
    assert loop.correctable([step(NOT_ATTENDED, 2), step(CONSENTED, 1)], DAY) is None
    assert loop.correctable(walk(SUGGESTED, CONSENTED, SENT), DAY) is None
    assert loop.correctable([], DAY) is None
