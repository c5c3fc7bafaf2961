"""Two people who change the same: the second is told what the first did."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from teams import danish
from teams.models import Staff
from visits import clock


def changed_meanwhile(row: models.Model) -> ValidationError:
    """The refusal of a version that is no longer the newest: who changed the row, and when (from its history)."""
    events = row.pgh_event_models["update"].objects  # type: ignore[attr-defined]
    event = events.filter(pgh_obj_id=row.pk).select_related("pgh_context").order_by("-pgh_id").first()
    who = _who(event)
    if event is None or who is None:
        return ValidationError(
            _("This was changed while you were writing. Look at what is saved now, then save yours.")
        )
    return ValidationError(
        _("%(name)s changed this at %(time)s. Look at what is saved now, then save yours.")
        % {"name": who.first_name, "time": f"{clock.wall_time(event.pgh_created_at):%H:%M}"}
    )


def _who(event: object) -> Staff | None:
    context = getattr(event, "pgh_context", None)
    number = context.metadata.get("by") if context else None
    return Staff.objects.filter(pk=number).first() if number else None


def written_day(day: object) -> str:
    """A day in the reader's language, for a sentence: mandag 30. november."""
    language = "da" if (get_language() or "da").startswith("da") else "en"
    return danish.day_name(day, language)  # type: ignore[arg-type]
