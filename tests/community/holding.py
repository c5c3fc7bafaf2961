"""An event with a line of guests."""

from typing import Any

from django.utils import timezone

from citizens.models import Citizen
from community.actions import guests
from community.models import Event, Guest
from teams.models import Staff, Team
from tests import cast
from tests.community.offers import key


def sign_up(by: Staff, event: Event, citizen: Citizen, seats: int = 1, **told: Any) -> Guest:
    whose: dict[str, Any] = {"by": by, "event": event, "citizen": citizen}
    return guests.sign_up(**whose, seats_needed=seats, may_wait=True, **told)


def neighbour(team: Team, by: Staff, name: str = "Aage Holm") -> Citizen:
    return cast.make_citizen(name, team, by)


def when(event: Event) -> dict[str, Any]:
    """The answers of the form of an event, as it stands."""
    starts, ends = timezone.localtime(event.starts_at), timezone.localtime(event.ends_at)
    times = {"starts_on": f"{starts:%Y-%m-%d}", "starts": f"{starts:%H:%M}", "ends": f"{ends:%H:%M}"}
    kept = {"places": event.places, "place": event.place, "street": event.street, "version": event.version}
    return times | kept | {"form_key": key()}


def answers(event: Event, **changed: Any) -> dict[str, Any]:
    told = {"title": event.title, "kind": event.kind, "accessible": "unknown", "transport": "none"}
    return when(event) | told | changed
