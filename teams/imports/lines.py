"""A file as lines of text, whatever it was saved as. Refuses with a sentence what cannot be read with certainty."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 60
MAX_LINES = 100_000  # with the empty ones that a formatted sheet has

type Line = tuple[int, list[str]]
ZIP, OLD_EXCEL, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"


def read_lines(data: bytes) -> list[Line]:
    """(number, cells) of every line in which something stands. What the file is, its first bytes say, not its name."""
    from teams.imports.text_files import read_text
    from teams.imports.workbooks import read_workbook

    if not data.strip():
        raise ValidationError(_("The file is empty."))
    if len(data) > MAX_BYTES:
        raise ValidationError(_("The file is larger than 10 MB. Divide it into several."))
    if data.startswith(OLD_EXCEL):
        raise ValidationError(
            _(
                "This is an old Excel file, or one with a password. Save it as an Excel workbook (.xlsx) without"
                " a password."
            )
        )
    if data.startswith(PDF):
        raise ValidationError(_("This is a PDF. Send the list as CSV or as an Excel workbook (.xlsx)."))
    return bounded(read_workbook(data) if data.startswith(ZIP) else read_text(data))


def bounded(lines: Iterable[Line]) -> list[Line]:
    """At most so many; stops reading there, so that a giant costs no more than its first part."""
    kept: list[Line] = []
    for number, cells in _while_reasonable(lines):
        cells = trimmed(cells)
        if not cells:
            continue
        if len(cells) > MAX_COLUMNS:
            raise ValidationError(
                _("Line %(line)d has more than %(most)d columns.") % {"line": number, "most": MAX_COLUMNS}
            )
        kept.append((number, cells))
        if len(kept) > MAX_ROWS + 1:
            raise ValidationError(_("The file has more than 20,000 rows. Divide it into several."))
    if not kept:
        raise ValidationError(_("The file is empty."))
    return kept


def _while_reasonable(lines: Iterable[Line]) -> Iterator[Line]:
    for number, cells in lines:
        if number > MAX_LINES:
            raise ValidationError(
                _("The file has more than 100,000 lines, most of them empty. Delete those and send it again.")
            )
        yield number, cells


def trimmed(cells: list[str]) -> list[str]:
    """Without blanks around, and without the empty cells at the end."""
    plain = [cell.strip().strip("\ufeff") for cell in cells]
    while plain and not plain[-1]:
        plain.pop()
    return plain
