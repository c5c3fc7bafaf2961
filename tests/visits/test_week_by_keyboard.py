"""The board in a browser: with keys only, and without JavaScript."""

from collections.abc import Callable

from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import axe, go, log_in
from visits.models import Visit


def karens_thursday() -> Visit:
    """In the story she has nobody on Thursday: Mette is at a course."""
    return Visit.objects.get(citizen__first_name="Karen", citizen__last_name="Mikkelsen", day="2026-11-26")


def test_a_planner_gives_karen_a_worker_with_keys_only(desk: Page) -> None:
    visit = karens_thursday()
    log_in(desk, "planner")
    go(desk, f"/teams/{visit.team_id}/week/?week=2026-W48")
    axe(desk)
    chip = desk.locator(f'a.slot[href="/visits/{visit.pk}/move/"]')
    chip.focus()
    desk.keyboard.press("ArrowRight")
    expect(chip).not_to_be_focused()
    desk.keyboard.press("ArrowLeft")
    expect(chip).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk.locator("#move h2")).to_be_focused()
    expect(desk.locator("#week")).to_have_class("week week--moving")
    desk.keyboard.press("Tab")
    expect(desk.locator("#move [name=staff]:not([type=hidden])")).to_be_focused()
    desk.locator("#move select").select_option(label="Jonas Bech")
    expect(desk.locator("#move")).to_contain_text("Før du gemmer")
    axe(desk)
    assert desk.url.endswith("week=2026-W48")
    desk.get_by_role("button", name="Gem flytningen").press("Enter")
    expect(desk.locator("#said")).to_contain_text("Flytningen er gemt")
    expect(chip).to_contain_text("JB")
    expect(desk.locator("#move .before")).to_have_count(0)
    expect(chip).to_be_focused()


def test_after_saving_the_board_stands_where_it_stood(browser_page: Page) -> None:
    visit = karens_thursday()
    log_in(browser_page, "planner")
    go(browser_page, f"/teams/{visit.team_id}/week/?week=2026-W48")
    chip = browser_page.locator(f'a.slot[href="/visits/{visit.pk}/move/"]')
    chip.scroll_into_view_if_needed()
    chip.click()
    browser_page.locator("#move select").select_option(label="Jonas Bech")
    save = browser_page.get_by_role("button", name="Gem flytningen")
    save.scroll_into_view_if_needed()
    save.click()
    expect(browser_page.locator("#said")).to_contain_text("Flytningen er gemt")
    expect(browser_page.locator("#said")).to_be_in_viewport()
    expect(chip).to_be_focused()
    expect(chip).to_be_in_viewport()


def test_on_a_phone_the_names_stay_and_the_decisions_are_folded(phone: Page) -> None:
    visit = karens_thursday()
    log_in(phone, "planner")
    go(phone, f"/teams/{visit.team_id}/week/?week=2026-W48")
    expect(phone.locator(".asks")).to_be_hidden()
    expect(phone.locator(".beside").nth(4)).to_be_hidden()
    phone.locator("td.day").nth(6).scroll_into_view_if_needed()
    expect(phone.locator("tbody .who").first).to_be_in_viewport(ratio=0.9)
    phone.locator(".rail summary").click()
    expect(phone.locator(".asks")).to_be_visible()
    axe(phone)


def test_closing_the_panel_leads_back_to_the_chip(desk: Page) -> None:
    visit = karens_thursday()
    log_in(desk, "planner")
    go(desk, f"/teams/{visit.team_id}/week/?week=2026-W48&by=worker")
    axe(desk)
    chip = desk.locator(f'a.slot[href="/visits/{visit.pk}/move/?by=worker"]').first
    chip.press("Enter")
    expect(desk.locator("#move h2")).to_be_focused()
    desk.locator("#move").get_by_role("link", name="Fortryd").press("Enter")
    expect(chip).to_be_focused()
    expect(desk.locator("#week")).to_have_class("week")


def test_what_is_saved_is_what_stands_in_the_fields(desk: Page) -> None:
    visit = karens_thursday()
    log_in(desk, "planner")
    go(desk, f"/visits/{visit.pk}/move/")
    desk.locator("#move select").select_option(label="Jonas Bech")
    desk.locator("#move input[type=time]").fill("21:05")  # before the first answer is there
    desk.locator("h1").click()
    expect(desk.locator("[data-saves-move] [name=at]")).to_have_value("21:05")
    save = desk.get_by_role("button", name="Gem flytningen")
    expect(save).to_be_enabled()
    desk.locator("#move input[type=date]").fill("2026-11-27")
    expect(save).to_be_disabled()
    desk.locator("#move input[type=time]").fill("21:15")
    expect(desk.locator("#move input[type=time]")).to_be_focused()
    desk.locator("h1").click()
    expect(save).to_be_enabled()
    save.click()
    expect(desk.locator("#said")).to_contain_text("Flytningen er gemt")
    visit.refresh_from_db()
    assert timezone.localtime(visit.start_at).isoformat(" ", "minutes")[:16] == "2026-11-27 21:15"


def test_all_of_it_works_without_javascript(open_page: Callable[..., Page]) -> None:
    visit = karens_thursday()
    page = open_page(width=390, height=844, java_script_enabled=False)
    log_in(page, "planner")
    go(page, f"/teams/{visit.team_id}/week/?week=2026-W48")
    page.locator(f'a.slot[href="/visits/{visit.pk}/move/"]').click()
    page.locator("#move select").select_option(label="Jonas Bech")
    page.get_by_role("button", name="Se, hvad det fører til").click()
    page.get_by_role("button", name="Gem flytningen").click()
    expect(page.locator("#said")).to_contain_text("Flytningen er gemt")
    expect(page.locator(f'a.slot[href="/visits/{visit.pk}/move/"]')).to_contain_text("JB")
