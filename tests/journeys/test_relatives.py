"""Asta and her grandchild Lotte: agreed at the table, told on the telephone, taken back, wished, not agreed, closed."""

import re
from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from citizens.models import Citizen
from relatives.agreements import of_citizen
from relatives.models import LeaderCase, Relative, RevocationWords, Telling
from tests.browser import PHONE, axe, go, log_in

ANSWERS = {"kommer": "Ja", "plan": "Ja", "helbred": "Ja", "dig selv": "Nej", "beskeder": "Ja", "penge": "Nej"}
HER_WORDS = "Det fortæller jeg selv."
QUESTION = "Skal Asta have en nøgleboks?"


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()


def answer(page: Page, about: str, said: str, *, first: bool) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(about, re.I))
    page.get_by_role("radio", name=said, exact=True).check()
    if first:
        page.get_by_role("radio", name="ja", exact=True).check()
        axe(page)
    page.get_by_role("button", name=re.compile("Næste spørgsmål|Læs det op")).click()


def given_the_agreement_is_made_at_her_table(page: Page, lotte: Relative) -> None:
    log_in(page, "care")
    go(page, f"/citizens/{lotte.citizen_id}/relatives/")
    axe(page)
    page.get_by_role("link", name="Lotte Ravn").first.click()
    page.get_by_role("link", name="Lav aftalen sammen med Asta").click()
    for place, (about, said) in enumerate(ANSWERS.items()):
        answer(page, about, said, first=place == 0)
    expect(page.get_by_role("heading", name="Har jeg forstået dig, Asta?")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Ja, det er rigtigt").click()
    expect(page.locator(".share .mark-yes")).to_have_count(4)
    axe(page)


def when_lotte_rings_the_page_says_what_may_be_told(page: Page, lotte: Relative) -> None:
    go(page, f"/citizens/{lotte.citizen_id}/")
    page.locator("#relatives").get_by_role("link", name="Lotte").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lotte Ravn")
    expect(page.locator("#yes-h + ul > li")).to_have_count(4)
    expect(page.locator("#yes-h + ul")).to_contain_text("Helbred")
    expect(page.locator("#no-h + ul > li")).to_have_count(2)
    axe(page)


def told(page: Page, what: str) -> None:
    page.get_by_role("button", name=re.compile(f"Jeg har fortalt det.*{what}")).click()


def and_what_is_told_is_noted(page: Page, lotte: Relative) -> None:
    told(page, "helbred")
    expect(page.get_by_text("Noteret: du har fortalt om helbred.")).to_be_visible()
    told(page, "beskeder")
    expect(page.get_by_text("Noteret: du har fortalt om beskeder.")).to_be_visible()
    page.get_by_role("button", name=re.compile("Det var en fejl.*beskeder")).click()
    expect(page.get_by_text("Taget ud: det var en fejl.")).to_be_visible()
    assert [row.categories for row in Telling.objects.filter(relative=lotte).standing()] == [["health"]]


def take_back(page: Page, lotte: Relative, category: str) -> None:
    go(page, f"/relatives/{lotte.pk}/")
    page.locator(f"button[value={category}]", has_text="Tag tilbage").click()
    expect(page.locator(f"button[value={category}]", has_text="Fortryd")).to_be_visible()


def when_health_is_taken_back_on_the_other_phone(page: Page, lotte: Relative) -> None:
    log_in(page, "planner")
    take_back(page, lotte, "health")
    axe(page)
    page.get_by_label("Hvorfor? Med dine egne ord").fill(HER_WORDS)
    page.get_by_role("button", name="Gem Astas ord").click()
    expect(page.get_by_text("Ordene står nu ved siden af.")).to_be_visible()
    assert RevocationWords.objects.get().words == HER_WORDS


def then_the_open_page_loses_it(page: Page, other: Page, lotte: Relative) -> None:
    page.evaluate("window.dispatchEvent(new Event('focus'))")  # taken up again
    expect(page.get_by_text("Noget er ændret, siden du åbnede siden.")).to_be_visible()
    expect(page.locator("#yes-h + ul")).not_to_contain_text("Helbred")
    expect(page.locator("#no-h + ul")).to_contain_text(HER_WORDS)
    axe(page)
    take_back(other, lotte, "goals")
    told(page, "plan og mål")  # before the page has asked again
    expect(page.locator(".errors")).to_contain_text("Det gælder ikke længere")
    expect(page.locator("#yes-h + ul")).not_to_contain_text("Plan og mål")
    axe(page)
    (found,) = of_citizen(lotte.citizen)
    assert {may.category for may in found.shared} == {"visits", "messages"}


def and_a_wish_is_written_down(page: Page, asta: Citizen) -> None:
    go(page, f"/citizens/{asta.pk}/relatives/expectations/")
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
    expect(page.get_by_text("Ring på to gange, og vent.").first).to_be_visible()
    expect(page.get_by_text("Astas ønske til os")).to_be_visible()


def when_they_do_not_agree(page: Page, asta: Citizen) -> None:
    go(page, f"/citizens/{asta.pk}/relatives/disagreements/")
    page.get_by_role("link", name="Skriv, hvor I ikke er enige").click()
    page.get_by_label("Hvad er I ikke enige om?").fill(QUESTION)
    page.get_by_label("Hvad siger Asta?").fill("Min dør åbner jeg selv.")
    axe(page)
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
    expect(page.get_by_role("heading", level=1)).to_have_text("Inddrag lederen")
    axe(page)
    page.get_by_role("button", name="Inddrag lederen").click()
    expect(page.get_by_text("Kun lederen kan afslutte sagen.")).to_be_visible()
    expect(page.get_by_role("link", name="Afslut sagen")).to_have_count(0)
    return page.url[page.url.index("/disagreements/") :]


def then_the_leader_invites_and_closes(page: Page, path: str) -> None:
    log_in(page, "leader")
    go(page, path)
    page.get_by_role("link", name="Inviter til en samtale").click()
    page.get_by_label("Hvornår?").fill((timezone.localdate() + timedelta(days=3)).isoformat())
    axe(page)
    page.get_by_role("button", name="Gem invitationen").click()
    expect(page.get_by_text("Kun Rikke kan afslutte sagen.")).to_be_visible()
    page.get_by_role("link", name="Afslut sagen").click()
    choose(page, "ended_as", "heard")
    page.get_by_label("Hvad blev der sagt og aftalt?").fill("Asta åbner selv. Lotte ringer først.")
    axe(page)
    page.get_by_role("button", name="Afslut sagen").click()
    expect(page.get_by_text("Vi er ikke enige, og alle er hørt.").first).to_be_visible()
    axe(page)


def test_from_her_table_to_a_closed_disagreement(open_page: Callable[..., Page]) -> None:
    lotte = Relative.objects.select_related("citizen").get(member__name="Lotte Ravn")
    phone, other = open_page(**PHONE), open_page(**PHONE)
    given_the_agreement_is_made_at_her_table(phone, lotte)
    when_lotte_rings_the_page_says_what_may_be_told(phone, lotte)
    and_what_is_told_is_noted(phone, lotte)
    when_health_is_taken_back_on_the_other_phone(other, lotte)
    then_the_open_page_loses_it(phone, other, lotte)
    and_a_wish_is_written_down(phone, lotte.citizen)
    when_they_do_not_agree(phone, lotte.citizen)
    path = and_the_leader_is_called_in(phone)
    then_the_leader_invites_and_closes(open_page(**PHONE), path)
    case = LeaderCase.objects.get(disagreement__question=QUESTION)
    assert (case.ended_as, case.words) == ("heard", "Asta åbner selv. Lotte ringer først.")
