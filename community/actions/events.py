"""Own events: made, changed and cancelled, by the team or by the partner who has a say in them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions as citizens
from citizens.models import Notice, TeamTie
from community import seats
from community.models import Event, Guest
from community.notices import What, facts_of
from teams.changes import change_row, changed_meanwhile
from teams.history import action
from teams.models import Staff, Team
from teams.speech import listed

TOLD = ("starts_at", "place", "street", "postcode", "city")  # what guests must hear of at once


class WouldSlide(ValidationError):
    """Fewer places than guests: who would go from a place to the waiting list. Nothing is saved yet."""

    def __init__(self, guests: Sequence[Guest]) -> None:
        names = listed([guest.citizen.first_name for guest in guests])
        words = {"names": names, "count": len(guests)}
        super().__init__(
            {
                "places": _(
                    "There would no longer be a place for %(names)s (%(count)d on the waiting list). Nothing is saved "
                    "yet. Save once more if it is to be so."
                )
                % words
            }
        )
        self.guests = list(guests)


@action
def make_event(*, by: Staff, team: Team, starts_at: datetime, **columns: Any) -> Event:
    if starts_at <= timezone.now():
        raise ValidationError({"starts_on": _("Choose a day to come.")})
    _check_sign_up(starts_at, columns.get("sign_up_until"))
    return Event.objects.create(team=team, starts_at=starts_at, made_by=by, **columns)


@action
def change_event(
    *, by: Staff | None, event: Event, version: int, agreed: Collection[int] = (), **columns: Any
) -> list[Guest]:
    """`agreed`: guests of whom it was said that they slide to the waiting list. Gives back those who did."""
    row = locked(event)
    refuse_over(row)
    if row.version != version:
        event.refresh_from_db()
        raise changed_meanwhile(event, by)
    _check_sign_up(columns.get("starts_at", row.starts_at), columns.get("sign_up_until"))
    line = guests_in_order(row)
    places = columns.get("places", row.places)
    sliding = seats.slides(line, row.places, places)
    if {guest.pk for guest in sliding} - set(agreed):
        raise WouldSlide(sliding)
    moving_up = seats.slides(line, places, row.places)
    moved = [name for name in TOLD if name in columns and columns[name] != getattr(row, name)]
    change_row(event, by=by, version=version, **columns)  # type: ignore[arg-type]
    _tell_all(by, event, sliding, moving_up, line if moved else [])
    return sliding


@action
def cancel_event(*, by: Staff | None, event: Event, version: int, why: str) -> Event:
    """Every guest's own team is told, so that somebody tells her."""
    row = locked(event)
    refuse_over(row)
    change_row(event, by=by, version=version, cancelled_at=timezone.now(), cancelled_why=why)  # type: ignore[arg-type]
    tell_teams(by, event, guests_in_order(row), What.CANCELLED)
    return event


def _tell_all(by: Staff | None, event: Event, sliding: list[Guest], up: list[Guest], moved: list[Guest]) -> None:
    tell_teams(by, event, sliding, What.FEWER_PLACES)
    tell_teams(by, event, up, What.PLACE)
    tell_teams(by, event, moved, What.MOVED)


def tell_teams(by: Staff | None, event: Event, guests: Iterable[Guest], what: What) -> None:
    """One notice for each guest on the list of her own team; nobody is told of somebody who has no help any more."""
    line = [guest for guest in guests if guest.citizen.ended_at is None]
    today = timezone.localdate()
    ties = TeamTie.objects.open_on(today).filter(citizen__in=[guest.citizen_id for guest in line])
    teams = {tie.citizen_id: tie.team for tie in ties.filter(kind=TeamTie.Kind.HOME_CARE).select_related("team")}
    for guest in line:
        citizens.raise_notice(
            by=by,
            kind=Notice.Kind.OTHER,
            citizen=guest.citizen,
            team=teams.get(guest.citizen_id, event.team),
            what=what,
            facts=facts_of(event),
            path=reverse("community:citizen_events", args=[guest.citizen_id]),
            due_on=today,
            dedupe_key=f"{what}:{event.pk}:{event.version}:{guest.pk}",
        )


def locked(event: Event) -> Event:
    """One at a time at the line: whoever counts places holds the event."""
    return Event.objects.select_for_update(of=("self",)).get(pk=event.pk)


def guests_in_order(event: Event) -> list[Guest]:
    return list(Guest.objects.standing().filter(event=event).select_related("citizen").order_by("said_yes_at", "pk"))


def refuse_over(event: Event) -> None:
    if event.cancelled_at is not None:
        raise ValidationError(_("The event is cancelled. Make a new one."))
    if event.ends_at <= timezone.now():
        raise ValidationError(_("The event is over. Note who came on the attendance list."))


def _check_sign_up(starts_at: datetime, until: Any) -> None:
    if until is not None and until > timezone.localdate(starts_at):
        raise ValidationError({"sign_up_until": _("The sign-up ends before the event begins.")})
