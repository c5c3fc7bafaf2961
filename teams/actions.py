"""What changes people and teams."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from teams.history import action
from teams.models import Absence, Membership, Municipality, Shift, Staff, Team, User
from teams.roles import Role


@action
def save_my_settings(*, by: Staff, language: str = "", theme: str = "") -> None:
    chosen = {name: value for name, value in (("language", language), ("theme", theme)) if value}
    if chosen and by.user_id:
        User.objects.filter(pk=by.user_id).update(**chosen)


@action
def set_up_municipality(*, by: Staff | None, name: str, **columns: Any) -> Municipality:
    """The installation's one row; made once, changed after."""
    return Municipality.objects.update_or_create(single=True, defaults={"name": name, **columns})[0]


@action
def open_team(*, by: Staff | None, name: str, **columns: Any) -> Team:
    return Team.objects.create(name=name, **columns)


@action
def register_staff(
    *,
    by: Staff | None,
    first_name: str,
    last_name: str,
    profession: str,
    username: str = "",
    password: str = "",
    initials: str = "",
    **columns: Any,
) -> Staff:
    """A staff row, and a log-in where a user name is given."""
    if username and User.objects.filter(username=username).exists():
        raise ValidationError({"username": _("This user name is taken. Choose another.")})
    user = User.objects.create_user(username, password or None) if username else None
    return Staff.objects.create(
        user=user,
        first_name=first_name,
        last_name=last_name,
        initials=initials or (first_name[:1] + last_name[:1]).upper(),
        profession=profession,
        **columns,
    )


@action
def join_team(
    *, by: Staff | None, staff: Staff, team: Team | None, role: Role, from_on: date, until_on: date | None = None
) -> Membership:
    """A membership; the same role in the same team twice at once is refused."""
    Staff.objects.select_for_update().get(pk=staff.pk)
    overlapping = Membership.objects.filter(staff=staff, team=team, role=role).filter(
        Q(until_on__isnull=True) | Q(until_on__gte=from_on)
    )
    if overlapping.exists():
        raise ValidationError(_("%(name)s already has this role in the team.") % {"name": staff.first_name})
    membership = Membership(staff=staff, team=team, role=role, from_on=from_on, until_on=until_on)
    membership.validate_constraints()
    membership.save()
    return membership


@action
def add_shifts(*, by: Staff | None, staff: Staff, team: Team, spans: list[tuple[datetime, datetime]]) -> list[Shift]:
    """Working hours; several at once."""
    return Shift.objects.bulk_create(
        Shift(staff=staff, team=team, start_at=start_at, end_at=end_at) for start_at, end_at in spans
    )


@action
def add_absence(*, by: Staff | None, staff: Staff, from_at: datetime, until_at: datetime, reason: str) -> Absence:
    """Away from the shift; visits that stand there stay, and the week shows it."""
    absence = Absence(staff=staff, from_at=from_at, until_at=until_at, reason=reason)
    absence.full_clean(exclude=["staff"])
    absence.save()
    return absence
