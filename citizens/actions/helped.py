"""Nothing is added to the record of somebody whose help has ended. It may still be read by those who have a tie."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from citizens.models import Citizen


def refuse_ended(citizen: Citizen) -> None:
    if citizen.ended_at is not None:
        raise ValidationError(
            _("%(name)s no longer has help from us. Nothing can be added.") % {"name": citizen.first_name}
        )


def lock_helped(citizen: Citizen) -> None:
    """Her row is locked until the change stands, so that nobody ends her help in between."""
    refuse_ended(Citizen.objects.select_for_update(no_key=True, of=("self",)).get(pk=citizen.pk))
