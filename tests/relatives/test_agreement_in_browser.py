"""At Karen's table, on a telephone: the agreement is made, read back, and one yes is taken back."""

import re

import pytest
from playwright.sync_api import Page, expect

from citizens.models import Citizen
from relatives.agreements import of_citizen
from tests.browser import axe, go, log_in

ANSWERS = {"besøg": "Ja", "plan": "Ja", "helbred": "Nej", "dig selv": "Nej", "beskeder": "Ja", "penge": "Nej"}


def answer(page: Page, about: str, said: str, *, first: bool) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(about, re.I))
    page.get_by_role("radio", name=said, exact=True).check()
    if first:
        page.get_by_role("radio", name="ja", exact=True).check()
    page.get_by_role("button", name=re.compile("Næste spørgsmål|Læs det op")).click()


@pytest.mark.browser
def test_the_agreement_is_made_at_her_table(phone: Page) -> None:
    asta = Citizen.objects.get(first_name="Asta", last_name="Ravn")
    log_in(phone, "care")
    go(phone, f"/citizens/{asta.pk}/relatives/")
    axe(phone)
    phone.get_by_role("link", name="Lotte Ravn").first.click()
    phone.get_by_role("link", name="Lav aftalen sammen med Asta").click()
    axe(phone)
    for place, (about, said) in enumerate(ANSWERS.items()):
        answer(phone, "kommer" if about == "besøg" else about, said, first=place == 0)
    expect(phone.get_by_role("heading", name="Har jeg forstået dig, Asta?")).to_be_visible()
    axe(phone)
    phone.get_by_role("link", name="Ja, det er rigtigt").click()
    expect(phone.locator(".share .mark-yes")).to_have_count(3)
    axe(phone)
    phone.locator("button[value=visits]", has_text="Tag tilbage").click()
    expect(phone.locator(".share .mark-yes")).to_have_count(2)
    expect(phone.locator("button[value=visits]", has_text="Fortryd")).to_be_visible()
    (found,) = of_citizen(asta)
    assert {may.category for may in found.shared} == {"goals", "messages"}
