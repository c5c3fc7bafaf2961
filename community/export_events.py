"""The events she was signed up for, for her own whole record."""

from django.utils.translation import gettext as _

from citizens.models import Citizen
from community.models import Guest
from teams.record import Field, Part, part


def record(citizen: Citizen) -> list[Part]:
    rows = Guest.objects.filter(citizen=citizen).select_related("event", "companion", "signed_up_by", "attendance_by")
    return [
        part(
            "community.Guest",
            _("Events"),
            rows.order_by("said_yes_at", "pk"),
            Field("event", _("Event"), "event.title"),
            Field("starts_at", _("When"), "event.starts_at"),
            Field("companion", _("Who comes along?"), "companion.name"),
            Field("seats", _("Seats")),
            Field("wishes", _("Wishes")),
            Field("said_yes_at", _("Said yes")),
            Field("signed_up_by", _("Noted by")),
            Field("taken_off_at", _("Ended")),
            Field("taken_off_why", _("Why?")),
            Field("attended", _("came")),
        )
    ]
