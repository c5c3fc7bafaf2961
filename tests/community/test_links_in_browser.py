"""Whoever has a link answers it in any browser, with and without JavaScript."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from community.actions.partners import add_partner, make_partner_link
from community.models import Event
from tests import cast
from tests.browser import go
from tests.community.offers import make_event


@pytest.fixture
def link(fresh_db: str) -> str:
    cast.make_municipality()
    team = cast.make_team()
    mette = cast.make_staff("care", "Mette Lund", team=team)
    seniors = add_partner(by=mette, name="Seniorforeningen")
    make_event(team, mette, partner=seniors)
    until = timezone.localdate() + timedelta(days=30)
    return f"/p/{make_partner_link(by=mette, partner=seniors, version=1, until_on=until)}/"


@pytest.mark.parametrize("javascript", [True, False])
def test_a_partner_is_asked_why_and_cancels(link: str, open_fresh_page: Any, javascript: bool) -> None:
    page = open_fresh_page(width=390, java_script_enabled=javascript)
    go(page, link)
    page.get_by_role("link", name="Aflys arrangementet").click()
    page.get_by_role("button", name="Aflys arrangementet").click()
    expect(page.get_by_text("Feltet skal udfyldes.").first).to_be_visible()
    page.get_by_label("Hvorfor?").fill("Kokken er syg.")
    page.get_by_role("button", name="Aflys arrangementet").click()
    expect(page.get_by_role("heading", name="Det, vi holder sammen")).to_be_visible()
    assert Event.objects.get().cancelled_why == "Kokken er syg."
