"""Two people who change the same: who was first, and when."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from goals.models import Goal, SubGoal
from goals.speech import written_moment
from teams.models import Staff


class ChangedMeanwhile(ValidationError):
    """What was typed is older than what is saved; the row has been read again, so that both can be shown."""


def changed_meanwhile(row: Goal | SubGoal, by: Staff) -> ChangedMeanwhile:
    """The refusal, with the name of whoever was first."""
    event = row.events.select_related("pgh_context").order_by("-pgh_id").first()  # type: ignore[union-attr]
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
    return written_moment(local)
