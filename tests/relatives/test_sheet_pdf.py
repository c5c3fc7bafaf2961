"""The relative's sheet as a tagged PDF: one sheet, in the relative's language, logged as a page is."""

import io
from typing import Any

import pypdf
import pytest

from citizens.models import AccessLog, Citizen
from relatives import paper
from relatives.models import Relative
from teams.models import Staff
from tests.relatives import kin

pytestmark = pytest.mark.django_db


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    found = kin.make_relative(karen, care)
    kin.say(found, care, "visits", True, "Så ved du, hvornår du kan ringe.")
    return found


def pdf(client: Any, relative: Relative, query: str = "") -> pypdf.PdfReader:
    response = client.get(f"/relatives/{relative.pk}/sheet.pdf{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert "Inger" not in response["Content-Disposition"]
    return pypdf.PdfReader(io.BytesIO(response.content))


def text_of(document: pypdf.PdfReader) -> str:
    return " ".join(document.pages[0].extract_text().split())


def test_it_is_one_tagged_sheet_in_its_language(inger: Relative, care: Staff, client_of: Any) -> None:
    danish = pdf(client_of(care), inger)
    root: Any = danish.trailer["/Root"]
    assert len(danish.pages) == 1
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "da"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert danish.metadata is not None
    assert danish.metadata.title == "Til en pårørende · Hverdag"
    assert "Så ved du, hvornår du kan ringe." in text_of(danish)
    assert AccessLog.objects.latest("pk").citizens == [inger.citizen_id]
    english = pdf(client_of(care), inger, "?language=en")
    english_root: Any = english.trailer["/Root"]
    assert english_root["/Lang"] == "en"
    assert "This we may tell you" in text_of(english)


def test_the_longest_reasons_still_fit_the_sheet_and_its_back(inger: Relative, care: Staff, client_of: Any) -> None:
    for category in kin.ALL:
        kin.say(inger, care, category, False, "Det er mit. " * 25, days_ago=0)
    assert len(pdf(client_of(care), inger).pages) <= 2


def test_markup_in_her_words_is_only_words(inger: Relative, care: Staff, client_of: Any) -> None:
    kin.say(inger, care, "health", False, '<img src="file:///etc/passwd"> <b>selv</b>', days_ago=0)
    assert "<b>selv</" in text_of(pdf(client_of(care), inger))


def test_without_pango_the_page_is_printed(
    inger: Relative, care: Staff, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    page = client_of(care).get(f"/relatives/{inger.pk}/sheet.pdf", follow=True).content.decode()
    assert "PDF’en kan ikke laves lige nu." in page
    assert "sheet.pdf" not in page
