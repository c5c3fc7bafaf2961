"""Who belongs where, in which role and for how long."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from teams.changes import change_row, remove_row
from teams.history import action
from teams.models import Membership, Staff, Team
from teams.reach import refuse_role_beyond
from teams.roles import Role

DAY = timedelta(days=1)


@action
def join_team(
    *, by: Staff | None, staff: Staff, team: Team | None, role: Role, from_on: date, until_on: date | None = None
) -> Membership:
    """A membership; the same role in the same team twice at once is refused."""
    if by is not None:
        refuse_role_beyond(by, staff, team, role)
    if team is not None and team.closed_on:
        raise ValidationError({"team": _("This team is closed. Open it again first.")})
    Staff.objects.select_for_update().get(pk=staff.pk)
    _refuse_twice(staff, team, role, from_on, until_on)
    membership = Membership(staff=staff, team=team, role=role, from_on=from_on, until_on=until_on)
    membership.validate_constraints()
    membership.save()
    return membership


@action
def end_membership(*, by: Staff, membership: Membership, version: int, until_on: date | None) -> Membership:
    """The last day; none: until further notice. One that has hardly begun is taken back by the day before it."""
    longer = until_on is None or (membership.until_on is not None and until_on > membership.until_on)
    if longer or membership.staff_id != by.pk:
        refuse_role_beyond(by, membership.staff, membership.team, membership.role)
    Staff.objects.select_for_update().get(pk=membership.staff_id)
    if until_on is not None:
        _refuse_own_last(by, membership)
    elif membership.until_on is not None:
        others = (membership.staff, membership.team, membership.role, membership.from_on, None)
        _refuse_twice(*others, but=membership.pk)
    if until_on is not None and until_on < membership.from_on:
        _take_back(by, membership, version)
        return membership
    change_row(membership, by=by, version=version, until_on=until_on)
    return membership


def _take_back(by: Staff, membership: Membership, version: int) -> None:
    if membership.from_on < timezone.localdate():
        raise ValidationError({"until_on": _("The end lies before the start.")})
    remove_row(membership, by=by, version=version)


def _refuse_own_last(by: Staff, membership: Membership) -> None:
    """Nobody locks themselves out: one's own last role as leader or administrator is ended by somebody else."""
    if membership.staff_id != by.pk or membership.role not in {Role.LEADER, Role.ADMINISTRATOR}:
        return
    still = Membership.objects.not_over(timezone.localdate()).filter(staff=by, role=membership.role, until_on=None)
    if not still.exclude(pk=membership.pk).exists():
        raise ValidationError(_("This is your own last role that changes settings. Somebody else must end it."))


def _refuse_twice(
    staff: Staff, team: Team | None, role: str, from_on: date, until_on: date | None, but: int | None = None
) -> None:
    later = Q(until_on__isnull=True) | Q(until_on__gte=from_on)
    same = Membership.objects.filter(later, staff=staff, team=team, role=role).exclude(pk=but or 0)
    if until_on is not None:
        same = same.filter(from_on__lte=until_on)
    if same.exists():
        raise ValidationError(_("%(name)s already has this role in the team.") % {"name": staff.first_name})
