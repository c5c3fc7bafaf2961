"""Who comes: signed up with a companion and wishes, taken off again, and whether they were there."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from community import loop, seats
from community.actions import correcting, referrals
from community.actions.events import guests_in_order, locked, refuse_over, tell_teams
from community.models import Companion, Companionship, Event, Guest, MarkedBy, Referral, ReferralStep, StepKind
from community.notices import What
from teams.changes import change_row
from teams.history import action
from teams.models import Staff

MARKED: dict[bool | None, StepKind] = {True: StepKind.ATTENDED, False: StepKind.NOT_ATTENDED}


@action
def sign_up(
    *,
    by: Staff,
    event: Event,
    citizen: Citizen,
    companion: Companion | None = None,
    seats_needed: int = 1,
    wishes: str = "",
    may_wait: bool = False,
) -> Guest:
    """She has said yes. Without `may_wait` a place is expected: if the last one has gone, it is said instead."""
    lock_helped(citizen)
    row = locked(event)
    refuse_over(row)
    if row.sign_up_until is not None and timezone.localdate() > row.sign_up_until:
        raise ValidationError(_("The sign-up has ended. Ask those who hold the event whether there is still a place."))
    line = guests_in_order(row)
    refuse_twice(line, citizen)
    refuse_stranger(citizen, companion)
    needed = max(seats_needed, 2 if companion else 1)
    if not may_wait and not seats.line_of(line, row.places).has_room(needed):
        raise Full(citizen)
    return Guest.objects.create(
        event=row,
        citizen=citizen,
        companion=companion,
        seats=needed,
        wishes=wishes,
        said_yes_at=timezone.now(),
        signed_up_by=by,
    )


class Full(ValidationError):
    """The last place has gone meanwhile."""

    def __init__(self, citizen: Citizen) -> None:
        text = _("The places are taken. %(name)s can stand on the waiting list: save once more.")
        super().__init__(text % {"name": citizen.first_name})


@action
def change_guest(*, by: Staff, guest: Guest, version: int, companion: Companion | None, **columns: Any) -> Guest:
    """More seats are there only if they are free: nobody who has a place loses it."""
    row = locked(guest.event)
    refuse_over(row)
    refuse_off(guest)
    refuse_stranger(guest.citizen, companion)
    needed = max(columns["seats"], 2 if companion else 1)
    line = guests_in_order(row)
    own = next(each for each in line if each.pk == guest.pk)
    before, _waiting = seats.seated(line, row.places)
    own.seats = needed
    after, _still = seats.seated(line, row.places)
    if {each.pk for each in before} - {each.pk for each in after}:
        raise ValidationError({"seats": _("There are not so many seats free. Somebody else would lose a place.")})
    change_row(guest, by=by, version=version, companion=companion, **columns | {"seats": needed})
    tell_teams(by, row, [each for each in after if each.pk not in {one.pk for one in before}], What.PLACE)
    return guest


@action
def take_off(*, by: Staff, guest: Guest, version: int, why: str) -> list[Guest]:
    """She stays at home after all. Gives back those who get a place by it; their teams are told."""
    row = locked(guest.event)
    refuse_off(guest)
    line = guests_in_order(row)
    own = next(each for each in line if each.pk == guest.pk)
    up = seats.moves_up(line, own, row.places)
    change_row(guest, by=by, version=version, taken_off_at=timezone.now(), taken_off_why=why)
    if row.cancelled_at is None and row.ends_at > timezone.now():
        tell_teams(by, row, up, What.PLACE)
        return up
    return []


@action
def mark_guest(*, by: Staff | None, guest: Guest, attended: bool | None, marked_by: str = MarkedBy.STAFF) -> Guest:
    """There, not there, or not said: the last mark counts, and who set it. An offer that waited for it goes on.

    She is held before the event, as whoever sends an offer holds the two.
    """
    Citizen.objects.select_for_update(no_key=True, of=("self",)).get(pk=guest.citizen_id)
    event = locked(guest.event)
    refuse_off(guest)
    if event.cancelled_at is not None:
        raise ValidationError(_("The event is cancelled, so nobody was there."))
    if timezone.localdate() < timezone.localdate(event.starts_at):
        raise ValidationError(_("The event has not been yet. Note who comes on the day itself."))
    told: dict[str, Any] = {"attended": attended, "attendance_by": by, "attendance_at": timezone.now()}
    if attended is None:
        told |= {"attendance_at": None, "attendance_by": None}
    told["attendance_from"] = "" if attended is None else marked_by
    row = Guest.objects.get(pk=guest.pk)
    if row.attended is not None and row.attended != attended:
        _take_back_from_offer(by, row, marked_by)
    change_row(row, by=by, version=row.version, **told)  # type: ignore[arg-type]
    if attended is not None:
        _carry_to_offer(by, row, event, attended, marked_by)
    return row


def _take_back_from_offer(by: Staff | None, guest: Guest, marked_by: str) -> None:
    """The mark that no longer counts had gone on to the offer: it is corrected there too."""
    for referral in Referral.objects.filter(citizen=guest.citizen_id, event=guest.event_id).with_steps():
        last = loop.correctable(referral.standing_steps, timezone.localdate())
        if last is not None and _is_of_mark(last, guest):
            correcting.correct_step(by=by, referral=referral, step=last.pk, marked_by=marked_by)


def _is_of_mark(step: ReferralStep, guest: Guest) -> bool:
    """Not what somebody noted on the follow-up itself, with her words perhaps."""
    same = step.kind == MARKED.get(guest.attended) and step.by_id == guest.attendance_by_id and not step.words
    return same and guest.attendance_at is not None and step.at >= guest.attendance_at


def _carry_to_offer(by: Staff | None, guest: Guest, event: Event, attended: bool, marked_by: str) -> None:
    carry = referrals.mark_attended if attended else referrals.mark_not_attended
    for referral in Referral.objects.open().filter(citizen=guest.citizen_id, event=event).with_steps():
        if loop.may(referral.standing_steps, MARKED[attended]) is None:
            carry(by=by, referral=referral, happens_on=timezone.localdate(event.starts_at), marked_by=marked_by)


def refuse_twice(line: list[Guest], citizen: Citizen) -> None:
    if any(guest.citizen_id == citizen.pk for guest in line):
        words = {"name": citizen.first_name}
        raise ValidationError(_("%(name)s is signed up already. Change what stands there instead.") % words)


def refuse_stranger(citizen: Citizen, companion: Companion | None) -> None:
    """Only somebody she knows, and whom both have said yes to."""
    if companion is None:
        return
    knows = Companionship.objects.filter(companion=companion, citizen=citizen, ended_at__isnull=True)
    if not knows.exists():
        raise ValidationError({"companion": _("This companion does not go with her. Choose one who does.")})


def refuse_off(guest: Guest) -> None:
    if Guest.objects.filter(pk=guest.pk, taken_off_at__isnull=False).exists():
        raise ValidationError(_("She has been taken off already. Sign her up again if she wants to come."))
