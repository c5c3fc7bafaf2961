"""Companions and volunteers: who may be asked to come along, and which citizens they know. Both have said yes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen, NetworkMember
from community.models import Companion, CompanionRole, Companionship
from teams.changes import change_row
from teams.history import action
from teams.models import Staff, Team


@action
def add_companion(
    *,
    by: Staff,
    team: Team | None,
    role: str,
    name: str = "",
    phone: str = "",
    about: str = "",
    member: NetworkMember | None = None,
) -> Companion:
    """One of her network, or on their own; who comes back after an end comes back as the same."""
    if role not in CompanionRole.values:
        raise ValidationError({"role": _("Choose among the answers shown.")})
    told: dict[str, Any] = {"role": role, "about": about, "agreed_at": timezone.now(), "team": team}
    if member is None:
        if not name:
            raise ValidationError({"name": _("Choose somebody, or write a name.")})
        return Companion.objects.create(name=name, phone=phone, added_by=by, **told)
    if member.ended_at is not None or NetworkMember.objects.filter(pk=member.pk, ended_at__isnull=False).exists():
        raise ValidationError({"member": _("Choose somebody who is written down around her today.")})
    told |= {"name": member.name, "phone": phone or member.phone, "ended_at": None}
    old = Companion.objects.select_for_update().filter(member=member).first()
    if old is None:
        return Companion.objects.create(member=member, added_by=by, **told)
    if old.ended_at is not None:
        Companion.objects.filter(pk=old.pk).update(**told, version=F("version") + 1)
        old.refresh_from_db()
    return old


@action
def introduce(*, by: Staff, citizen: Citizen, companion: Companion, words: str = "") -> Companionship:
    """The two know each other now, and both have said yes to it."""
    lock_helped(citizen)
    row = Companion.objects.select_for_update(of=("self",)).get(pk=companion.pk)
    if row.ended_at is not None:
        raise ValidationError({"companion": _("%(name)s has stopped. Choose somebody else.") % {"name": row.name}})
    if row.member is not None and row.member.citizen_id != citizen.pk:
        raise ValidationError({"companion": _("This is somebody of another network. Choose somebody else.")})
    if Companionship.objects.filter(companion=row, citizen=citizen, ended_at__isnull=True).exists():
        raise ValidationError({"companion": _("They know each other already.")})
    now = timezone.now()
    said = {"citizen_said_yes_at": now, "companion_said_yes_at": now}
    return Companionship.objects.create(companion=row, citizen=citizen, words=words, noted_by=by, **said)


@action
def write_down(
    *,
    by: Staff,
    citizen: Citizen,
    team: Team | None,
    companion: Companion | None = None,
    words: str = "",
    **new: Any,
) -> Companionship:
    """Somebody the team knows already, or (`new`, as add_companion takes it) one who is written down with it."""
    lock_helped(citizen)
    chosen = companion or add_companion(by=by, team=team, **new)
    return introduce(by=by, citizen=citizen, companion=chosen, words=words)


@action
def change_companion(*, by: Staff, companion: Companion, version: int, **columns: Any) -> Companion:
    change_row(companion, by=by, version=version, **columns)
    return companion


@action
def end_companionship(*, by: Staff, companionship: Companionship, words: str = "") -> Companionship:
    """Ends kindly, with words where there are any; twice is once."""
    told = {"ended_at": timezone.now(), "ended_words": words}
    rows = Companionship.objects.filter(pk=companionship.pk, ended_at__isnull=True)
    rows.update(**told, version=F("version") + 1)
    companionship.refresh_from_db()
    return companionship


@action
def end_companion(*, by: Staff, companion: Companion) -> Companion:
    """They stop; with them ends what they had with each citizen. Nothing is erased."""
    now = timezone.now()
    if Companion.objects.filter(pk=companion.pk, ended_at__isnull=True).update(ended_at=now, version=F("version") + 1):
        rows = Companionship.objects.filter(companion=companion, ended_at__isnull=True)
        rows.update(ended_at=now, version=F("version") + 1)
    companion.refresh_from_db()
    return companion
