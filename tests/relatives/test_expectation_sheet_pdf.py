"""The family's sheet as a PDF, logged as a page is."""

from typing import Any

import pytest

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
    assert answer.content.startswith(b"%PDF-")
    assert b"pdfuaid" in answer.content
    assert AccessLog.objects.get().citizens == [wish.citizen_id]


def test_where_it_cannot_be_drawn_the_page_is_printed(
    wish: Expectation, care: Staff, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    assert client_of(care).get(path(wish)).status_code == 302
