"""An offer that is one of our own events: sent means signed up, and a yes taken back gives the place to the next."""

from datetime import date

from django.utils import timezone

from community import seats
from community.actions import guests, referrals
from community.actions.events import guests_in_order, locked
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
    guest = _guest(referral, event) or guests.sign_up(
        by=by, event=event, citizen=referral.citizen, companion=companion, may_wait=True
    )
    with_a_place, _waiting = seats.seated(guests_in_order(event), event.places)
    if guest.pk in {each.pk for each in with_a_place}:
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
