"""Who and what a form may offer this person."""

from django.db.models import QuerySet
from django.utils import timezone

from citizens.models import Citizen
from teams.access import teams_with
from teams.models import Membership, Staff, Team, User
from teams.roles import Permission, Role


def teams_to_take_in(user: User) -> QuerySet[Team]:
    numbers = teams_with(user, Permission.CITIZENS_TAKE_IN, timezone.localdate())
    return Team.objects.filter(pk__in=numbers, closed_on__isnull=True)


def care_staff_of(team_numbers: list[int]) -> QuerySet[Staff]:
    """The care workers of these teams, who may be somebody's contact person."""
    members = Membership.objects.on(timezone.localdate()).filter(team_id__in=team_numbers, role=Role.CARE_WORKER)
    return Staff.objects.filter(pk__in=members.values("staff_id"))


def care_staff_to_take_in(user: User) -> QuerySet[Staff]:
    return care_staff_of(teams_with(user, Permission.CITIZENS_TAKE_IN, timezone.localdate()))


def care_staff_around(citizen: Citizen) -> QuerySet[Staff]:
    """The care workers of her teams; and who is her contact person now, so that saving something else keeps it."""
    teams = citizen.team_ties.open_on(timezone.localdate()).values_list("team_id", flat=True)
    contacts = citizen.contact_persons.filter(until_on__isnull=True)
    return care_staff_of(list(teams)) | Staff.objects.filter(pk__in=contacts.values("staff_id"))
