"""My plan as a tagged PDF: one sheet, in its language, logged as a page is."""

import io
from typing import Any

import pypdf
import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.models import SubGoal
from relatives import paper
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db


def pdf(client: Any, citizen: Citizen, query: str = "") -> pypdf.PdfReader:
    response = client.get(f"/citizens/{citizen.pk}/my-plan.pdf{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    return pypdf.PdfReader(io.BytesIO(response.content))


def text_of(document: pypdf.PdfReader) -> str:
    return " ".join(document.pages[0].extract_text().split())


def test_the_pdf_is_one_tagged_sheet_in_its_language(a_week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    danish = pdf(client_of(care), karen)
    root: Any = danish.trailer["/Root"]
    assert len(danish.pages) == 1
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "da"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    for words in ("søen med Bodil", "Mandag til onsdag", "Mette og Jonas", "00 12 34 56"):
        assert words in text_of(danish), words
    row = AccessLog.objects.latest("pk")
    assert (row.mark, row.citizens, row.action) == ("record", [karen.pk], row.action)
    english = pdf(client_of(care), karen, "?language=en")
    english_root: Any = english.trailer["/Root"]
    assert english_root["/Lang"] == "en"
    assert "Who comes when" in text_of(english)


def test_much_to_tell_is_printed_smaller_and_still_one_sheet(
    a_week: None, karen: Citizen, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    for position in range(2, 9):
        cast.make_sub_goal(karens_sub_goal.goal, f"Delmål {position}", position)
    assert len(pdf(client_of(care), karen).pages) == 1


def test_markup_in_her_words_is_only_words(a_week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.say(karen, '<img src="file:///etc/passwd"> <b>søen</b>', care, said_at=timezone.now())
    assert "<b>søen</" in text_of(pdf(client_of(care), karen))


def test_without_pango_the_page_is_printed(
    a_week: None, karen: Citizen, care: Staff, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    client = client_of(care)
    response = client.get(f"/citizens/{karen.pk}/my-plan.pdf", follow=True)
    page = response.content.decode()
    assert "PDF’en kan ikke laves lige nu." in page
    assert "Print siden fra browserens egen menu." in page
    assert "my-plan.pdf" not in page
