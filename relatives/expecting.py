"""What they expect of each other, as it is read: by the sets of the edition under which the sheet stands."""

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from relatives.models import Edition, Expectation, ExpectationSheet, MarkSet, Relative, State, Whose
from relatives.models.family import ExpectationQuerySet
from relatives.reading import in_force
from teams.danish import month_day
from teams.speech import language, whose


@dataclass(frozen=True)
class Line:
    """One expectation: `wish` says whose, and of whom; `state` what has become of it."""

    row: Expectation
    wish: str
    state: str

    @property
    def differs(self) -> bool:
        return self.row.state == State.DIFFER


@dataclass(frozen=True)
class SetExpected:
    mark_set: MarkSet
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Expected:
    """`sheet` is None before the first one. `newer`: an edition published since, under which it can be looked at."""

    sheet: ExpectationSheet | None
    edition: Edition | None
    sets: tuple[SetExpected, ...]
    ended: tuple[Expectation, ...]
    newer: Edition | None
    today: date

    @property
    def is_late(self) -> bool:
        return self.sheet is not None and self.sheet.review_on <= self.today

    @property
    def has_any(self) -> bool:
        return any(each.lines for each in self.sets)


def of_citizen(citizen: Citizen, today: date) -> Expected:
    """Four statements."""
    newest = in_force()
    sheet = sheet_of(citizen)
    edition = sheet.edition if sheet else newest
    if edition is None:
        return Expected(None, None, (), (), None, today)
    rows = list(_rows().filter(sheet=sheet)) if sheet else []
    lines: dict[int, list[Line]] = defaultdict(list)
    for row in rows:
        if row.ended_at is None and sheet is not None:
            lines[row.mark_set_id].append(Line(row, wish_of(row, citizen), state_of(row, sheet)))
    sets = tuple(SetExpected(each, tuple(lines[each.pk])) for each in MarkSet.objects.filter(edition=edition))
    replaced = {row.replaces_id for row in rows}
    ended = tuple(row for row in rows if row.ended_at is not None and row.pk not in replaced)
    newer = newest if newest and sheet and newest.pk != edition.pk else None
    return Expected(sheet, edition, sets, ended, newer, today)


def sheet_of(citizen: Citizen) -> ExpectationSheet | None:
    sheet = ExpectationSheet.objects.filter(citizen=citizen).select_related("edition", "reviewed_by").first()
    if sheet is not None:
        sheet.citizen = citizen
    return sheet


def open_of(sheet: ExpectationSheet) -> list[Expectation]:
    return list(_rows().open().filter(sheet=sheet))


def _rows() -> ExpectationQuerySet:
    return Expectation.objects.select_related("mark_set", "from_relative__member", "of_relative__member")


def wish_of(row: Expectation, citizen: Citizen) -> str:
    """*Ingers ønske til os*"""
    wish = _wish(row.from_party, row.from_relative, citizen)
    if row.of_party in (Whose.TOGETHER, row.from_party):
        return wish
    return _("%(wish)s to %(whom)s") % {"wish": wish, "whom": _whom(row.of_party, row.of_relative, citizen)}


def _wish(party: str, relative: Relative | None, citizen: Citizen) -> str:
    if party == Whose.RELATIVE and relative is not None:
        return _("%(whose)s wish") % {"whose": whose(relative.called)}
    if party == Whose.CITIZEN:
        return _("%(whose)s wish") % {"whose": whose(citizen.first_name)}
    if party == Whose.TOGETHER:
        return _("A shared wish")
    return _("The leader’s wish") if party == Whose.LEADER else _("Our wish")


def _whom(party: str, relative: Relative | None, citizen: Citizen) -> str:
    if party == Whose.RELATIVE and relative is not None:
        return relative.called
    if party == Whose.CITIZEN:
        return citizen.first_name
    return _("the leader") if party == Whose.LEADER else _("us")


def state_of(row: Expectation, sheet: ExpectationSheet) -> str:
    """Kept or not kept since; else when it was talked through, or will be."""
    if row.not_kept_on is not None:
        return _("not kept since %(day)s") % {"day": _day(row.not_kept_on)}
    if row.kept_on is not None:
        return _("kept since %(day)s") % {"day": _day(row.kept_on)}
    talked_on = timezone.localdate(sheet.reviewed_at)
    if row.agreed_on < talked_on:
        return _("talked through %(day)s") % {"day": _day(talked_on)}
    return _("next talk %(day)s") % {"day": _day(sheet.review_on)}


def months_after(day: date, months: int) -> date:
    """The same day of a later month; the last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _day(day: date) -> str:
    return month_day(day, language())
