"""The agreement as it is drawn: a row for each of the six, what is shared first; and its history."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from relatives.actions.sharing import may_undo
from relatives.agreements import Agreement
from relatives.models import Basis, Relative, SharingItem
from relatives.sharing import CATEGORIES, May, Why
from relatives.telling import COVERS, label
from teams import danish
from teams.speech import language, written_date


@dataclass(frozen=True)
class Row:
    """`applies` says until when, or since when not; `basis` stands where it opens what her word does not."""

    may: May
    label: str
    covers: str
    applies: str
    basis: Basis | None
    may_revoke: bool
    may_undo: bool


def rows(agreement: Agreement) -> list[Row]:
    first = first_day(agreement)
    found = [_row(may, agreement, first) for may in agreement.mays]
    return sorted(found, key=lambda row: not row.may.may)


def first_day(agreement: Agreement) -> date | None:
    """When what holds today was first talked about."""
    return min((timezone.localdate(item.agreed_at) for item in agreement.items.values()), default=None)


def _row(may: May, agreement: Agreement, first: date | None) -> Row:
    item = agreement.items.get(may.answer.number) if may.answer else None
    return Row(
        may=may,
        label=label(may.category),
        covers=str(COVERS[may.category]),  # type: ignore[index]
        applies=applies(may, first),
        basis=agreement.rows.get(may.basis.number) if may.basis else None,
        may_revoke=item is not None and item.share and may.answer is not None and may.answer.revoked_at is None,
        may_undo=item is not None and may_undo(item),
    )


def applies(may: May, first: date | None) -> str:
    if may.why in (Why.HER_YES, Why.BASIS):
        return _("until %(day)s") % {"day": written_date(may.until)} if may.until else _("until it is changed")
    if may.answer is None:
        return _("not asked yet")
    if may.why == Why.NOT_BEGUN:
        return _("from %(day)s") % {"day": written_date(may.answer.from_on)}
    if may.why == Why.OVER and may.answer.until_on:
        return _("ended %(day)s") % {"day": written_date(may.answer.until_on)}
    if may.said_on is None or (may.why == Why.HER_NO and may.said_on == first):
        return ""
    said = {"day": danish.month_day(may.said_on, language())}
    return _("taken back %(day)s") % said if may.why == Why.REVOKED else _("changed %(day)s") % said


@dataclass(frozen=True)
class Chapter:
    """All her answers about one thing, the newest first."""

    category: str
    label: str
    items: list[SharingItem]


def chapters(relative: Relative) -> list[Chapter]:
    """One statement."""
    items = list(SharingItem.objects.filter(relative=relative).with_revocation().order_by("-agreed_at", "-id"))
    by_category = {category: [item for item in items if item.category == category] for category in CATEGORIES}
    return [Chapter(category, label(category), found) for category, found in by_category.items()]
