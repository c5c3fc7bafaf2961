"""What a partner does by its own link: it has no row among the staff, so the team that holds the event is told."""

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from citizens import actions as citizens
from citizens.models import Notice
from community.actions import events, guests
from community.models import Event, Guest, MarkedBy, Partner
from community.notices import What, facts_of
from teams.history import action


class SomeWouldSlide(events.WouldSlide):
    """How many, and not who: the guests are the team's to name."""

    def __init__(self, sliding: list[Guest]) -> None:
        super().__init__(sliding)
        text = ngettext(
            "There would no longer be a place for %(count)d guest. Nothing is saved yet. Save once more if it is so.",
            "There would no longer be a place for %(count)d guests. Nothing is saved yet. Save once more if it is so.",
            len(sliding),
        )
        ValidationError.__init__(self, {"places": text % {"count": len(sliding)}})


@action
def change_as_partner(
    *,
    by: None = None,
    partner: Partner,
    event: Event,
    version: int,
    agreed: Collection[int],
    columns: Mapping[str, Any],
) -> Event:
    try:
        events.change_event(by=by, event=event, version=version, agreed=agreed, **columns)
    except events.WouldSlide as refusal:
        raise SomeWouldSlide(refusal.guests) from refusal
    _tell_holders(partner, event, What.PARTNER_CHANGED)
    return event


@action
def cancel_as_partner(*, by: None = None, partner: Partner, event: Event, version: int, why: str) -> Event:
    events.cancel_event(by=by, event=event, version=version, why=why)
    _tell_holders(partner, event, What.PARTNER_CANCELLED)
    return event


@action
def mark_as_partner(*, by: None = None, guest: Guest, attended: bool | None) -> Guest:
    return guests.mark_guest(by=by, guest=guest, attended=attended, marked_by=MarkedBy.ORGANISER)


def _tell_holders(partner: Partner, event: Event, what: What) -> None:
    citizens.raise_notice(
        by=None,
        kind=Notice.Kind.OTHER,
        team=event.team,
        what=what,
        facts=facts_of(event) | {"partner": partner.name},
        path=reverse("community:event", args=[event.pk]),
        due_on=timezone.localdate(),
        dedupe_key=f"event:{event.pk}:partner:{event.version}",
    )
