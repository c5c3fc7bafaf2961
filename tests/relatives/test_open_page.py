"""*What may I say?* lies open on a telephone: told and noted; taken back elsewhere, and lost; covered offline."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from relatives.models import Relative, SharingItem, SharingRevocation, Telling
from tests.browser import axe, go, log_in

pytestmark = pytest.mark.browser


def look(page: Page) -> None:
    """As when the telephone is taken up again."""
    page.evaluate("window.dispatchEvent(new Event('focus'))")


def told(page: Page, what: str) -> None:
    page.get_by_role("button", name=re.compile(f"Jeg har fortalt det.*{what}")).click()


def take_back(relative: Relative, category: str) -> None:
    """On another telephone."""
    item = SharingItem.objects.filter(relative=relative, category=category, share=True).latest("agreed_at")
    SharingRevocation.objects.create(item=item, revoked_at=timezone.now(), by=item.agreed_with)


def given_inger_rings_and_mette_finds_what_may_be_told(page: Page, inger: Relative) -> None:
    log_in(page, "care")
    go(page, f"/citizens/{inger.citizen_id}/")
    page.locator("#relatives").get_by_role("link", name="Inger").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Inger Mikkelsen, datter")
    expect(page.locator(".atonce")).to_contain_text("Ikke helbred")
    axe(page)


def when_it_is_told_it_is_noted(page: Page, inger: Relative) -> None:
    told(page, "plan og mål")
    expect(page.get_by_text("Noteret: du har fortalt om plan og mål.")).to_be_visible()
    assert Telling.objects.filter(relative=inger).latest("told_at").categories == ["goals"]


def then_what_is_taken_back_leaves_the_open_page(page: Page, inger: Relative) -> None:
    take_back(inger, "messages")
    look(page)
    expect(page.get_by_text("Noget er ændret, siden du åbnede siden.")).to_be_visible()
    expect(page.locator("#yes-h + ul")).not_to_contain_text("Beskeder")
    take_back(inger, "goals")
    told(page, "plan og mål")  # before the page has asked again
    expect(page.locator(".errors")).to_contain_text("Det gælder ikke længere")
    expect(page.locator("#yes-h + ul")).not_to_contain_text("Plan og mål")
    axe(page)


def and_offline_it_is_covered(page: Page) -> None:
    page.context.set_offline(True)
    expect(page.get_by_text("Det her kan være gammelt")).to_be_visible()
    expect(page.locator("[data-fresh]")).to_be_hidden()
    axe(page)
    page.context.set_offline(False)
    expect(page.locator("[data-fresh]")).to_be_visible()
    expect(page.get_by_text("Det her kan være gammelt")).to_be_hidden()


def test_the_open_page_says_only_what_holds(phone: Page) -> None:
    inger = Relative.objects.get(member__name="Inger Mikkelsen")
    given_inger_rings_and_mette_finds_what_may_be_told(phone, inger)
    when_it_is_told_it_is_noted(phone, inger)
    then_what_is_taken_back_leaves_the_open_page(phone, inger)
    and_offline_it_is_covered(phone)


def test_it_fits_a_telephone_and_a_desk_in_light_and_dark(browser_page: Page) -> None:
    inger = Relative.objects.get(member__name="Inger Mikkelsen")
    log_in(browser_page, "care")
    for path in ("may-i-say/", "may-i-say/without-a-yes/", "sheet/"):
        go(browser_page, f"/relatives/{inger.pk}/{path}")
        axe(browser_page)
    for path in ("may-i-say/", "somebody-else/"):
        go(browser_page, f"/citizens/{inger.citizen_id}/relatives/{path}")
        axe(browser_page)
