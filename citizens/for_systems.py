"""What other systems read of citizens and write about them. A system never writes in its own name."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions, choices
from citizens.actions.intake import AlreadyKnown
from citizens.door import find_citizen
from citizens.forms import CitizenForm
from citizens.models import Citizen
from citizens.record import contact_of
from teams.access import teams_with
from teams.door import log_refusal
from teams.models import Staff
from teams.roles import Permission
from teams.tokens import Scope, person_named

find = find_citizen(Permission.CITIZENS_SEE)


def person_for(citizen: Citizen, number: int, permission: Permission) -> Staff:
    """Whom the system writes for: somebody who may do the same here with a log-in of their own."""
    person = person_named(number)
    if person is None or not citizen.is_visible_to(person.user, permission):  # type: ignore[arg-type]
        raise _nobody()
    return person


def _nobody() -> ValidationError:
    return ValidationError({"by": _("Name somebody on the staff who has a log-in and may do this here.")})


def whole(http: HttpRequest, citizen: Citizen) -> Citizen:
    """With what the record shows beside her row. A protected address is not given to other systems."""
    told: Any = citizen
    with_cpr = Scope.CITIZENS_CPR in http.auth.scopes  # type: ignore[attr-defined]
    told.told_cpr = citizen.cpr if with_cpr else None
    for part in ("street", "postcode", "city"):
        setattr(told, f"told_{part}", "" if citizen.protected_address else getattr(citizen, part))
    ties = citizen.team_ties.open_on(timezone.localdate())
    told.teams = sorted(set(ties.values_list("team_id", flat=True)))
    contact = contact_of(citizen)
    told.contact = contact.pk if contact else None
    return citizen


def take_in(http: HttpRequest, told: Mapping[str, Any]) -> Citizen:
    """By the form that people fill in, so that its rules and sentences hold; in a team that agreed."""
    by = person_named(told["by"])
    if by is None:
        raise _nobody()
    theirs = choices.teams_to_take_in(by.user)  # type: ignore[arg-type]
    agreed = teams_with(http.user, Permission.CITIZENS_TAKE_IN, timezone.localdate())  # type: ignore[arg-type]
    teams = theirs.filter(pk__in=agreed)
    if not teams:
        raise _nobody()
    form = CitizenForm(dict(told), teams=teams, staff=choices.care_staff_to_take_in(by.user))  # type: ignore[arg-type]
    if not form.is_valid():
        raise ValidationError(form.errors.as_data())
    try:
        made = actions.take_in(by=by, **form.cleaned_data)
    except AlreadyKnown as refusal:
        if find(http, refusal.citizen.pk) is None:
            log_refusal(http, "intake", refusal.citizen.pk)
        raise
    found = find(http, made.pk)
    if found is None:
        raise _nobody()
    return found
