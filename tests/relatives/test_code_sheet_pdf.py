"""The code on one sheet in large print."""

import io
from typing import Any

import pypdf
import pytest
from django.test import Client

from relatives import paper
from relatives.reading import sets_of
from teams.models import Municipality
from tests.relatives.codes import holding

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_of_it_stands_on_the_two_sides_of_one_sheet(language: str, municipality: Municipality) -> None:
    response = Client().get(f"/code/sheet.pdf?language={language}")
    document = pypdf.PdfReader(io.BytesIO(response.content))
    root: Any = document.trailer["/Root"]
    assert len(document.pages) == 2
    assert root["/Lang"] == language
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    text = " ".join(" ".join(page.extract_text().split()) for page in document.pages)
    for mark_set in sets_of(holding()):
        for mark in mark_set.marks.all():
            assert (mark.text_da if language == "da" else mark.text_en) in text


def test_the_print_is_large() -> None:
    document = pypdf.PdfReader(io.BytesIO(Client().get("/code/sheet.pdf").content))
    sizes: list[float] = []
    document.pages[0].extract_text(
        visitor_text=lambda text, cm, tm, font, size: sizes.append(abs(size * tm[3] * cm[3])) if text.strip() else None
    )
    assert min(sizes) >= 16


def test_without_pango_the_page_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    page = Client().get("/code/sheet.pdf", follow=True).content.decode()
    assert "PDF’en kan ikke laves lige nu." in page
