"""Files as people and systems send them, for the tests of imports."""

import io
import zipfile
from typing import Any

from openpyxl import Workbook

HEAD = "CPR-nummer;Fornavne;Efternavn;Team"
TEAM_HEAD = "Navn;Distrikt;Telefon"


def csv(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(lines).encode(encoding)


def book(*rows: list[Any], merge: str = "") -> bytes:
    made = Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The workbook with one of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


def bomb(megabytes: int = 120) -> bytes:
    """Small to send, large in memory."""
    return with_part(book(["Navn"], ["x"]), "xl/worksheets/sheet1.xml", b"<a>" + b" " * (megabytes * 1024 * 1024))


def laughing() -> bytes:
    """XML whose entities multiply (billion laughs)."""
    entities = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    sheet = b"<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"
    return with_part(book(["Navn"], ["x"]), "xl/worksheets/sheet1.xml", b"<?xml version='1.0'?>" + entities + sheet)


def reading_files() -> bytes:
    """XML that wants to read a file of the server (XXE)."""
    entity = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    sheet = b'<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>'
    return with_part(book(["Navn"], ["x"]), "xl/worksheets/sheet1.xml", b"<?xml version='1.0'?>" + entity + sheet)
