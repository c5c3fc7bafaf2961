"""Whom and what a person may set: an administrator everything, a leader (and for hours a planner) their own teams."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from teams.access import has, memberships_of, teams_with
from teams.models import Absence, Membership, Shift, Staff, Team, User
from teams.roles import Permission, Role


def sees_all(user: User, permission: Permission, day: date) -> bool:
    """An administrator's membership has no team, so what it gives holds for every team."""
    return any(m.team_id is None and permission in m.permissions for m in memberships_of(user, day))


def teams_within(user: User, permission: Permission, day: date) -> QuerySet[Team]:
    if sees_all(user, permission, day):
        return Team.objects.all()
    return Team.objects.filter(pk__in=teams_with(user, permission, day))


def staff_within(user: User, permission: Permission, day: date) -> QuerySet[Staff]:
    rows = Staff.objects.select_related("user")
    if sees_all(user, permission, day):
        return rows
    return rows.within(teams_with(user, permission, day), day)


def memberships_within(user: User, permission: Permission, day: date) -> QuerySet[Membership]:
    rows = Membership.objects.select_related("staff", "team")
    if sees_all(user, permission, day):
        return rows
    return rows.filter(team__in=teams_with(user, permission, day))


def shifts_within(user: User, day: date) -> QuerySet[Shift]:
    mine = teams_with(user, Permission.TEAMS_SHIFTS, day)
    return Shift.objects.filter(team__in=mine).select_related("staff", "team")


def absences_within(user: User, day: date) -> QuerySet[Absence]:
    whose = staff_within(user, Permission.TEAMS_SHIFTS, day)
    return Absence.objects.filter(staff__in=whose.values("pk")).select_related("staff")


def own_team(user: User, number: int, day: date) -> Team | None:
    """A team that the person sets: as its leader, or as administrator."""
    for permission in (Permission.TEAMS_MUNICIPALITY, Permission.TEAMS_SETTINGS):
        if has(user, permission, day):
            return teams_within(user, permission, day).filter(pk=number).first()
    return None


def is_administrator(by: Staff) -> bool:
    return _may_all(by, Permission.TEAMS_STAFF)


def _may_all(by: Staff, permission: Permission) -> bool:
    return by.user is not None and sees_all(by.user, permission, timezone.localdate())


def refuse_role_beyond(by: Staff, staff: Staff, team: Team | None, role: str) -> None:
    """A leader gives roles in own teams only; an administrator everywhere, but never to themselves."""
    if is_administrator(by):
        if staff.pk == by.pk:
            raise ValidationError(_("You cannot give yourself a role. Ask a leader or another administrator."))
        return
    user: Any = by.user
    mine = teams_with(user, Permission.TEAMS_STAFF, timezone.localdate()) if user else []
    if role == Role.ADMINISTRATOR or team is None or team.pk not in mine:
        raise ValidationError(_("You can give roles in your own teams only. Ask an administrator about the others."))


def refuse_person_beyond(by: Staff, staff: Staff) -> None:
    """Whoever holds a person's log-in holds all their rights: a leader only where the person is in own teams alone."""
    if is_administrator(by):
        return
    user: Any = by.user
    mine = teams_with(user, Permission.TEAMS_STAFF, timezone.localdate()) if user else []
    still = Membership.objects.not_over(timezone.localdate()).filter(staff=staff)
    if still.exclude(team__in=mine).exists() or still.filter(team__isnull=True).exists():
        words = {"name": staff.first_name}
        raise ValidationError(_("%(name)s also works outside your teams. Ask an administrator to do it.") % words)
