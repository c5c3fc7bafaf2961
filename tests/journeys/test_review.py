"""On a phone: the goal is looked at again at her table, she sets her numbers, and in the end it is reached."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from goals.models import Goal
from tests.browser import PHONE, axe, go, log_in

WORDS = "Nu når jeg næsten søen."


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()


def given_mette_opens_karens_goal(page: Page) -> Goal:
    goal = Goal.objects.open().get(title="Til søen og hjem med Bodil to gange om ugen")
    log_in(page, "care")
    go(page, f"/goals/{goal.pk}/")
    expect(page.get_by_text("Her er Karen nu")).to_be_visible()
    axe(page)
    return goal


def when_they_look_at_it_again(page: Page) -> None:
    page.get_by_role("link", name="Følg op sammen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Følg op på målet")
    expect(page.locator('[name="ended_as"]').first).to_be_hidden()
    axe(page)
    page.get_by_role("button", name="Gem opfølgningen").click()
    expect(page.get_by_text("Se på det her først")).to_be_visible()
    choose(page, "level", "0")
    page.get_by_label("Hvad siger Karen?").fill(WORDS)
    choose(page, "result", "continued")
    choose(page, "decided_by", "citizen")
    page.get_by_role("button", name="Gem opfølgningen").click()
    expect(page.get_by_text("Opfølgningen er gemt.")).to_be_visible()
    expect(page.locator(".level.is")).to_contain_text("Her er Karen nu")
    expect(page.get_by_text(WORDS).first).to_be_visible()


def and_she_sets_her_own_numbers(page: Page) -> None:
    page.get_by_role("link", name="Sæt nye tal").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Karens egen vurdering")
    axe(page)
    choose(page, "how_well", "8")
    choose(page, "how_satisfied", "9")
    page.get_by_role("button", name="Gem tallene").click()
    expect(page.get_by_text("Gemt. De to tal står på målets side.")).to_be_visible()


def then_a_reached_goal_ends_and_is_celebrated_quietly(page: Page, goal: Goal) -> None:
    go(page, f"/goals/{goal.pk}/review/")
    choose(page, "result", "ended")
    expect(page.locator('[name="next_review_on"]')).to_be_hidden()
    choose(page, "ended_as", "reached")
    page.get_by_label("Hvad siger Karen?").fill("Vi sad ved søen.")
    choose(page, "decided_by", "together")
    axe(page)
    page.get_by_role("button", name="Gem opfølgningen").click()
    expect(page.get_by_text("Målet er nået.")).to_be_visible()
    go(page, f"/citizens/{goal.citizen_id}/")
    reached = page.locator("#goals .note--done")
    expect(reached).to_contain_text("Nået")
    expect(reached).to_contain_text("Vi sad ved søen.")
    expect(page.locator("#experience")).to_contain_text("Følte du dig forstået i dag?")
    for own_page in ("goals", "experience"):
        go(page, f"/citizens/{goal.citizen_id}/{own_page}/")
        axe(page)


def test_a_goal_is_looked_at_again_on_a_phone(open_page: Callable[..., Page]) -> None:
    page = open_page(**PHONE)
    goal = given_mette_opens_karens_goal(page)
    when_they_look_at_it_again(page)
    and_she_sets_her_own_numbers(page)
    then_a_reached_goal_ends_and_is_celebrated_quietly(page, goal)
