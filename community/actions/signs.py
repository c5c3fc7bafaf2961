"""A sign that she misses company: noticed at a visit or anywhere else, without the word."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from citizens.models import Citizen
from community.models import Sign, SignKind, SignWithdrawal
from teams.history import action
from teams.models import Staff


@action
def add_sign(*, by: Staff, citizen: Citizen, kind: str, words: str = "", seen_at: datetime | None = None) -> Sign:
    """One seen before her help ended is taken also when it arrives later."""
    if kind not in SignKind.values:
        raise ValidationError({"kind": _("Choose among the answers shown.")})
    moment = min(seen_at or timezone.now(), timezone.now())
    hers = Citizen.objects.select_for_update(no_key=True, of=("self",)).get(pk=citizen.pk)
    if hers.ended_at is not None and moment > hers.ended_at:
        refuse_ended(hers)
    return Sign.objects.create(citizen=citizen, kind=kind, words=words, seen_at=moment, noted_by=by)


@action
def withdraw_sign(*, by: Staff, sign: Sign) -> SignWithdrawal:
    """Hides a sign that was noted on the wrong citizen; only whoever noted it, and twice is once."""
    if sign.noted_by_id != by.pk:
        raise ValidationError(_("Only %(name)s can take this away.") % {"name": sign.noted_by.first_name})
    return SignWithdrawal.objects.get_or_create(sign=sign, defaults={"withdrawn_by": by})[0]
