"""The printed invitation: large, without names, as a page and as a tagged PDF."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from relatives import paper
from teams.models import Staff, Team
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


def test_it_says_when_where_and_what_it_costs(team: Team, care: Staff, client_of: Any) -> None:
    told = {"place": "Salen", "cost_kr": 120, "transport": "fetched", "invitation": "Kom til julefrokost."}
    event = make_event(team, care, **told)
    page = client_of(care).get(f"/community/events/{event.pk}/invitation/").content.decode()
    for words in ("Du er inviteret", "Salen", "Det koster 120 kr.", "Du bliver hentet hjemme.", "Kom til julefrokost."):
        assert words in page


@pytest.mark.skipif(not paper.can_draw(), reason="Pango is not on this machine")
def test_the_pdf_is_tagged_and_on_one_sheet(team: Team, care: Staff, client_of: Any) -> None:
    event = make_event(team, care, place="Salen", invitation="Kom til julefrokost.")
    answer = client_of(care).get(f"/community/events/{event.pk}/invitation.pdf")
    assert answer["Content-Type"] == "application/pdf"
    pdf = PdfReader(BytesIO(answer.content))
    assert len(pdf.pages) == 1
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"].startswith("da")
    assert "Julefrokost" in pdf.pages[0].extract_text()
