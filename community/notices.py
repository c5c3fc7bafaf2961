"""What teams, owners and guests are told about offers and events, in the language of whoever reads it."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _

from community.models import Event
from teams.speech import written_moment


class What(StrEnum):
    CANCELLED = "community.event_cancelled"
    FEWER_PLACES = "community.event_fewer_places"
    MOVED = "community.event_moved"
    PLACE = "community.event_place"
    PARTNER_CHANGED = "community.partner_changed"
    PARTNER_CANCELLED = "community.partner_cancelled"
    HOLDS = "community.offer_holds"


def facts_of(event: Event) -> dict[str, str | int]:
    """The event as it is now: what is told stays true of this moment, however it changes later."""
    where, at = event.address, event.starts_at.isoformat()
    return {"title": event.title, "at": at, "where": where, "why": event.cancelled_why, "places": event.places}


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    """Titles and the reason are somebody's own words, and are not translated."""
    told = dict(facts)
    if "at" in facts:
        told["when"] = written_moment(timezone.localtime(datetime.fromisoformat(str(facts["at"]))))
    sentences = {
        What.CANCELLED: _(
            "“%(title)s” %(when)s is cancelled: %(why)s Tell her today, and find something else together."
        ),
        What.FEWER_PLACES: _("“%(title)s” has fewer places: she is on the waiting list now. Tell her."),
        What.MOVED: _("“%(title)s” has been moved: %(when)s, %(where)s. Tell her, and ask whether it still suits."),
        What.PLACE: _("There is a place now at “%(title)s” %(when)s. Tell her that she can come along."),
        What.PARTNER_CHANGED: _("%(partner)s has changed “%(title)s”: %(when)s, %(where)s, %(places)d places."),
        What.PARTNER_CANCELLED: _("%(partner)s has cancelled “%(title)s”: %(why)s"),
        What.HOLDS: _("Does “%(title)s” still hold? See it through, and say so with one tap, or close it."),
    }
    return sentences[What(what)] % told
