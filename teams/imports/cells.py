"""One cell: as text on the way in, and harmless in a spreadsheet on the way out.

A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 5.0, 1.2.10); an import takes
it away again, so that the round trip ends where it began.
"""

from datetime import date, datetime, time
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠")
MARK = "'"
# What a spreadsheet shows where a formula failed, in English and in Danish.
FAULTS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#####"}
    | {"#I/T", "#REFERENCE!", "#VÆRDI!", "#NAVN?", "#DIVISION/0!", "#NUL!", "#OVERLØB!"}
)


def _is_marked(text: str) -> bool:
    return text.startswith(MARK) and (text[1:].lstrip(" ").startswith(FORMULA) or text.startswith(MARK * 2))


def neutral(text: str) -> str:
    """Harmless in a spreadsheet."""
    return MARK + text if text.lstrip(" ").startswith(FORMULA) or _is_marked(text) else text


def restored(text: str) -> str:
    """What stood there before `neutral`."""
    return text[1:] if _is_marked(text) else text


def text_of(value: Any) -> str:
    """A cell of a workbook as somebody would have typed it; days in the order of years."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
