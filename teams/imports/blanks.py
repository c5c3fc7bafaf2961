"""Files to fetch: empty ones to fill in (the headings and one invented row), and what is wrong in one that was sent."""

import csv
from io import BytesIO, StringIO

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from teams.imports.cells import neutral
from teams.imports.kinds import Kind
from teams.imports.sealed import unseal
from teams.models import Import

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def chosen(kinds: list[Kind], name: str) -> Kind:
    """The kind of that name, else the first."""
    return next((kind for kind in kinds if kind.name == name), kinds[0])


def rows_of(kind: Kind) -> list[list[str]]:
    """A star marks what must be filled in."""
    headings = [f"{column.heading} *" if column.required else column.heading for column in kind.columns]
    return [headings, [neutral(column.example) for column in kind.columns]]


def as_csv(kind: Kind) -> bytes:
    return _csv(rows_of(kind))


def errors_as_csv(item: Import) -> bytes | None:
    """Every line, column and sentence of a file that was refused; None where there are none."""
    kept = unseal(item.sealed) or {}
    if not kept.get("errors"):
        return None
    lines = [[str(each["line"]), neutral(each["column"]), neutral(each["text"])] for each in kept["errors"]]
    return _csv([[_("Line"), _("Column"), _("What is wrong")], *lines])


def _csv(rows: list[list[str]]) -> bytes:
    """Semicolons and a BOM, so that Danish Excel opens it with a double click."""
    text = StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def as_workbook(kind: Kind) -> bytes:
    """All cells are text, so that no leading zero is lost and no day is turned around."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows_of(kind):
        sheet.append(row)
    for place, cells in enumerate(sheet.iter_cols(), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = 22
        sheet.column_dimensions[get_column_letter(place)].number_format = "@"
        for cell in cells:
            cell.number_format, cell.data_type = "@", "s"
        cells[0].font = Font(bold=True)
    out = BytesIO()
    book.save(out)
    return out.getvalue()
