from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from citizens.models import Citizen, Kind, Side, Source, Statement, StatementWithdrawal
from teams.history import action
from teams.models import Staff


@action
def add_statement(
    *,
    by: Staff,
    citizen: Citizen,
    kind: str,
    text: str,
    source: str = Source.CITIZEN,
    side: str = Side.CITIZEN,
    said_at: datetime | None = None,
    source_name: str = "",
    corrects: Statement | None = None,
) -> Statement:
    """A new row, always; a correction points to the one it corrects, which stays."""
    refuse_ended(citizen)
    _check_said(kind, side, source, text, source_name)
    if corrects is not None and (corrects.citizen_id != citizen.pk or hasattr(corrects, "corrected_by")):
        raise ValidationError(_("Somebody has already corrected this. See the page again before you correct it."))
    return Statement.objects.create(
        citizen=citizen,
        kind=kind,
        side=side,
        text=text,
        source=source,
        source_name=source_name,
        said_at=said_at or timezone.now(),
        written_by=by,
        corrects=corrects,
    )


def _check_said(kind: str, side: str, source: str, text: str, source_name: str) -> None:
    """Under a heading that there is, from a source that there is, and no longer than what is kept."""
    if not text.strip():
        raise ValidationError({"text": _("Write what was said.")})
    given = {"kind": (kind, Kind), "side": (side, Side), "source": (source, Source)}
    wrong = {name for name, (value, known) in given.items() if value not in known.values}
    if wrong:
        raise ValidationError(dict.fromkeys(wrong, _("Choose among the answers shown.")))
    for name, value in {"text": text, "source_name": source_name}.items():
        if len(value) > Statement._meta.get_field(name).max_length:  # type: ignore[operator, union-attr]
            raise ValidationError({name: _("The text is too long. Nothing has been saved; shorten it and send again.")})


@action
def withdraw_statement(*, by: Staff, statement: Statement, reason: str = "") -> StatementWithdrawal:
    """Hides what stood on the wrong citizen; twice is once."""
    return StatementWithdrawal.objects.get_or_create(
        statement=statement, defaults={"withdrawn_by": by, "reason": reason}
    )[0]
