"""Who can come to a visit."""

from collections.abc import Collection

from django.db.models import Q
from django.utils import timezone

from citizens.models import Citizen, TeamTie
from teams.models import Staff
from teams.roles import Role


def workers_for(citizen: Citizen, also: Collection[int] = ()) -> list[Staff]:
    """The care workers of her teams, and those already chosen."""
    today = timezone.localdate()
    teams = TeamTie.objects.open_on(today).filter(citizen=citizen).values("team_id")
    return _workers(Q(memberships__team__in=teams), also)


def workers_of(team: int, also: Collection[int] = ()) -> list[Staff]:
    return _workers(Q(memberships__team=team), also)


def _workers(in_team: Q, also: Collection[int]) -> list[Staff]:
    today = timezone.localdate()
    in_force = Q(memberships__until_on__isnull=True) | Q(memberships__until_on__gte=today)
    members = in_team & in_force & Q(memberships__role=Role.CARE_WORKER, memberships__from_on__lte=today)
    return list(Staff.objects.filter(members | Q(pk__in=also)).distinct())
