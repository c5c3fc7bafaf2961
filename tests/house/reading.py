"""Reads a page the way a person does, and finds out who can be recognised in it."""

import html
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from pypdf import PdfReader

TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.DOTALL)
BREAKING = re.compile(
    r"</?(?:p|div|li|td|th|tr|h\d|dt|dd|section|article|option|label|button|br|ul|ol|main|nav)\b[^>]*>"
)
READ_ALOUD = "aria-label|title|alt|placeholder"
PAPER = re.compile(r"<article\b[^>]*\slang=.*?</article>", re.DOTALL)
SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Known:
    """A citizen by what could betray her; `first_name` alone betrays nobody, but explains why she is logged."""

    number: int
    first_name: str
    traits: tuple[str, ...]


def shown(response: HttpResponse) -> str:
    """What the answer shows: a page's HTML, and of a PDF the text on its sheets."""
    if response.get("Content-Type") != "application/pdf":
        return str(response.content.decode())
    sheets = PdfReader(io.BytesIO(response.content)).pages
    return html.escape(" ".join(sheet.extract_text() for sheet in sheets))


def spoken(page: str, attributes: str = READ_ALOUD) -> str:
    """The text, and what its attributes say: one line with bars between the parts, entities resolved."""
    said = " | ".join(re.findall(rf"(?:{attributes})=\"([^\"]*)\"", page))
    text = TAG.sub("", BREAKING.sub(" | ", page))
    return SPACE.sub(" ", html.unescape(f"{text} | {said}"))


def recognised(page: str, citizens: Iterable[Known]) -> set[int]:
    """Numbers of the citizens whose name, address, phone or own sentence stands in the page."""
    text = spoken(page, f"{READ_ALOUD}|value")
    return {each.number for each in citizens if any(trait in text for trait in each.traits)}


def unexplained(page: str, logged: Iterable[int], citizens: Iterable[Known]) -> set[int]:
    """Numbers that are logged although not even the first name stands in the page."""
    text = spoken(page, f"{READ_ALOUD}|value")
    names = {each.number: each.first_name for each in citizens}
    return {number for number in logged if names.get(number, "\0") not in text}


def sentences(page: str) -> Iterator[str]:
    """The separate texts of a page, for looking whether one of them is in the wrong language.

    Without what is paper for somebody else, and says in which language it speaks.
    """
    for part in spoken(PAPER.sub("", page)).split("|"):
        if text := part.strip():
            yield text
