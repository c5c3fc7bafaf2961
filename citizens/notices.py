"""What waits: for me, for the team. Only notices about citizens whom the person may meet."""

from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from citizens.models import Notice, basis
from citizens.models.citizen import numbers_met
from teams.access import memberships_of
from teams.models import Team, User
from teams.roles import Permission

SHOWN_AT_MOST = 100
IN_MY_DAY = 3


def _met_by(user: User) -> Q:
    return Q(citizen__isnull=True) | Q(citizen__in=numbers_met(user, Permission.CITIZENS_SEE))


def open_for_me(user: User) -> list[Notice]:
    """Mine, and those for my role in my teams; most pressing first.

    By number, not by a subquery: else the database reads the open notices of all teams.
    """
    memberships, staff = memberships_of(user, timezone.localdate()), user.staff_or_none
    mine = Q(for_staff__in=[staff.pk] if staff else [])
    for membership in memberships:
        if membership.team_id:
            mine |= Q(team_id=membership.team_id, for_roles__contains=[membership.role])
    rows = Notice.objects.open().filter(mine).filter(_met_by(user)).select_related("citizen", "made_by")
    return list(rows.pressing_first()[:SHOWN_AT_MOST])


def open_in_my_day(user: User) -> list[Notice]:
    """The most pressing of those to me by name: as somebody's contact person, mostly. One statement."""
    rows = Notice.objects.open().filter(_met_by(user), for_staff__user_id=user.pk).select_related("citizen")
    return list(rows.pressing_first()[:IN_MY_DAY])


def open_for_team(user: User, team: Team) -> list[Notice]:
    """The team's, those for a role in it included."""
    rows = Notice.objects.open().filter(team=team).filter(_met_by(user)).select_related("citizen", "made_by")
    return list(rows.pressing_first()[:SHOWN_AT_MOST])


def closed_lately(user: User, team: Team, hours: int = 24) -> list[Notice]:
    since: datetime = timezone.now() - timedelta(hours=hours)
    rows = Notice.objects.filter(team=team, done_at__gte=since).filter(_met_by(user))
    return list(rows.select_related("citizen", "done_by").order_by("-done_at")[:20])


def for_this_person(user: User, number: int) -> Notice | None:
    """The notice, if the person or one of the person's teams has it and may meet the citizen."""
    teams = [m.team_id for m in memberships_of(user, timezone.localdate()) if m.team_id]
    mine = Q(for_staff__user_id=user.pk) | Q(team_id__in=teams)
    rows = Notice.objects.filter(mine, pk=number).filter(_met_by(user)).distinct()
    rows = rows.annotate(basis=basis(user, Permission.CITIZENS_SEE, "citizen"))
    return rows.select_related("citizen", "team").first()
