"""Doors of the catalogue and of events: an offer is everybody’s, an event its team’s, a guest hers who knows her."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from citizens.models import Citizen
from community.models import Activity, Event, Guest, Partner
from teams.access import has, teams_with
from teams.door import View, guard
from teams.roles import Permission

EVENTS, CATALOGUE = Permission.COMMUNITY_EVENTS, Permission.COMMUNITY_CATALOGUE


def for_activity(view: View) -> View:
    """Everybody on the staff."""

    def find(request: HttpRequest, number: int) -> Activity | None:
        if getattr(request.user, "staff_or_none", None) is None:
            return None
        return Activity.objects.select_related("partner", "owner__user").filter(pk=number).first()

    return guard("activity", find)(view)


def for_kept_activity(view: View) -> View:
    """Whoever looks after the catalogue."""

    def find(request: HttpRequest, number: int) -> Activity | None:
        if not _has(request, CATALOGUE):
            return None
        return Activity.objects.select_related("partner", "owner__user").filter(pk=number).first()

    return guard("activity", find)(view)


def for_partner(view: View) -> View:
    """Whoever looks after the catalogue, or holds events."""

    def find(request: HttpRequest, number: int) -> Partner | None:
        if not (_has(request, CATALOGUE) or _has(request, EVENTS)):
            return None
        return Partner.objects.filter(pk=number).first()

    return guard("partner", find)(view)


def for_event(view: View) -> View:
    """An event of a team in which the person holds events."""

    def find(request: HttpRequest, number: int) -> Event | None:
        user: Any = request.user
        teams = teams_with(user, EVENTS, timezone.localdate())
        return Event.objects.select_related("team", "partner", "made_by").filter(pk=number, team__in=teams).first()

    return guard("event", find, basis="team")(view)


def for_guest(view: View) -> View:
    """A guest at an event of one's own team, or a citizen one may meet, wherever the event is."""

    def find(request: HttpRequest, number: int) -> Guest | None:
        user: Any = request.user
        own = Q(event__team__in=teams_with(user, EVENTS, timezone.localdate()))
        hers = Q(citizen__in=Citizen.objects.visible_to(user, EVENTS))
        rows = Guest.objects.select_related("event__team", "citizen", "companion")
        return rows.filter(own | hers, pk=number).first()

    return guard("guest", find, basis="team")(view)


def may_hold(request: HttpRequest, event: Event) -> bool:
    """The event's own page is open to this person."""
    user: Any = request.user
    return event.team_id in teams_with(user, EVENTS, timezone.localdate())


def keeps_catalogue(request: HttpRequest) -> bool:
    return _has(request, CATALOGUE)


def _has(request: HttpRequest, permission: Permission) -> bool:
    user: Any = request.user
    return has(user, permission, timezone.localdate())
