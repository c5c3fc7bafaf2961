"""What she would like to give and to receive: noted in her words, and ended when it no longer holds."""

from django.core.exceptions import ValidationError
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from community.models import Direction, Gift, Interest, Match
from teams.history import action
from teams.models import Staff


@action
def add_gift(*, by: Staff, citizen: Citizen, direction: str, what: str, interest: str = "") -> Gift:
    if direction not in Direction.values or interest not in ("", *Interest.values):
        raise ValidationError(_("Choose among the answers shown."))
    if not what.strip():
        raise ValidationError({"what": _("Write what it is, in the words that were said.")})
    lock_helped(citizen)
    if Gift.objects.standing().filter(citizen=citizen, direction=direction, what__iexact=what).exists():
        raise ValidationError({"what": _("This stands here already. Nothing was noted twice.")})
    told = {"direction": direction, "what": what, "interest": interest}
    return Gift.objects.create(citizen=citizen, said_at=timezone.now(), noted_by=by, **told)


@action
def end_gift(*, by: Staff, gift: Gift) -> Gift:
    """It no longer holds. Two whom it brought together stay so; who was only being asked is asked no more."""
    Citizen.objects.select_for_update(no_key=True, of=("self",)).get(pk=gift.citizen_id)
    now = timezone.now()
    ended = Gift.objects.standing().filter(pk=gift.pk).update(ended_at=now, version=F("version") + 1)
    if ended:
        rows = Match.objects.filter(Q(giving=gift) | Q(receiving=gift), ended_at__isnull=True, met_at__isnull=True)
        rows.update(ended_at=now, version=F("version") + 1)
    gift.refresh_from_db()
    return gift
