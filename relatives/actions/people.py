"""Who is a relative: whom she says, from her network map. Ended, nothing that was shared stands on."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions import add_network_member, end_network_member
from citizens.actions.helped import lock_helped
from citizens.models import Citizen, NetworkMember
from relatives.leaving import what_ends
from relatives.models import Basis, Relative, SharingItem, SharingRevocation
from teams.changes import change_row
from teams.history import action
from teams.models import Staff

FROM_THE_DOOR = ("citizen", "member", "staff", "added_by")


@action
def add_relative(
    *,
    by: Staff,
    citizen: Citizen,
    member: NetworkMember | None = None,
    name: str = "",
    relation: str = "",
    phone: str = "",
    closeness: int = NetworkMember.Closeness.NEAR,
    said_at: datetime | None = None,
    **columns: Any,
) -> Relative:
    """Somebody of her network, or somebody new who then stands there too. Nothing is shared by it.

    Who was her relative before begins anew. Raises ValidationError naming the field.
    """
    lock_helped(citizen)
    if member is None:
        if not name:
            raise ValidationError({"name": _("Choose somebody from the network, or write a name.")})
        member = add_network_member(
            by=by, citizen=citizen, name=name, relation=relation, phone=phone, closeness=closeness
        )
    _check_member(citizen, member)
    earlier = Relative.objects.filter(member=member).first()
    moment = said_at or timezone.now()
    if earlier is not None:
        return _again(by, earlier, moment, columns)
    relative = Relative(citizen=citizen, member=member, added_by=by, said_at=moment, **columns)
    relative.full_clean(exclude=FROM_THE_DOOR, validate_unique=False, validate_constraints=False)
    relative.save(force_insert=True)
    return relative


def _check_member(citizen: Citizen, member: NetworkMember) -> None:
    if member.citizen_id != citizen.pk or member.ended_at is not None:
        raise ValidationError({"member": _("This person no longer stands in the network. Choose again.")})


def _again(by: Staff, relative: Relative, moment: datetime, columns: dict[str, Any]) -> Relative:
    if relative.ended_at is None:
        name = {"name": relative.member.name}
        raise ValidationError({"member": _("%(name)s is a relative already. Choose somebody else.") % name})
    _refuse_to_unsay(by, relative, columns)
    opened = {"ended_at": None, "ended_why": "", "said_at": moment}
    change_row(relative, by=by, version=relative.version, **columns, **opened)
    return relative


@action
def change_relative(*, by: Staff, relative: Relative, version: int, **columns: Any) -> Relative:
    """How to reach them, when not to call, what they are best asked about. Raises ChangedMeanwhile."""
    lock_helped(relative.citizen)
    refuse_ended_relative(relative)
    _refuse_to_unsay(by, relative, columns)
    change_row(relative, by=by, version=version, **columns)
    return relative


@action
def end_relative(*, by: Staff, relative: Relative, why: str = "") -> Relative:
    """No relative any more: every yes is taken back and every other basis ends, so that nothing comes back unseen.

    Twice is once.
    """
    now = timezone.now()
    standing = Relative.objects.filter(pk=relative.pk, ended_at__isnull=True)
    raised = {"version": F("version") + 1, "sharing_version": F("sharing_version") + 1}
    if standing.update(ended_at=now, ended_why=why, **raised):
        open_yes = SharingItem.objects.filter(relative=relative, share=True, revocation__isnull=True)
        SharingRevocation.objects.bulk_create(SharingRevocation(item=item, revoked_at=now, by=by) for item in open_yes)
        ended = {"ended_at": now, "ended_by": by, "ended_why": why, "version": F("version") + 1}
        Basis.objects.standing().filter(relative=relative).update(**ended)
    relative.refresh_from_db(fields=["ended_at", "ended_why", "version", "sharing_version"])
    return relative


@action
def take_out_of_network(*, by: Staff, member: NetworkMember, seen: str) -> NetworkMember:
    """No longer in her life: whoever was a relative is none any more. `seen` is what was said to end.

    Twice is once. Raises ValidationError when more or less would end than was on the screen.
    """
    Relative.objects.select_for_update(no_key=True, of=("self",)).filter(member=member).first()
    member.refresh_from_db(fields=["ended_at"])
    if member.ended_at is not None:
        return member
    ending = what_ends(member)
    if ending.seen != seen:
        raise ValidationError(_("Something was agreed or changed meanwhile. Read what ends now, and choose again."))
    if ending.relative is not None:
        end_relative(by=by, relative=ending.relative)
    return end_network_member(by=by, member=member)


def refuse_telling_oneself(by: Staff, relative: Relative) -> None:
    """What a colleague knows as relative, another colleague has told."""
    if relative.staff_id == by.pk:
        raise ValidationError(_("This is yourself. What you are told as a relative, a colleague tells you and notes."))


def _refuse_to_unsay(by: Staff, relative: Relative, columns: dict[str, Any]) -> None:
    """Who is the relative does not take away that it is so: it is what keeps the two apart."""
    if relative.staff_id == by.pk and columns.get("staff", by) != by:
        message = _("You are the relative here, and that you work here stays written. If it is wrong, ask a colleague.")
        raise ValidationError({"staff": message})


def refuse_ended_relative(relative: Relative) -> None:
    if relative.is_over:
        raise ValidationError(
            _("%(name)s is no longer among the relatives. Nothing was saved; choose the person anew first.")
            % {"name": relative.member.name}
        )
