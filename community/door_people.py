"""Doors to what people are to each other: a wish, two brought together, and who goes with whom."""

from collections.abc import Callable
from typing import Any

from django.db.models import Prefetch, Q
from django.http import HttpRequest
from django.utils import timezone

from citizens.models import Citizen, basis
from community.models import Companion, Companionship, Gift, Match
from teams.access import teams_with
from teams.door import View, guard
from teams.roles import Permission

SIDES = ("giving__citizen", "receiving__citizen")


def for_gift(permission: Permission) -> Callable[[View], View]:
    """A wish of a citizen whom the person may meet with `permission`; with her headline.

    Others are named on its pages by their first name, and nothing of their record is there: it is logged as a list.
    """

    def find(request: HttpRequest, number: int) -> Gift | None:
        user: Any = request.user
        rows = Gift.objects.filter(pk=number, citizen__in=Citizen.objects.visible_to(user, permission))
        named = Prefetch("citizen", Citizen.objects.with_headline())
        return rows.annotate(basis=basis(user, permission, "citizen")).prefetch_related(named).first()

    return guard("gift", find)


def for_match(permission: Permission) -> Callable[[View], View]:
    """Two of whom the person may meet one, or both; `seen` are the numbers of those."""

    def find(request: HttpRequest, number: int) -> Match | None:
        user: Any = request.user
        visible = Citizen.objects.visible_to(user, permission)
        rows = Match.objects.filter(Q(giving__citizen__in=visible) | Q(receiving__citizen__in=visible), pk=number)
        ties = {f"tie_{place}": basis(user, permission, side) for place, side in enumerate(SIDES)}
        row: Any = rows.annotate(**ties).select_related(*SIDES, "meeting_with", "suggested_by").first()
        if row is not None:
            row.basis = row.tie_0 or row.tie_1
            sides = ((row.giving, row.tie_0), (row.receiving, row.tie_1))
            row.seen = [gift.citizen_id for gift, tie in sides if tie]
        found: Match | None = row
        return found

    return guard("match", find)


def for_companionship(permission: Permission) -> Callable[[View], View]:
    """Somebody who goes with a citizen whom the person may meet with `permission`."""

    def find(request: HttpRequest, number: int) -> Companionship | None:
        user: Any = request.user
        rows = Companionship.objects.filter(pk=number, citizen__in=Citizen.objects.visible_to(user, permission))
        rows = rows.annotate(basis=basis(user, permission, "citizen"))
        return rows.select_related("companion", "citizen").first()

    return guard("companionship", find, record=True)


def for_companion(permission: Permission) -> Callable[[View], View]:
    """A companion of a team in which the person has `permission`; shows no citizen."""

    def find(request: HttpRequest, number: int) -> Companion | None:
        user: Any = request.user
        teams = teams_with(user, permission, timezone.localdate())
        return Companion.objects.filter(pk=number, team_id__in=teams).select_related("member").first()

    return guard("companion", find, basis="team")
