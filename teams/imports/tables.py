"""Lines become rows under headings that the kind of import knows."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from teams.imports.cells import FAULTS, restored
from teams.imports.lines import Line

HEADING_WITHIN = 10
MORE = re.compile(r"[\s_]+")


@dataclass(frozen=True)
class Column:
    """One column: the form field it fills, its Danish heading in the template, and what else it is called."""

    name: str
    heading: str
    example: str
    required: bool = False
    also: tuple[str, ...] = ()

    @property
    def names(self) -> set[str]:
        return {plain(each) for each in (self.name, self.heading, *self.also)}


@dataclass(frozen=True)
class Row:
    """One line of the file: its number, its cells by column, and what is wrong with the line as such."""

    line: int
    values: dict[str, str]
    problem: str = ""


@dataclass(frozen=True)
class Table:
    rows: list[Row]
    unread: list[str] = field(default_factory=list)


def plain(heading: str) -> str:
    """A heading as it is compared: without stars, dots, capitals and spare blanks."""
    return MORE.sub(" ", heading).strip(" *.:").casefold()


def table_of(lines: Sequence[Line], columns: Sequence[Column]) -> Table:
    place = _heading_place(lines, columns)
    headings = lines[place][1]
    at = _columns_at(headings, columns)
    body = lines[place + 1 :]
    if not body:
        raise ValidationError(_("There are headings, but no rows under them."))
    _refuse_blank_headings(headings, body)
    rows = [_row(line, cells, headings, at) for line, cells in body]
    known = set(at.values())
    return Table(rows, [name for place, name in enumerate(headings) if name and place not in known])


def _heading_place(lines: Sequence[Line], columns: Sequence[Column]) -> int:
    """The line with most headings that we know, among the first ten: a title may stand above."""
    known = set().union(*(column.names for column in columns))
    scores = [sum(plain(cell) in known for cell in cells) for _line, cells in lines[:HEADING_WITHIN]]
    if not max(scores, default=0):
        wanted = ", ".join(column.heading for column in columns if column.required)
        raise ValidationError(
            _("There is no line of headings. The first line must hold at least: %(wanted)s. A template can be fetched.")
            % {"wanted": wanted}
        )
    return scores.index(max(scores))


def _columns_at(headings: list[str], columns: Sequence[Column]) -> dict[str, int]:
    """Where each column stands; raises for one that stands twice or is missing."""
    by_name = {name: column for column in columns for name in column.names}
    found = [(by_name[plain(text)], place) for place, text in enumerate(headings) if plain(text) in by_name]
    counted = Counter(column.heading for column, _place in found)
    if twice := [heading for heading, times in counted.items() if times > 1]:
        raise ValidationError(_("The same heading stands more than once: %(names)s.") % {"names": ", ".join(twice)})
    at = {column.name: place for column, place in found}
    if missing := [column.heading for column in columns if column.required and column.name not in at]:
        raise ValidationError(_("These headings are missing: %(names)s.") % {"names": ", ".join(missing)})
    return at


def _refuse_blank_headings(headings: list[str], body: Sequence[Line]) -> None:
    """Merged headings leave cells without one: what stands under them would be lost in silence."""
    counted = Counter(place for _line, cells in body for place, cell in enumerate(cells) if cell)
    within = [place for place, name in enumerate(headings) if not name and counted[place]]
    beyond = [place for place in counted if place >= len(headings) and 2 * counted[place] > len(body)]
    used = [*within, *beyond]
    if used:
        names = ", ".join(letters(place) for place in sorted(used))
        raise ValidationError(
            _(
                "Column %(names)s has no heading, but something stands in it. Are headings merged? Give each"
                " column its own."
            )
            % {"names": names}
        )


def letters(place: int) -> str:
    """A, B … Z, AA: how a spreadsheet names a column."""
    name = ""
    while place >= 0:
        place, rest = divmod(place, 26)
        name = chr(ord("A") + rest) + name
        place -= 1
    return name


def _row(line: int, cells: list[str], headings: list[str], at: dict[str, int]) -> Row:
    values = {name: restored(cells[place]) for name, place in at.items() if place < len(cells)}
    return Row(line, values, _problem(cells, headings))


def _problem(cells: list[str], headings: list[str]) -> str:
    if [plain(cell) for cell in cells] == [plain(name) for name in headings]:
        return _("These are the headings once more. Delete the line.")
    if len(cells) > len(headings):
        return _(
            "The line has more cells than there are headings. Does a text with a separator in it lack"
            " its quotation marks?"
        )
    if fault := next((cell for cell in cells if cell.upper() in FAULTS), ""):
        return _("A cell shows a fault of the spreadsheet (%(fault)s). Write what it should hold.") % {"fault": fault}
    return ""
