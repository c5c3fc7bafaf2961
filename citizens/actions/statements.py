from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped, refuse_ended
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
    if corrects is not None:
        _claim(citizen, corrects)
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


def _claim(citizen: Citizen, statement: Statement) -> None:
    """Her row is held until the correction stands: of two who correct at once, the second is told."""
    lock_helped(citizen)
    if not Statement.objects.standing().filter(pk=statement.pk, citizen=citizen).exists():
        raise ValidationError(_("Somebody has already corrected this. See the page again before you correct it."))


@action
def correct_statement(*, by: Staff, statement: Statement, text: str) -> Statement:
    """The same said at the same moment by the same, put right; what stood there stays in the history."""
    about = {name: getattr(statement, name) for name in ("kind", "side", "source", "source_name", "said_at")}
    return add_statement(by=by, citizen=statement.citizen, text=text, corrects=statement, **about)


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
