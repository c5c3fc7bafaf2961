"""The family's sheet as a PDF, logged as a page is."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from citizens.models import AccessLog
from relatives import paper
from relatives.models import Expectation
from teams.models import Staff

pytestmark = pytest.mark.django_db


def path(wish: Expectation) -> str:
    return f"/citizens/{wish.citizen_id}/relatives/expectations/paper.pdf"


@pytest.mark.skipif(not paper.can_draw(), reason="Pango is missing")
def test_it_is_a_tagged_pdf(wish: Expectation, care: Staff, client_of: Any) -> None:
    answer = client_of(care).get(path(wish))
    assert answer["Content-Type"] == "application/pdf"
    found = PdfReader(BytesIO(answer.content))
    root: Any = found.trailer["/Root"]
    assert (len(found.pages), root["/MarkInfo"]["/Marked"], root["/Lang"]) == (1, True, "da")
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert "Karen" not in answer["Content-Disposition"]
    assert AccessLog.objects.get().citizens == [wish.citizen_id]


def test_where_it_cannot_be_drawn_the_page_is_printed(
    wish: Expectation, care: Staff, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    assert client_of(care).get(path(wish)).status_code == 302
