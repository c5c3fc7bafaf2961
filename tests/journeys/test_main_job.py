"""The main job, as a new user does it: from her own sentence to a documented visit, with axe at each step."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests import browser
from tests.browser import DESK, PHONE, go, log_in

SENTENCE = "Jeg vil bage brød til mine børnebørn igen."
WORDS = "Jeg vil stå i mit eget køkken og bage et brød."
STEP = "Grete ælter selv dejen, du står ved siden af."


@dataclass
class Story:
    """What one step of the story tells the next."""

    page: str = ""
    visit: str = ""


def axe(page: Page) -> None:
    """When its panels have come, too."""
    expect(page.locator("[hx-trigger='load']")).to_have_count(0)
    browser.axe(page)


def choose(page: Page, name: str, value: str) -> None:
    """Tap the chip, pick or stair of a hidden radio or checkbox."""
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()


def send(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).click()


def given_a_care_worker_takes_in_a_citizen(page: Page, story: Story) -> None:
    log_in(page, "care")
    axe(page)
    page.get_by_role("link", name="Borgere").locator("visible=true").first.click()
    page.get_by_role("link", name="Ny borger").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lær borgeren at kende")
    axe(page)
    page.locator('[name="headline"]').fill(SENTENCE)
    for name, value in {
        "cpr": "750340-1357",
        "first_name": "Grete",
        "last_name": "Ærenlund",
        "phone": "00 11 22 33",
    }.items():
        page.locator(f'[name="{name}"]').fill(value)
    send(page, "Tag borgeren ind")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Grete Ærenlund")
    expect(page.get_by_text(SENTENCE).first).to_be_visible()
    axe(page)
    story.page = page.url


def and_agrees_a_goal_in_her_words(page: Page) -> None:
    page.get_by_role("link", name="Nyt mål").first.click()
    expect(page.locator('[name="sub_goal_title"]')).to_be_hidden()
    page.get_by_text("Mere om målet").click()
    expect(page.locator('[name="sub_goal_title"]')).to_be_visible()
    axe(page)
    for name, value in {
        "words": WORDS,
        "title": "Bage et brød selv",
        "sub_goal_title": "Ælte dejen",
        "small_step": STEP,
    }.items():
        page.locator(f'[name="{name}"]').fill(value)
    choose(page, "step", "2")
    page.locator('label:has(input[name="agreed"])').click()
    choose(page, "decided_by", "citizen")
    choose(page, "aim", "regain")
    send(page, "Gem målet")
    expect(page.get_by_text("Ælte dejen").first).to_be_visible()
    axe(page)


def when_the_visitator_gives_her_a_course(page: Page, story: Story) -> None:
    log_in(page, "visitator")
    go(page, story.page)
    page.locator('#plans a[href$="/course/"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gretes forløb og ramme")
    axe(page)
    choose(page, "law", "aeldreloven")
    page.locator('[name="kind"]').select_option("regain")
    page.locator('[name="purpose"]').fill("Grete skal kunne klare køkkenet selv.")
    page.locator('[name="minutes_from"]').fill("60")
    page.locator('[name="minutes_to"]').fill("240")
    send(page, "Giv forløbet")
    expect(page.get_by_text("Grete skal kunne klare køkkenet selv.").first).to_be_visible()
    axe(page)


def and_the_planner_lays_a_visit_plan(page: Page, story: Story) -> None:
    log_in(page, "planner")
    go(page, story.page)
    page.locator("#plans").get_by_role("link", name="Læg en ny besøgsplan").click()
    expect(page.locator('[name="preferred"]')).to_be_visible()
    axe(page)
    for name, value in {
        "title": "Brød",
        "earliest": "14:00",
        "preferred": "14:35",
        "latest": "16:00",
        "minutes": "30",
        "coffee_minutes": "10",
    }.items():
        page.locator(f'[name="{name}"]').fill(value)
    page.locator('label:has(input[name="sub_goals"])').first.click()
    send(page, "Gem besøgsplanen")
    expect(page.locator("#plans")).to_contain_text("Brød")
    axe(page)


def and_sees_the_visits_in_the_week_and_assigns_one(page: Page, story: Story) -> None:
    page.get_by_role("link", name="Ugen", exact=True).locator("visible=true").first.click()
    row = page.locator("table.board tr", has_text="Grete")
    expect(row.locator(".slot--none").first).to_be_visible()
    axe(page)
    row.locator("td.today .slot--none").press("Enter")
    panel = page.locator("#move")
    expect(panel.get_by_role("heading", name="Gretes besøg")).to_be_visible()
    panel.locator('[name="staff"]').first.select_option(label="Mette Lund")
    expect(panel.get_by_role("heading", name="Før du gemmer")).to_be_visible()
    axe(page)
    panel.get_by_role("button", name="Gem").last.click()
    expect(row.locator("td.today")).to_contain_text("ML")
    axe(page)


def then_the_worker_documents_it_in_two_taps(page: Page) -> None:
    go(page, "/my-day/")
    axe(page)
    page.get_by_role("link", name="Grete Ærenlund").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Grete Ærenlund")
    expect(page.get_by_text(SENTENCE).first).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Som aftalt").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tak. Notatet er sendt.")
    axe(page)


def and_finds_it_on_her_page(page: Page, story: Story) -> None:
    go(page, story.page)
    latest = page.locator("#latest")
    expect(latest).to_contain_text("Som aftalt")
    expect(latest).to_contain_text("Mette")
    axe(page)


def and_on_the_dashboard(page: Page) -> None:
    log_in(page, "leader")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Overblik")
    expect(page.get_by_text("borgere har et mål").first).to_be_visible()
    axe(page)


def test_from_her_own_sentence_to_a_documented_visit(open_page: Callable[..., Page]) -> None:
    story = Story()
    worker, visitator, planner, leader = open_page(**PHONE), open_page(**DESK), open_page(**DESK), open_page(**DESK)
    given_a_care_worker_takes_in_a_citizen(worker, story)
    and_agrees_a_goal_in_her_words(worker)
    when_the_visitator_gives_her_a_course(visitator, story)
    and_the_planner_lays_a_visit_plan(planner, story)
    and_sees_the_visits_in_the_week_and_assigns_one(planner, story)
    then_the_worker_documents_it_in_two_taps(worker)
    and_finds_it_on_her_page(worker, story)
    and_on_the_dashboard(leader)
