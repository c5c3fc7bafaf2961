from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen, ContactPerson, TeamTie
from teams.history import action
from teams.models import Staff, Team


@action
def tie_to_team(
    *, by: Staff, citizen: Citizen, team: Team, kind: str = TeamTie.Kind.HOME_CARE, from_on: date | None = None
) -> TeamTie:
    """An open tie; a second open home-care tie is refused with a sentence."""
    tie = TeamTie(citizen=citizen, team=team, kind=kind, from_on=from_on or timezone.localdate())
    tie.validate_constraints()
    tie.save()
    return tie


@action
def set_contact_person(*, by: Staff, citizen: Citizen, staff: Staff | None, rank: int = 0) -> ContactPerson | None:
    """Ends whoever stood there and sets the new one; None leaves the place empty."""
    Citizen.objects.select_for_update().get(pk=citizen.pk)
    today = timezone.localdate()
    standing = ContactPerson.objects.filter(citizen=citizen, rank=rank, until_on__isnull=True)
    if standing.filter(staff=staff).exists():
        return standing.get()
    if staff and ContactPerson.objects.filter(citizen=citizen, staff=staff, until_on__isnull=True).exists():
        raise ValidationError({"contact_person": _("%(name)s is already named.") % {"name": staff.first_name}})
    standing.update(until_on=today)
    if staff is None:
        return None
    return ContactPerson.objects.create(citizen=citizen, staff=staff, rank=rank, from_on=today)


@action
def set_contact_persons(*, by: Staff, citizen: Citizen, staff: Sequence[Staff | None]) -> None:
    """Her contact person and the substitutes, in this order; those who change places do so at once."""
    Citizen.objects.select_for_update().get(pk=citizen.pk)
    standing = dict(citizen.contact_persons.filter(until_on__isnull=True).values_list("rank", "staff_id"))
    changed = [rank for rank, one in enumerate(staff) if standing.get(rank) != (one.pk if one else None)]
    for rank in changed:
        set_contact_person(by=by, citizen=citizen, staff=None, rank=rank)
    for rank in changed:
        set_contact_person(by=by, citizen=citizen, staff=staff[rank], rank=rank)
