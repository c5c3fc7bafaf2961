"""An empty installation becomes a working team with nothing but the screens: from first leader to first note."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from teams import clock
from tests.browser import DESK, PHONE, axe, go, log_in

PASSWORD = "en lang og god kode"
OWN = "tre gule cykler"
SENTENCE = "Jeg vil høre fuglene fra min egen bænk."
# Who comes in with which role, and whether they have shifts.
PEOPLE = {
    "Birgitte Holm": ("planner", "planner"),
    "Anne Vestergaard": ("visitator", "visitator"),
    "Mette Lund": ("care_helper", "care_worker"),
    "Jonas Bech": ("care_assistant", "care_worker"),
}
MORNING = clock.moment(date(2026, 11, 24), time(8, 50)).at
SLOW = 20_000  # hashing a password is slow on purpose
VISITING = ("Mette Lund", "Jonas Bech")


@dataclass
class Story:
    """What one step tells the next."""

    passwords: dict[str, tuple[str, str]] = field(default_factory=dict)
    citizen: str = ""


def choose(page: Page, name: str, *values: str) -> None:
    for value in values:
        page.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()


def fill(page: Page, **told: str) -> None:
    for name, value in told.items():
        page.locator(f'[name="{name}"]').fill(value)


def send(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).last.click()


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def given_an_empty_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HVERDAG_PASSWORD", PASSWORD)
    told = {"municipality": "Tranevig Kommune", "team": "Team Søndre", "first_name": "Rikke", "last_name": "Toft"}
    call_command("create_leader", username="rikke", **told)


def when_the_leader_logs_in_the_first_time(page: Page) -> None:
    log_in(page, "rikke", PASSWORD)
    heading(page, "Velkommen. Begynd med én borger.")
    axe(page)


def and_names_the_teams_limits(page: Page) -> None:
    page.get_by_role("link", name="Aftal grænserne").click()
    heading(page, "Ret teamet")
    fill(page, delegation_minutes="45")
    axe(page)
    send(page, "Gem rettelsen")
    expect(page.get_by_text("45 min om ugen")).to_be_visible()


def and_adds(page: Page, name: str, profession: str, role: str) -> None:
    page.get_by_role("link", name="Tilføj kolleger").first.click()
    heading(page, "Tilføj en kollega")
    first, last = name.split(" ")
    fill(page, first_name=first, last_name=last)
    page.locator('[name="profession"]').select_option(profession)
    choose(page, "role", role)
    axe(page)
    send(page, "Gem kollegaen")
    heading(page, name)


def and_gives_a_log_in(page: Page, name: str, story: Story) -> None:
    axe(page)
    page.get_by_role("link", name="Opret en adgang").click()
    expect(page.locator('[name="username"]')).to_be_visible()
    axe(page)
    username = page.locator('[name="username"]').input_value()
    send(page, "Opret adgangen")
    heading(page, "Skriv den ned nu")
    axe(page)
    story.passwords[name] = (username, page.locator("#password").inner_text())
    page.get_by_role("link", name="Jeg har skrevet den ned").click()
    heading(page, name)


def and_shifts(page: Page) -> None:
    page.get_by_role("link", name="Vagter og fravær").click()
    page.get_by_role("link", name="Tilføj vagter").click()
    choose(page, "weekdays", *"1234567")
    fill(page, starts="07:00", ends="23:30")
    axe(page)
    send(page, "Gem vagterne")
    expect(page.locator("#said")).to_contain_text("vagter er tilføjet")
    axe(page)


def then_the_start_page_says_what_is_in_place(page: Page) -> None:
    go(page, "/settings/")
    expect(page.locator(".tag", has_text="på plads")).to_have_count(2)
    axe(page)


def first_time(page: Page, name: str, story: Story) -> None:
    """In with the temporary password, out of that page with an own one."""
    username, password = story.passwords[name]
    log_in(page, username, password)
    heading(page, "Vælg din egen adgangskode")
    axe(page)
    fill(page, new_password=OWN, new_password_again=OWN)
    send(page, "Gem adgangskoden")
    expect(page.locator("#said")).to_contain_text("Din nye adgangskode gælder", timeout=SLOW)


def when_the_planner_takes_in_a_citizen(page: Page, story: Story) -> None:
    go(page, "/citizens/new/")
    fill(page, headline=SENTENCE, cpr="750340-1357", first_name="Grete", last_name="Ærenlund")
    send(page, "Tag borgeren ind")
    page.wait_for_url(re.compile(r"/citizens/\d+/"))
    story.citizen = re.sub(r"(/citizens/\d+/).*", r"\1", page.url)
    go(page, story.citizen)
    heading(page, "Grete Ærenlund")


def and_the_visitator_gives_a_course(page: Page, story: Story) -> None:
    go(page, f"{story.citizen}course/")
    choose(page, "law", "aeldreloven")
    page.locator('[name="kind"]').select_option("regain")
    fill(page, purpose="Grete skal kunne komme ud selv.", minutes_from="60", minutes_to="600")
    send(page, "Giv forløbet")
    expect(page.get_by_text("Grete skal kunne komme ud selv.").first).to_be_visible()


def and_the_planner_lays_a_plan(page: Page, story: Story) -> None:
    """For now, so that the visit is one of today."""
    go(page, f"{story.citizen}plans/new/")
    fill(
        page, title="Bænken", earliest="07:00", preferred=preferred(), latest="23:00", minutes="30", coffee_minutes="10"
    )
    send(page, "Gem besøgsplanen")
    expect(page.get_by_text("Bænken").first).to_be_visible()


def preferred() -> str:
    return f"{timezone.localtime() + timedelta(minutes=1):%H:%M}"


def and_gives_the_visit_to_a_care_worker(page: Page) -> None:
    page.get_by_role("link", name="Ugen", exact=True).locator("visible=true").first.click()
    row = page.locator("table.board tr", has_text="Grete")
    row.locator("td.today .slot--none").press("Enter")
    panel = page.locator("#move")
    panel.locator('[name="staff"]').first.select_option(label="Mette Lund")
    expect(panel.get_by_role("heading", name="Før du gemmer")).to_be_visible()
    panel.get_by_role("button", name="Gem").last.click()
    expect(row.locator("td.today")).to_contain_text("ML")


def then_the_care_worker_documents_it(page: Page) -> None:
    go(page, "/my-day/")
    page.get_by_role("link", name="Grete Ærenlund").first.click()
    expect(page.get_by_text(SENTENCE).first).to_be_visible()
    page.get_by_role("button", name="Som aftalt").click()
    heading(page, "Tak. Notatet er sendt.")


def test_an_empty_installation_becomes_a_working_team(
    open_fresh_page: Callable[..., Page], monkeypatch: pytest.MonkeyPatch, still_day: Any
) -> None:
    story = Story()
    given_an_empty_installation(monkeypatch)
    leader = open_fresh_page(**DESK)
    when_the_leader_logs_in_the_first_time(leader)
    and_names_the_teams_limits(leader)
    for name, (profession, role) in PEOPLE.items():
        go(leader, "/settings/")
        and_adds(leader, name, profession, role)
        and_gives_a_log_in(leader, name, story)
        if name in VISITING:
            and_shifts(leader)
    then_the_start_page_says_what_is_in_place(leader)
    planner, visitator, worker = open_fresh_page(**DESK), open_fresh_page(**DESK), open_fresh_page(**PHONE)
    first_time(planner, "Birgitte Holm", story)
    when_the_planner_takes_in_a_citizen(planner, story)
    first_time(visitator, "Anne Vestergaard", story)
    and_the_visitator_gives_a_course(visitator, story)
    and_the_planner_lays_a_plan(planner, story)
    and_gives_the_visit_to_a_care_worker(planner)
    first_time(worker, "Mette Lund", story)
    then_the_care_worker_documents_it(worker)


@pytest.fixture
def still_day(fresh_db: str) -> Any:
    """Tuesday 24 November 2026, ten to nine in the morning: the clock of the story does not come near midnight."""
    with time_machine.travel(MORNING, tick=True):
        yield
