"""The staff as the settings show them. Reads only."""

from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch, QuerySet

from teams.access import teams_with
from teams.models import Membership, Staff, Team, User
from teams.reach import is_administrator, memberships_within, staff_within, teams_within
from teams.roles import Permission

A_PAGE = 100


def staff_page(user: User, number: Any, day: date) -> Page[Any]:
    """Each with the places that are not over (`places`)."""
    own = Membership.objects.not_over(day).select_related("team").order_by("team__name", "pk")
    rows = staff_within(user, Permission.TEAMS_STAFF, day).prefetch_related(Prefetch("memberships", own, "places"))
    return Paginator(rows.order_by("first_name", "last_name", "pk"), A_PAGE).get_page(number)


def all_teams(user: User, day: date) -> list[Team]:
    return list(teams_within(user, Permission.TEAMS_STAFF, day))


def open_teams(user: User, day: date) -> list[Team]:
    return list(teams_within(user, Permission.TEAMS_STAFF, day).filter(closed_on=None))


def places_of(user: User, staff: Staff, day: date) -> QuerySet[Membership]:
    """The person's places within reach, the open ones first."""
    return memberships_within(user, Permission.TEAMS_STAFF, day).filter(staff=staff).order_by("-until_on", "-from_on")


def may_all(by: Staff) -> bool:
    return is_administrator(by)


def teams_of_shifts(user: User, staff: Staff, day: date) -> list[Team]:
    """Where the person works now or later, and `user` sets the hours."""
    mine = teams_with(user, Permission.TEAMS_SHIFTS, day)
    own = Membership.objects.not_over(day).filter(staff=staff, team__in=mine)
    return list(Team.objects.filter(pk__in=own.values("team")))
