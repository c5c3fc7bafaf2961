"""Where no PDF can be drawn the page says so."""

from typing import Any

import pytest

from relatives import paper
from teams.models import Staff, Team
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


def test_without_pango_one_is_led_to_the_page(
    team: Team, care: Staff, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    event = make_event(team, care)
    page = client_of(care).get(f"/community/events/{event.pk}/invitation.pdf", follow=True).content.decode()
    assert "Du er inviteret" in page
    assert "invitation.pdf" not in page
