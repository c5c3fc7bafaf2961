"""Excel workbooks (.xlsx), read as a stream and within limits: a small file may not become a large one in memory."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from teams.imports.cells import text_of
from teams.imports.lines import Line

MAX_UNZIPPED = 100 * 1024 * 1024
MAX_RATIO = 120
SMALL = 10 * 1024 * 1024  # below this how well it is packed does not matter
MAX_PARTS = 2_000


def refuse_bombs(data: bytes) -> None:
    """Python's zipfile never unpacks more of a part than it declares, so the declared sizes are the bound."""
    try:
        with ZipFile(BytesIO(data)) as box:
            parts = box.infolist()
    except (BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise ValidationError(_not_a_workbook()) from error
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise ValidationError(_not_a_workbook())
    size = sum(part.file_size for part in parts)
    packed = max(sum(part.compress_size for part in parts), 1)
    if size > MAX_UNZIPPED or len(parts) > MAX_PARTS or (size > SMALL and size / packed > MAX_RATIO):
        raise ValidationError(
            _("The workbook becomes too large when it is unpacked. Copy the rows into a new workbook.")
        )


def _not_a_workbook() -> str:
    return _("The file is not an Excel workbook (.xlsx), or it is damaged. Open it in Excel and save it again.")


def read_workbook(data: bytes) -> Iterator[Line]:
    """The first sheet; formulas by what they last showed. XML with entities of its own is refused (defusedxml)."""
    refuse_bombs(data)
    try:
        yield from _first_sheet(data)
    except ValidationError:
        raise
    except MemoryError:
        raise
    except Exception as error:  # whatever a damaged or hostile workbook makes the reader raise
        raise ValidationError(_not_a_workbook()) from error


def _first_sheet(data: bytes) -> Iterator[Line]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and checks in the sheet that we do not read
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sheet: Any = book.worksheets[0]
    sheet.reset_dimensions()  # the size that a sheet says it has may be wrong
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            yield number, [text_of(value) for value in row]
