"""The visit on a phone, as it is tapped: with and without JavaScript, light and dark, and on a wide screen."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from citizens.models import Notice
from tests import cast
from tests.browser import DESK, PHONE, axe, go, log_in
from visits.models import Note, Visit

type Opener = Callable[..., Page]


@pytest.fixture
def visit(fresh_db: str) -> Visit:
    cast.make_municipality()
    team = cast.make_team(phone="00 12 34 56")
    care = cast.make_staff("care", "Mette Lund", team=team)
    karen = cast.make_citizen("Karen Mikkelsen", team, care, headline="Jeg vil kunne gå ned til søen med Bodil.")
    cast.rate(cast.make_sub_goal(cast.make_goal(karen, care)), 3, care)
    plan = cast.make_plan(cast.make_course(karen, care), team, care)
    return cast.make_visit(plan, timezone.now(), care)


def tap(page: Page, name: str, value: str) -> None:
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').click()


def long(device: dict[str, Any]) -> Any:
    return pytest.param(device, marks=pytest.mark.full)


@pytest.mark.parametrize("device", [PHONE, long(PHONE | {"scheme": "dark"}), long(DESK)], ids=["390", "dark", "1440"])
def test_two_taps_from_the_list_to_the_receipt(visit: Visit, open_fresh_page: Opener, device: dict[str, Any]) -> None:
    page = open_fresh_page(**device)
    log_in(page, "care")
    axe(page)
    page.get_by_role("link", name="Karen Mikkelsen").click()
    axe(page)
    page.get_by_role("button", name="Som aftalt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tak. Notatet er sendt.")
    axe(page)
    assert Note.objects.get().as_agreed
    page.get_by_role("link", name="Skriv en rettelse").click()
    axe(page)
    for panel in ("thread", "faces", "latest"):
        go(page, f"/citizens/{visit.citizen_id}/{panel}/")
        axe(page)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_not_home_folds_the_rest_away_and_asks_how_it_ended(
    visit: Visit, open_fresh_page: Opener, script: bool
) -> None:
    page = open_fresh_page(**PHONE, java_script_enabled=script)
    log_in(page, "care")
    go(page, f"/visits/{visit.pk}/")
    expect(page.get_by_text("Hvordan endte det?")).to_be_hidden()
    tap(page, "deviations", "not_home")
    expect(page.get_by_role("heading", name="Kaffe først")).to_be_hidden()
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    page.locator("[name=text]").fill("Ingen åbner")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Vælg, hvordan det endte.").first).to_be_visible()
    expect(page.locator("[name=text]")).to_have_value("Ingen åbner")
    if script:
        axe(page)
    tap(page, "not_home_end", "unknown")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Ikke hjemme, følges op").first).to_be_visible()
    expect(page.get_by_text("Teamet følger op i dag")).to_be_visible()


def test_a_ladder_step_a_deviation_and_no_typing_is_five_taps(visit: Visit, open_fresh_page: Opener) -> None:
    page = open_fresh_page(**PHONE)
    log_in(page, "care")
    page.get_by_role("link", name="Karen Mikkelsen").click()
    page.locator("#id_step_1 label.stair", has_text="bagved").click()
    page.locator("label.agree").click()
    tap(page, "deviations", "chose_self")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Som aftalt, men Karen valgte selv").first).to_be_visible()
    expect(page.get_by_text("Karen og du er enige.")).to_be_visible()


@pytest.mark.parametrize("deviation", ["concern", "changed_need"])
def test_what_others_must_act_on_asks_what_they_should_know_and_forces_no_typing(
    visit: Visit, open_fresh_page: Opener, deviation: str
) -> None:
    page = open_fresh_page(**PHONE)
    log_in(page, "care")
    go(page, f"/visits/{visit.pk}/")
    expect(page.get_by_label("Hvad skal de andre vide?")).to_be_hidden()
    tap(page, "deviations", deviation)
    expect(page.get_by_label("Hvad skal de andre vide?")).to_be_visible()
    page.get_by_label("Vil Karen sige noget?").fill("Jeg er svimmel")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tak. Notatet er sendt.")
    assert Notice.objects.get().text == "”Jeg er svimmel”"


def test_a_note_is_not_lost_when_somebody_of_another_team_has_logged_in(visit: Visit, open_fresh_page: Opener) -> None:
    cast.make_staff("stranger", "Sofie Lind", team=cast.make_team("Team Nordre"))
    page = open_fresh_page(**PHONE)
    log_in(page, "care")
    go(page, f"/visits/{visit.pk}/")
    page.locator("[name=own_words]").fill("Jeg tør godt.")
    page.context.clear_cookies()
    log_in(page.context.new_page(), "stranger")
    page.get_by_role("button", name="Som aftalt").click()
    expect(page.locator("#stopped")).to_contain_text("er ikke sendt og står stadig i feltet")
    expect(page.locator("[name=own_words]")).to_have_value("Jeg tør godt.")
    assert not Note.objects.exists()
