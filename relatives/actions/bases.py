"""Other bases than her consent: power of attorney, guardian, lasting power of attorney, care testament."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from relatives.actions.people import refuse_ended_relative
from relatives.actions.sharing import refuse_own_case
from relatives.models import Basis, Relative
from teams.changes import change_row
from teams.history import action
from teams.models import Staff

FROM_THE_DOOR = ("citizen", "relative", "seen_by", "ended_by")


@action
def add_basis(
    *,
    by: Staff,
    relative: Relative,
    kind: str,
    categories: list[str],
    from_on: date,
    until_on: date | None = None,
    document: str,
    seen_on: date,
    words: str = "",
) -> Basis:
    """With the document that says so and who has seen it. It covers what it names and nothing else."""
    lock_helped(relative.citizen)
    refuse_ended_relative(relative)
    refuse_own_case(by, relative)
    today = timezone.localdate()
    if seen_on > today:
        raise ValidationError({"seen_on": _("This day has not come yet. When did you see the document?")})
    if until_on is not None and until_on < today:
        raise ValidationError({"until_on": _("This end has passed. A basis that is over covers nothing.")})
    basis = Basis(
        citizen=relative.citizen,
        relative=relative,
        kind=kind,
        categories=sorted(set(categories)),
        from_on=from_on,
        until_on=until_on,
        document=document,
        seen_by=by,
        seen_on=seen_on,
        words=words,
    )
    basis.full_clean(exclude=FROM_THE_DOOR)
    basis.save(force_insert=True)
    return basis


@action
def end_basis(*, by: Staff, basis: Basis, version: int, why: str = "") -> Basis:
    """From the next request on. Twice is once; raises ChangedMeanwhile."""
    if basis.ended_at is not None:
        return basis
    ended: dict[str, Any] = {"ended_at": timezone.now(), "ended_by": by, "ended_why": why}
    change_row(basis, by=by, version=version, **ended)
    return basis
