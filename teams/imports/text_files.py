"""CSV as Danish Excel, English Excel and other systems write it: UTF-8, UTF-16 or Windows-1252; `;`, `,` or tab."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from teams.imports.lines import Line

SEPARATORS = (";", ",", "\t")
NAMED_SEPARATOR = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)
CELL_LENGTH = 32_767  # Excel's own limit
TWICE = re.compile(r"Ã[¦¸¥†˜…]")  # UTF-8 that was once read as Windows-1252 (Ã¸)
# DOS and Mac letters read as Windows-1252 (›, †, ¿ for ø, å, ø): they do not stand beside letters.
OTHER_CODE = re.compile(r"\w[›†¾¿Œ‘]|[›†¾¿]\w")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes) -> str:
    """The file's text; raises rather than guess."""
    try:
        text = data.decode("utf-16") if data.startswith(UTF_16) else _decode_8_bits(data)
    except UnicodeDecodeError as error:
        raise ValidationError(_unreadable()) from error
    if "\x00" in text or TWICE.search(text):
        raise ValidationError(_unreadable())
    return text


def _decode_8_bits(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    if OTHER_CODE.search(text):
        raise ValidationError(_unreadable())
    return text


def _unreadable() -> str:
    return _(
        "The letters of the file cannot be read with certainty (æ, ø and å). Save it as *CSV UTF-8* and send it again."
    )


def separator_of(text: str) -> str:
    """The one that divides the first lines most evenly: in most lines, into most cells."""
    lines = [line for line in text.splitlines()[:12] if line.strip()]
    return max(
        SEPARATORS,
        key=lambda mark: sum(min(line.count(mark), 60) for line in lines[:1]) * 100 + _lines_with(lines, mark),
    )


def _lines_with(lines: list[str], mark: str) -> int:
    return sum(mark in line for line in lines)


def read_text(data: bytes) -> Iterator[Line]:
    text = decode(data)
    named = NAMED_SEPARATOR.match(text)
    separator = named[1] if named else separator_of(text)
    rows = csv.reader(StringIO(text[named.end() :] if named else text, newline=""), delimiter=separator, strict=True)
    csv.field_size_limit(CELL_LENGTH)
    before = 1 if named else 0
    try:
        for cells in rows:
            yield rows.line_num + before, cells
    except csv.Error as error:
        raise ValidationError(
            _("Line %(line)d cannot be read: the quotation marks do not match, or a cell is too long.")
            % {"line": rows.line_num + before}
        ) from error
