"""Partners and the link that lets one of them have a say in what they hold."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from community import tokens
from community.models import Partner
from teams.changes import change_row
from teams.history import action
from teams.models import Staff

LONGEST = timedelta(days=366)


@action
def add_partner(*, by: Staff, name: str, **columns: Any) -> Partner:
    if Partner.objects.filter(name__iexact=name, ended_at__isnull=True).exists():
        raise ValidationError({"name": _("There is a partner of this name already.")})
    return Partner.objects.create(name=name, added_by=by, **columns)


@action
def change_partner(*, by: Staff, partner: Partner, version: int, **columns: Any) -> Partner:
    refuse_ended(partner)
    change_row(partner, by=by, version=version, **columns)
    return partner


@action
def make_partner_link(*, by: Staff, partner: Partner, version: int, until_on: date) -> UUID:
    """A new link in place of the earlier one. It is given back here and nowhere else."""
    refuse_ended(partner)
    today = timezone.localdate()
    if not today <= until_on <= today + LONGEST:
        raise ValidationError({"until_on": _("Choose a day from today and at most a year ahead.")})
    token = tokens.made()
    change_row(partner, by=by, version=version, token_hash=tokens.digest(token), token_until=until_on)
    return token


@action
def revoke_partner_link(*, by: Staff, partner: Partner, version: int) -> Partner:
    change_row(partner, by=by, version=version, token_hash=None, token_until=None)
    return partner


@action
def end_partner(*, by: Staff, partner: Partner, version: int) -> Partner:
    """Their link ends with it; what they held stays."""
    refuse_ended(partner)
    change_row(partner, by=by, version=version, ended_at=timezone.now(), token_hash=None, token_until=None)
    return partner


def refuse_ended(partner: Partner) -> None:
    if Partner.objects.filter(pk=partner.pk, ended_at__isnull=False).exists():
        raise ValidationError(_("The work together with this partner has ended."))
