"""From a sign to the day out, and asked again: the whole loop as people do it, with time moved on."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from playwright.sync_api import Page, expect

from citizens.models import Citizen, Kind
from citizens.sweep import remind_all
from community.models import MessageLink, Referral, Screening, Sign
from teams.models import Staff
from tests import cast
from tests.browser import axe, go, log_in
from tests.community import offers
from visits import clock
from visits.models import Visit, VisitPlan

TUESDAY = date(2026, 11, 24)
KNITTING = "Strikkestuen på biblioteket"
THREE = "Tre spørgsmål om samvær"


def morning(day: date) -> datetime:
    return clock.moment(day, time(8, 50)).at


@pytest.fixture
def plan(fresh_db: str) -> Iterator[VisitPlan]:
    """Karen, whom Mette visits in the mornings; she misses the knitting room, which is round the corner."""
    with time_machine.travel(morning(TUESDAY), tick=True):
        cast.make_municipality()
        team = cast.make_team()
        mette = cast.make_staff("care", "Mette Lund", team=team)
        karen = cast.make_citizen("Karen Mikkelsen", team, mette, latitude=55.340, longitude=11.101)
        Citizen.objects.filter(pk=karen.pk).update(taken_in_at=morning(TUESDAY) - timedelta(days=5))
        cast.say(karen, "Jeg savner strikkestuen.", mette, kind=Kind.MEANINGFUL)
        offers.make_activity(KNITTING, latitude=55.341, longitude=11.102)
        yield cast.make_plan(cast.make_course(karen, mette), team, mette)


def visit_on(plan: VisitPlan, day: date) -> Visit:
    return cast.make_visit(plan, clock.moment(day, time(8, 40)).at, Staff.objects.get())


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()


def a_sign_is_noted(page: Page, karen: Citizen) -> None:
    go(page, f"/citizens/{karen.pk}/wellbeing/signs/new/")
    choose(page, "kind", "said")
    page.locator('[name="words"]').fill("Karen savner at komme ud.")
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_text("Karen savner at komme ud.")).to_be_visible()
    assert Sign.objects.get().kind == "said"


def she_is_asked_at_a_visit(page: Page, visit: Visit) -> None:
    go(page, f"/visits/{visit.pk}/")
    expect(page.get_by_role("heading", name=THREE)).to_be_visible()
    page.get_by_role("link", name="Vend skærmen og spørg").click()
    for number, answer in enumerate((3, 2, 3)):
        page.locator(f'input[name="q{number}"][value="{answer}"]').check(force=True)
    page.get_by_role("button", name="Tak, det var det").click()
    expect(page.get_by_role("heading", name="8 af 9")).to_be_visible()


def an_offer_is_found_together(page: Page, karen: Citizen) -> None:
    go(page, f"/citizens/{karen.pk}/offers/")
    expect(page.get_by_role("heading", name=KNITTING)).to_be_visible()
    expect(page.get_by_text("Jeg savner strikkestuen.").first).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Foreslå det").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(KNITTING)


def she_says_yes_and_it_is_sent(page: Page, day: date) -> str:
    expect(page.get_by_role("link", name="Send det")).to_have_count(0)
    page.get_by_role("button", name="Karen siger ja").click()
    axe(page)
    page.get_by_role("link", name="Send det").click()
    page.locator('[name="happens_on"]').fill(day.isoformat())
    page.locator('[name="words"]').fill("Karen strikker en trøje til sit oldebarn.")
    axe(page)
    page.get_by_role("button", name="Gem").click()
    page.get_by_role("button", name="Lav linket").click()
    address = page.locator("#address").input_value()
    axe(page)
    return address.partition("/m/")[2]


def the_library_says_welcome(page: Page, token: str) -> None:
    """Somebody without a log-in, in a browser of their own."""
    go(page, f"/m/{token}")
    expect(page.get_by_text("Karen")).to_have_count(0)
    axe(page)
    page.get_by_role("button", name="Åbn beskeden").click()
    expect(page.get_by_text("Karen strikker en trøje til sit oldebarn.")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Karen er velkommen").click()
    expect(page.get_by_role("heading", name="Tak")).to_be_visible()
    assert MessageLink.objects.get().answered_at


def she_went(page: Page, visit: Visit) -> None:
    go(page, f"/visits/{visit.pk}/")
    expect(page.get_by_role("heading", name="Kom du af sted?")).to_be_visible()
    expect(page.get_by_role("heading", name=THREE)).to_have_count(0)
    page.get_by_role("link", name="Notér, hvordan det gik").click()
    page.get_by_role("button", name="Karen var af sted").click()
    expect(page.get_by_role("heading", name="Karen Mikkelsen")).to_be_visible()
    assert not Referral.objects.open().exists()


def test_the_whole_loop_with_time_moved_on(plan: VisitPlan, open_fresh_page: Any) -> None:
    karen = plan.citizen
    page = open_fresh_page(width=390)
    log_in(page, "care")
    a_sign_is_noted(page, karen)

    a_week_later = TUESDAY + timedelta(days=7)
    with time_machine.travel(morning(a_week_later), tick=True):
        visit = visit_on(plan, a_week_later)
        log_in(page, "care")
        she_is_asked_at_a_visit(page, visit)
        an_offer_is_found_together(page, karen)
        token = she_says_yes_and_it_is_sent(page, a_week_later + timedelta(days=1))
        the_library_says_welcome(open_fresh_page(width=390), token)

    afterwards = a_week_later + timedelta(days=2)
    with time_machine.travel(morning(afterwards), tick=True):
        log_in(page, "care")
        she_went(page, visit_on(plan, afterwards))

    with time_machine.travel(morning(afterwards + timedelta(days=90)), tick=True):
        remind_all()
        log_in(page, "care")
        visit = visit_on(plan, afterwards + timedelta(days=90))
        go(page, f"/visits/{visit.pk}/")
        expect(page.get_by_role("heading", name=THREE)).to_be_visible()
    assert Screening.objects.count() == 1
