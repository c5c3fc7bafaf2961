"""An offer that is one of our own events: sent means signed up, and a yes taken back gives the place to the next.

An answer taken back because it was a mistake puts the list of guests right too.
"""

from datetime import date

from django.utils import timezone

from community import loop, seats
from community.actions import correcting, guests, referrals
from community.actions.events import guests_in_order, locked, refuse_over
from community.loop import State
from community.models import Companion, Event, Guest, Referral, ReferralStep
from teams.history import action
from teams.models import Staff


@action
def send_out(
    *,
    by: Staff,
    referral: Referral,
    happens_on: date | None = None,
    words: str = "",
    companion: Companion | None = None,
) -> ReferralStep:
    """As `send`. To an own event she is signed up in the same moment; with a place she is expected, else she waits."""
    if referral.event is None:
        return referrals.send(by=by, referral=referral, happens_on=happens_on, words=words, companion=companion)
    day = timezone.localdate(referral.event.starts_at)
    step = referrals.send(by=by, referral=referral, happens_on=day, words=words, companion=companion)
    event = locked(referral.event)
    refuse_over(event)
    guest = _guest(referral, event) or guests.sign_up(
        by=by, event=event, citizen=referral.citizen, companion=companion, may_wait=True
    )
    if _has_place(guest, event):
        referrals.mark_expected(by=by, referral=referral, happens_on=day)
    return step


@action
def take_back(*, by: Staff, referral: Referral, words: str = "") -> ReferralStep:
    """As `take_back_yes`; her place at an own event goes to the next."""
    step = referrals.take_back_yes(by=by, referral=referral, words=words)
    _give_up_place(by, referral, words)
    return step


@action
def decline(*, by: Staff, referral: Referral, words: str = "") -> ReferralStep:
    """As `say_no`; her place at an own event goes to the next."""
    step = referrals.say_no(by=by, referral=referral, words=words)
    _give_up_place(by, referral, words)
    return step


@action
def correct_answer(*, by: Staff, referral: Referral, step: int) -> ReferralStep:
    """As `correct_step`; the list of guests at an own event says the same again."""
    row = correcting.correct_step(by=by, referral=referral, step=step)
    event, wrong = referral.event, row.corrects
    if event is None or wrong is None:
        return row
    guest = _guest(referral, event)
    if guest is not None and wrong.kind == guests.MARKED.get(guest.attended):
        guests.mark_guest(by=by, guest=guest, attended=None)
    elif guest is None and event.cancelled_at is None and event.starts_at > timezone.now():
        _back_on_list(by, referral, event)
    return row


def _back_on_list(by: Staff, referral: Referral, event: Event) -> None:
    """Her no had taken her off: now last in the line, and the loop says whether there is a place."""
    state, day = loop.state_of(referrals.locked_steps(referral)), timezone.localdate(event.starts_at)
    if state not in (State.SENT, State.ACCEPTED):
        return
    row = locked(event)
    if row.sign_up_until is not None and row.sign_up_until < timezone.localdate():
        referrals.mark_no_place(by=by, referral=referral)
        return
    citizen, companion = referral.citizen, referral.companion
    guest = guests.sign_up(by=by, event=row, citizen=citizen, companion=companion, may_wait=True)
    if _has_place(guest, row):
        if state == State.SENT:
            referrals.mark_expected(by=by, referral=referral, happens_on=day)
    elif state == State.ACCEPTED:
        referrals.mark_no_place(by=by, referral=referral)
        referrals.send(by=by, referral=referral, happens_on=day)


def _has_place(guest: Guest, event: Event) -> bool:
    with_a_place, _waiting = seats.seated(guests_in_order(event), event.places)
    return guest.pk in {each.pk for each in with_a_place}


def _guest(referral: Referral, event: Event) -> Guest | None:
    return Guest.objects.standing().filter(event=event, citizen=referral.citizen_id).first()


def _give_up_place(by: Staff, referral: Referral, words: str) -> None:
    """Only while the event is still to come: afterwards the list of guests says who was there."""
    event = referral.event
    if event is None or event.starts_at <= timezone.now():
        return
    guest = _guest(referral, event)
    if guest is not None:
        guests.take_off(by=by, guest=guest, version=guest.version, why=words[:200])
