"""The staff: who they are."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from teams.actions.memberships import join_team
from teams.changes import change_row
from teams.history import action
from teams.models import Staff, Team, User
from teams.reach import refuse_person_beyond
from teams.roles import Role


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
    user = new_user(username, password) if username else None
    return Staff.objects.create(
        user=user,
        first_name=first_name,
        last_name=last_name,
        initials=initials or (first_name[:1] + last_name[:1]).upper(),
        profession=profession,
        **columns,
    )


@action
def employ(*, by: Staff, team: Team | None, role: Role, from_on: date, **columns: Any) -> Staff:
    """Somebody new, with a place to be from the first day."""
    staff = register_staff(by=by, **columns)
    join_team(by=by, staff=staff, team=team, role=role, from_on=from_on)
    return staff


@action
def change_staff(*, by: Staff, staff: Staff, version: int, **columns: Any) -> Staff:
    refuse_person_beyond(by, staff)
    change_row(staff, by=by, version=version, **columns)
    return staff


def new_user(username: str, password: str, **columns: Any) -> User:
    """Raises ValidationError when the name is taken, also by somebody in the same second."""
    taken = ValidationError({"username": _("This user name is taken. Choose another.")})
    if User.objects.filter(username__iexact=username).exists():
        raise taken
    try:
        with transaction.atomic():
            return User.objects.create_user(username, password or None, **columns)
    except IntegrityError as error:
        raise taken from error
