"""Two people who change the same: who was first, and when."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from teams.models import Staff
from teams.speech import written_moment


class ChangedMeanwhile(ValidationError):
    """What was typed is older than what is saved."""


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


def changed_meanwhile(row: models.Model, by: Staff | None) -> ChangedMeanwhile:
    """The refusal, with the name of whoever was first, from the history of the (tracked) row."""
    event = row.events.select_related("pgh_context").order_by("-pgh_id").first()  # type: ignore[attr-defined]
    if event is None or event.pgh_context is None:
        return ChangedMeanwhile(_("This was changed while you wrote. See the change before you save yours."))
    number = event.pgh_context.metadata.get("by")
    words = {"time": _moment(event.pgh_created_at)}
    if by is not None and number == by.pk:
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
    return written_moment(local)
