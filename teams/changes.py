"""Two people who change the same row: only over the version that was seen; otherwise who was first, and when."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from teams import danish
from teams.models import Staff


class ChangedMeanwhile(ValidationError):
    """What was typed is older than what is saved; the row has been read again, so that both can be shown."""


def change_row(row: Any, *, by: Staff, version: int, **columns: Any) -> None:
    """Write `columns` over `version` and read the row again; raises ChangedMeanwhile when somebody was first."""
    same = type(row).objects.filter(pk=row.pk, version=version)
    changed = same.update(**columns, version=F("version") + 1)
    if changed or same.model.objects.filter(pk=row.pk).exists():
        row.refresh_from_db()
    if not changed:
        raise changed_meanwhile(row, by)


def remove_row(row: Any, *, by: Staff, version: int) -> None:
    """The old row stays in its history table."""
    removed, _rows = type(row).objects.filter(pk=row.pk, version=version).delete()
    if not removed:
        raise changed_meanwhile(row, by)


def changed_meanwhile(row: Any, by: Staff) -> ChangedMeanwhile:
    """The refusal, with the name of whoever was first."""
    event = row.events.select_related("pgh_context").order_by("-pgh_id").first()
    if event is None or event.pgh_context is None:
        return ChangedMeanwhile(_("This was changed while you wrote. See the change before you save yours."))
    number = event.pgh_context.metadata.get("by")
    words = {"time": _moment(event.pgh_created_at)}
    if number == by.pk:
        return ChangedMeanwhile(
            _("You changed this yourself in another window, %(time)s. See the change before you save this.") % words
        )
    first = Staff.objects.filter(pk=number).first()
    words["name"] = first.first_name if first else _("Somebody")
    return ChangedMeanwhile(_("%(name)s changed this %(time)s. See the change before you save yours.") % words)


def _moment(at: datetime) -> str:
    """*at 11:02* today, else with the day."""
    local = timezone.localtime(at)
    if local.date() == timezone.localdate():
        return _("at %(time)s") % {"time": f"{local:%H:%M}"}
    return danish.moment(local, "da" if (get_language() or "da").startswith("da") else "en")
