"""One sheet for a family: what they expect of each other, by the sets of marks. Nothing is overwritten."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from relatives.actions.raising import settle
from relatives.expecting import months_after
from relatives.models import Edition, Expectation, ExpectationSheet, MarkSet, State
from relatives.reading import in_force
from relatives.reminding_family import key_of_review
from teams.changes import change_row, changed_meanwhile
from teams.history import action
from teams.models import Municipality, Staff

type Columns = dict[str, Any]


@action
def expect(
    *, by: Staff, citizen: Citizen, mark_set: MarkSet, words: str, agreed_on: date | None = None, **columns: Any
) -> Expectation:
    """Who expects what of whom. The first makes the sheet, under the edition that is in force."""
    lock_helped(citizen)
    sheet = _sheet_of(by, citizen, mark_set.edition)
    if mark_set.edition_id != sheet.edition_id:
        name = {"edition": sheet.edition.name}
        raise ValidationError(
            {
                "mark_set": _(
                    "The sheet stands under edition %(edition)s now. Your words still stand here; choose again where"
                    " they belong."
                )
                % name
            }
        )
    told = _checked(columns)
    day = agreed_on or timezone.localdate()
    row = {"sheet": sheet, "citizen": citizen, "mark_set": mark_set, "words": words, "agreed_on": day}
    return Expectation.objects.create(**row, **told, written_by=by)


def _sheet_of(by: Staff, citizen: Citizen, edition: Edition) -> ExpectationSheet:
    found = ExpectationSheet.objects.select_related("edition").filter(citizen=citizen).first()
    if found is not None:
        return found
    months = Municipality.objects.ours().expectation_months
    return ExpectationSheet.objects.create(
        citizen=citizen,
        edition=edition,
        review_months=months,
        review_on=months_after(timezone.localdate(), months),
        reviewed_at=timezone.now(),
        reviewed_by=by,
    )


def _checked(columns: Columns) -> Columns:
    """Both ways of seeing it are kept; what they agree on needs only one."""
    if columns.get("state") == State.DIFFER and not columns.get("differ_words"):
        raise ValidationError({"differ_words": _("Write how the other sees it, too.")})
    return columns | ({"differ_words": ""} if columns.get("state", State.AGREED) == State.AGREED else {})


@action
def reword(*, by: Staff, expectation: Expectation, version: int, words: str, **columns: Any) -> Expectation:
    """A new wording is a new row that points to the old one."""
    _end(by, expectation, version)
    told = {name: getattr(expectation, name) for name in ("sheet", "citizen", "mark_set")}
    same = {name: getattr(expectation, name) for name in ("from_party", "from_relative", "of_party", "of_relative")}
    new = _checked({**same, **columns})
    return Expectation.objects.create(
        **told, **new, words=words, agreed_on=timezone.localdate(), written_by=by, replaces=expectation
    )


@action
def end_expectation(*, by: Staff, expectation: Expectation, version: int) -> Expectation:
    """It does not count any more; it stays in the history."""
    _end(by, expectation, version)
    return expectation


@action
def say_kept(*, by: Staff, expectation: Expectation, version: int, kept: bool, since: date) -> Expectation:
    """Kept, or not kept, since a day."""
    lock_helped(expectation.citizen)
    if since > timezone.localdate():
        raise ValidationError({"since": _("This day lies ahead. Choose today or a day before.")})
    _refuse_ended(by, expectation)
    days = {"kept_on": since if kept else None, "not_kept_on": None if kept else since}
    change_row(expectation, by=by, version=version, **days)
    return expectation


@action
def review_expectations(
    *, by: Staff, sheet: ExpectationSheet, version: int, review_on: date, review_months: int
) -> ExpectationSheet:
    """They have looked at it together; the next day is chosen, and what reminded of it is done."""
    lock_helped(sheet.citizen)
    if review_on <= timezone.localdate():
        raise ValidationError({"review_on": _("Choose a day ahead for the next talk.")})
    before = key_of_review(sheet)
    days = {"review_on": review_on, "review_months": review_months, "reviewed_at": timezone.now(), "reviewed_by": by}
    change_row(sheet, by=by, version=version, **days)
    settle(by=by, keys=(before,))
    return sheet


@action
def renew_sheet(
    *, by: Staff, sheet: ExpectationSheet, version: int, edition: str, sets: Mapping[int, MarkSet | None]
) -> ExpectationSheet:
    """Looked at again under another edition: each goes on under one of its sets, or ends. Old rows stay."""
    lock_helped(sheet.citizen)
    newest = in_force()
    if newest is None or str(newest.pk) != edition:
        raise ValidationError(_("A newer edition was published meanwhile. Load the page again, and choose from it."))
    change_row(sheet, by=by, version=version, edition=newest)
    for row in Expectation.objects.open().filter(sheet=sheet).select_related("mark_set"):
        mark_set = sets.get(row.pk, row.mark_set)
        if mark_set is not None and mark_set.pk == row.mark_set_id and row.mark_set.edition_id != newest.pk:
            raise ValidationError(_("Somebody wrote one more meanwhile. Say where that one belongs, too."))
        _end(by, row, row.version)
        if mark_set is not None:
            _carry_over(by, row, mark_set)
    return sheet


def _carry_over(by: Staff, row: Expectation, mark_set: MarkSet) -> None:
    names = ("sheet", "citizen", "from_party", "from_relative", "of_party", "of_relative", "words", "state")
    days = ("differ_words", "agreed_on", "kept_on", "not_kept_on")
    same = {name: getattr(row, name) for name in (*names, *days)}
    Expectation.objects.create(**same, mark_set=mark_set, written_by=by, replaces=row)


def _end(by: Staff, expectation: Expectation, version: int) -> None:
    lock_helped(expectation.citizen)
    standing = Expectation.objects.open().filter(pk=expectation.pk, version=version)
    if not standing.update(ended_at=timezone.now(), ended_by=by, version=F("version") + 1):
        _refuse_ended(by, expectation)
        expectation.refresh_from_db()
        raise changed_meanwhile(expectation, by)


def _refuse_ended(by: Staff, expectation: Expectation) -> None:
    row = Expectation.objects.select_related("ended_by").get(pk=expectation.pk)
    if row.ended_at is None:
        return
    name = {"name": row.ended_by.first_name if row.ended_by else ""}
    raise ValidationError(
        _("%(name)s has ended this or written it anew meanwhile. See the sheet; your text still stands here.") % name
    )
