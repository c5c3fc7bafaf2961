from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import fsiii
from citizens.actions.helped import refuse_ended
from citizens.models import Citizen, Condition, Level, Performance, Significance
from teams.history import action
from teams.models import Staff


@action
def assess_condition(
    *,
    by: Staff,
    citizen: Citizen,
    code: UUID,
    level_now: int,
    level_expected: int | None = None,
    performance: str = "",
    significance: str = "",
    words: str = "",
    assessed_at: datetime | None = None,
) -> Condition:
    """A new row, always: the newest of a code is how it is now. Codes and levels are those of FSIII."""
    refuse_ended(citizen)
    if fsiii.condition(code) is None:
        raise ValidationError({"code": _("FSIII has no such condition. Choose one from the list.")})
    if level_now not in Level.values:
        raise ValidationError({"level_now": _("Choose one of the six levels.")})
    if level_expected is not None and level_expected not in Level.values:
        raise ValidationError({"level_expected": _("Choose one of the six levels.")})
    if performance not in ("", *Performance.values) or significance not in ("", *Significance.values):
        raise ValidationError(_("Choose one of the answers that FSIII has."))
    return Condition.objects.create(
        citizen=citizen,
        code=code,
        level_now=level_now,
        level_expected=level_expected,
        performance=performance,
        significance=significance,
        words=words,
        assessed_at=assessed_at or timezone.now(),
        assessed_by=by,
    )
