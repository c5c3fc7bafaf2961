"""*What may I say?* lies open on a telephone and is covered offline; what is taken back: journeys/test_relatives.py."""

import pytest
from playwright.sync_api import Page, expect

from relatives.models import Relative
from tests.browser import axe, go, log_in

pytestmark = pytest.mark.browser


def test_offline_it_is_covered(phone: Page) -> None:
    inger = Relative.objects.get(member__name="Inger Mikkelsen")
    log_in(phone, "care")
    go(phone, f"/relatives/{inger.pk}/may-i-say/")
    expect(phone.locator(".atonce")).to_contain_text("Ikke helbred")
    phone.context.set_offline(True)
    expect(phone.get_by_text("Det her kan være gammelt")).to_be_visible()
    expect(phone.locator("[data-fresh]")).to_be_hidden()
    axe(phone)
    phone.context.set_offline(False)
    expect(phone.locator("[data-fresh]")).to_be_visible()
    expect(phone.get_by_text("Det her kan være gammelt")).to_be_hidden()


@pytest.mark.full
def test_it_fits_a_telephone_and_a_desk_in_light_and_dark(browser_page: Page) -> None:
    inger = Relative.objects.get(member__name="Inger Mikkelsen")
    log_in(browser_page, "care")
    for path in ("may-i-say/", "may-i-say/without-a-yes/", "sheet/"):
        go(browser_page, f"/relatives/{inger.pk}/{path}")
        axe(browser_page)
    for path in ("may-i-say/", "somebody-else/"):
        go(browser_page, f"/citizens/{inger.citizen_id}/relatives/{path}")
        axe(browser_page)
