from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from citizens.models import Citizen, NetworkMember
from teams.history import action
from teams.models import Staff


@action
def add_network_member(
    *,
    by: Staff,
    citizen: Citizen,
    name: str,
    relation: str = "",
    brings: str = "",
    phone: str = "",
    closeness: int = NetworkMember.Closeness.NEAR,
) -> NetworkMember:
    """Somebody in her life: whom she says, not who is kin."""
    refuse_ended(citizen)
    return NetworkMember.objects.create(
        citizen=citizen, name=name, relation=relation, brings=brings, phone=phone, closeness=closeness, added_by=by
    )


@action
def change_network_member(*, by: Staff, member: NetworkMember, version: int, **fields: Any) -> NetworkMember:
    """Raises ValidationError when somebody changed it meanwhile, or she is no longer in the network."""
    refuse_ended(member.citizen)
    standing = NetworkMember.objects.standing().filter(pk=member.pk, version=version)
    if not standing.update(**fields, version=F("version") + 1):
        raise ValidationError(
            _("Somebody changed this while you wrote. What is saved now stands beside yours; nothing is lost.")
        )
    member.refresh_from_db()
    return member


@action
def end_network_member(*, by: Staff, member: NetworkMember) -> NetworkMember:
    """No longer in her life, or she no longer wants it to stand here. Twice is once."""
    NetworkMember.objects.standing().filter(pk=member.pk).update(ended_at=timezone.now(), version=F("version") + 1)
    member.refresh_from_db()
    return member
