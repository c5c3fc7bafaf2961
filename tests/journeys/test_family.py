"""A wish, a disagreement, the leader called in, everybody heard, and the case closed by the leader alone."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from citizens.models import Citizen
from tests.browser import DESK, PHONE, axe, go, log_in

QUESTION = "Skal Viola have en nøgleboks?"


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()


def given_mette_writes_a_wish(page: Page, viola: Citizen) -> None:
    log_in(page, "care")
    go(page, f"/citizens/{viola.pk}/relatives/expectations/")
    axe(page)
    page.get_by_role("link", name="Skriv et ønske").click()
    choose(page, "who", "citizen")
    choose(page, "whom", "staff")
    page.get_by_label("Hvad er ønsket").fill("Ring på to gange, og vent.")
    page.locator('label:has(input[name="mark_set"])').first.click()
    expect(page.get_by_label("Hvordan ser den anden det?")).to_be_hidden()
    choose(page, "state", "differ")
    expect(page.get_by_label("Hvordan ser den anden det?")).to_be_visible()
    choose(page, "state", "agreed")
    axe(page)
    page.get_by_role("button", name="Sæt det på arket").click()
    expect(page.get_by_text("Ring på to gange, og vent.")).to_be_visible()
    expect(page.get_by_text("Violas ønske til os")).to_be_visible()


def when_they_do_not_agree(page: Page, viola: Citizen) -> None:
    go(page, f"/citizens/{viola.pk}/relatives/disagreements/")
    page.get_by_role("link", name="Skriv, hvor I ikke er enige").click()
    page.get_by_label("Hvad er I ikke enige om?").fill(QUESTION)
    page.get_by_label("Hvad siger Viola?").fill("Min dør åbner jeg selv.")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    page.get_by_role("link", name="Skriv, hvad en af jer siger").click()
    page.locator('label:has(input[name="who"][value^="relative-"])').first.click()
    page.get_by_label("Med egne ord").fill("Hvad hvis hun falder?")
    axe(page)
    page.get_by_role("button", name="Gem ordene").click()
    expect(page.locator(".party")).to_have_count(2)
    axe(page)


def and_the_leader_is_called_in(page: Page) -> str:
    page.get_by_role("link", name="Inddrag lederen").click()
    page.get_by_role("button", name="Inddrag lederen").click()
    expect(page.get_by_text("Kun lederen kan afslutte sagen.")).to_be_visible()
    expect(page.get_by_role("link", name="Afslut sagen")).to_have_count(0)
    return page.url


def then_the_leader_invites_and_closes(page: Page, path: str) -> None:
    log_in(page, "leader")
    go(page, path)
    page.get_by_role("link", name="Inviter til en samtale").click()
    day = timezone.localdate() + timedelta(days=3)
    page.get_by_label("Hvornår?").fill(day.isoformat())
    axe(page)
    page.get_by_role("button", name="Gem invitationen").click()
    expect(page.get_by_text("Kun Rikke kan afslutte sagen.")).to_be_visible()
    page.get_by_role("link", name="Afslut sagen").click()
    choose(page, "ended_as", "heard")
    page.get_by_label("Hvad blev der sagt og aftalt?").fill("Viola åbner selv. Dennis ringer først.")
    axe(page)
    page.get_by_role("button", name="Afslut sagen").click()
    expect(page.get_by_text("Vi er ikke enige, og alle er hørt.").first).to_be_visible()
    axe(page)


def test_everybody_is_heard_and_only_the_leader_closes(open_page: Callable[..., Page]) -> None:
    viola = Citizen.objects.get(first_name="Viola")
    phone = open_page(**PHONE)
    given_mette_writes_a_wish(phone, viola)
    when_they_do_not_agree(phone, viola)
    url = and_the_leader_is_called_in(phone)
    then_the_leader_invites_and_closes(open_page(**DESK), url[url.index("/disagreements/") :])
