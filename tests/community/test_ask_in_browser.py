"""The visit turns to her and back again, on the phone, with and without JavaScript."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from citizens.models import Citizen
from community.models import Screening
from tests import cast
from tests.browser import axe, go, log_in
from visits.models import Visit


@pytest.fixture
def visit(fresh_db: str) -> Visit:
    cast.make_municipality()
    team = cast.make_team()
    mette = cast.make_staff("care", "Mette Lund", team=team)
    karen: Citizen = cast.make_citizen("Karen Mikkelsen", team, mette, headline="Jeg vil kunne gå ned til søen")
    plan = cast.make_plan(cast.make_course(karen, mette), team, mette)
    return cast.make_visit(plan, timezone.now() - timedelta(minutes=10), mette)


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_visit_to_the_cards_and_back(visit: Visit, open_fresh_page: Any, javascript: bool) -> None:
    page = open_fresh_page(width=390, java_script_enabled=javascript)
    log_in(page, "care")
    go(page, f"/visits/{visit.pk}/")
    page.get_by_role("link", name="Vend skærmen og spørg").click()
    expect(page.get_by_role("heading", name="Jeg har tre korte spørgsmål om samvær.")).to_be_visible()
    if javascript:
        axe(page)
    page.get_by_role("button", name="Tak, det var det").click()
    expect(page.get_by_text("Vælg et svar, eller: ikke i dag.").first).to_be_visible()
    for number, answer in enumerate((2, 3, 2)):
        page.locator(f'input[name="q{number}"][value="{answer}"]').check(force=True)
    page.get_by_role("button", name="Tak, det var det").click()
    expect(page.get_by_role("heading", name="Karen har svaret")).to_be_visible()
    expect(page.get_by_role("heading", name="7 af 9")).to_be_visible()
    page.get_by_role("link", name="Tilbage til besøget").click()
    expect(page.get_by_role("heading", name="Karen Mikkelsen")).to_be_visible()
    expect(page.get_by_text("Tre spørgsmål om samvær")).to_have_count(0)
    assert Screening.objects.get().answers == [2, 3, 2]


def test_her_no_is_one_tap_and_goes_back_to_the_visit(visit: Visit, open_fresh_page: Any) -> None:
    page = open_fresh_page(width=390)
    log_in(page, "care")
    go(page, f"/citizens/{visit.citizen_id}/wellbeing/ask/?visit={visit.pk}")
    page.get_by_role("button", name="Ikke i dag").click()
    expect(page.get_by_text("Det er helt i orden. Vi spørger tidligst igen om en uge.")).to_be_visible()
    expect(page.get_by_text("Tre spørgsmål om samvær")).to_have_count(0)
    assert Screening.objects.get().outcome == "not_today"
