"""What a person's memberships allow, from the rows the request has already loaded."""

from datetime import date

from teams.models import Membership, Team, User
from teams.roles import ROLES, Permission, Role


def memberships_of(user: User, today: date) -> list[Membership]:
    """The memberships in force; one query per user object, with staff and team."""
    cached: list[Membership] | None = getattr(user, "memberships_in_force", None)
    if cached is None:
        rows = Membership.objects.on(today).filter(staff__user_id=user.pk).select_related("staff", "team")
        cached = list(rows.order_by("from_on", "pk"))
        if cached:
            user.staff = cached[0].staff  # what the door asks for next needs no statement of its own
        user.memberships_in_force = cached  # type: ignore[attr-defined]
    return cached


def teams_with(user: User, permission: Permission, today: date) -> list[int]:
    """Numbers of the teams in which `user` has `permission`."""
    return [m.team_id for m in memberships_of(user, today) if m.team_id and permission in m.permissions]


def has(user: User, permission: Permission, today: date) -> bool:
    return any(permission in m.permissions for m in memberships_of(user, today))


def may_own_visits(user: User, permission: Permission, today: date) -> bool:
    """A visit of one's own opens what every care worker may do, whichever team it belongs to.

    What a team lets its own members decide (self-management) does not travel with them to another team.
    """
    is_care_worker = any(m.role == Role.CARE_WORKER for m in memberships_of(user, today))
    return is_care_worker and permission in ROLES[Role.CARE_WORKER]


def own_teams(user: User, today: date) -> list[Team]:
    """The teams of the open memberships, each once, in the order of joining."""
    seen: dict[int, Team] = {}
    for membership in memberships_of(user, today):
        if membership.team:
            seen.setdefault(membership.team.pk, membership.team)
    return list(seen.values())
