"""The municipality and its teams."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from teams.changes import change_row
from teams.history import action
from teams.models import Membership, Municipality, Staff, Team
from teams.reach import is_administrator
from teams.roles import Role


@action
def set_up_municipality(*, by: Staff | None, name: str, **columns: Any) -> Municipality:
    """The installation's one row; made once, changed after."""
    return Municipality.objects.update_or_create(single=True, defaults={"name": name, **columns})[0]


@action
def change_municipality(*, by: Staff, municipality: Municipality, version: int, **columns: Any) -> Municipality:
    if municipality._state.adding:
        return set_up_municipality(by=by, **columns)
    change_row(municipality, by=by, version=version, **columns)
    return municipality


@action
def open_team(*, by: Staff | None, name: str, **columns: Any) -> Team:
    try:
        with transaction.atomic():
            return Team.objects.create(name=name, **columns)
    except IntegrityError as error:
        raise _name_is_taken() from error


@action
def begin_team(*, by: Staff, name: str, **columns: Any) -> Team:
    """A new team; a leader who begins it leads it."""
    team = open_team(by=by, name=name, **columns)
    if not is_administrator(by):
        leads = Membership(staff=by, team=team, role=Role.LEADER, from_on=timezone.localdate())
        leads.save()
    return team


@action
def change_team(*, by: Staff, team: Team, version: int, name: str, **columns: Any) -> Team:
    try:
        with transaction.atomic():
            change_row(team, by=by, version=version, name=name, **columns)
    except IntegrityError as error:
        raise _name_is_taken() from error
    return team


@action
def close_team(*, by: Staff, team: Team, version: int) -> Team:
    """Nobody new comes to it. Its leaders stay members, so that they can open it again."""
    today = timezone.localdate()
    Team.objects.select_for_update().get(pk=team.pk)
    others = Membership.objects.not_over(today).filter(team=team).exclude(role=Role.LEADER).count()
    if others:
        raise ValidationError(
            _("%(team)s still has members who are not its leader: %(n)s. End their memberships first.")
            % {"team": team, "n": others}
        )
    if obstacles := [said for path in settings.TEAM_IN_USE if (said := import_string(path)(team, today))]:
        raise ValidationError(obstacles)
    change_row(team, by=by, version=version, closed_on=today)
    return team


@action
def reopen_team(*, by: Staff, team: Team, version: int) -> Team:
    change_row(team, by=by, version=version, closed_on=None)
    return team


def _name_is_taken() -> ValidationError:
    return ValidationError({"name": _("There is a team of this name already. Choose another.")})
