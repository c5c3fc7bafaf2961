"""One event, from the invitation to the list of the day: the waiting list, and somebody who stays at home."""

from playwright.sync_api import Page, expect

from citizens.models import Notice
from community.models import Event, Guest
from community.notices import What
from tests.browser import axe, go, log_in

TITLE = "Frokost ved det runde bord"


def given_an_event_with_two_places(page: Page) -> None:
    log_in(page, "care")
    page.get_by_role("link", name="Team").last.click()
    page.get_by_role("link", name="Arrangementer").click()
    axe(page)
    page.get_by_role("link", name="Nyt arrangement").click()
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=kind][value=dining]").check(force=True)
    page.locator("[name=starts_on]").fill("2026-11-24")
    page.locator("[name=starts]").fill("12:00")
    page.locator("[name=ends]").fill("14:00")
    page.locator("[name=places]").fill("2")
    page.locator("[name=invitation]").fill("Vi spiser sammen, og der er tid til en snak.")
    axe(page)
    page.get_by_role("button", name="Gem arrangementet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def when_it_is_read_in_large_print(page: Page) -> None:
    page.get_by_role("link", name="Invitation").click()
    expect(page.get_by_role("heading", name="Du er inviteret")).to_be_visible()
    expect(page.get_by_text("Vi spiser sammen, og der er tid til en snak.")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Arrangementet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def and_somebody_says_yes(page: Page, name: str, seats: str, wishes: str = "") -> None:
    go(page, f"/community/events/{Event.objects.get(title=TITLE).pk}/")
    page.get_by_role("link", name="Tilmeld en borger").click()
    axe(page)
    page.get_by_role("link", name=name).click()
    page.locator(f"[name=seats][value='{seats}']").check(force=True)
    page.locator("[name=wishes]").fill(wishes)
    axe(page)
    page.get_by_role("button", name="har sagt ja").click()
    expect(page.get_by_text("er tilmeldt.")).to_be_visible()
    axe(page)


def and_fewer_places_say_who_slides(page: Page) -> None:
    go(page, f"/community/events/{Event.objects.get(title=TITLE).pk}/change/")
    page.locator("[name=places]").fill("1")
    page.get_by_role("button", name="Gem rettelsen").click()
    expect(page.get_by_role("heading", name="De ville komme på ventelisten")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Lad det være, som det er").click()


def and_one_stays_at_home(page: Page, name: str) -> None:
    row = page.locator("li", has_text=name).first
    row.get_by_role("link", name="Tag af").click()
    page.locator("[name=why]").fill("Har fået besøg")
    page.get_by_role("button", name="Tag af listen").click()
    expect(page.get_by_text("er taget af listen.")).to_be_visible()


def then_who_came_is_one_tap(page: Page, name: str) -> None:
    page.get_by_role("link", name="Hvem kom?").click()
    axe(page)
    page.locator("li", has_text=name).get_by_role("button", name="Er her").click()
    expect(page.locator("li", has_text=name).get_by_role("button", name="Fortryd")).to_be_visible()
    axe(page)


def test_an_event_from_the_invitation_to_the_list_of_the_day(phone: Page) -> None:
    given_an_event_with_two_places(phone)
    when_it_is_read_in_large_print(phone)
    and_somebody_says_yes(phone, "Karen Mikkelsen", "2", "Uden løg")
    and_somebody_says_yes(phone, "Poul Winther", "1")
    go(phone, f"/community/events/{Event.objects.get(title=TITLE).pk}/")
    expect(phone.get_by_role("heading", name="På ventelisten")).to_be_visible()
    and_fewer_places_say_who_slides(phone)
    and_one_stays_at_home(phone, "Karen Mikkelsen")
    told = Notice.objects.filter(what=What.PLACE, facts__title=TITLE)
    assert [notice.citizen.first_name for notice in told if notice.citizen] == ["Poul"]
    then_who_came_is_one_tap(phone, "Poul")
    assert Guest.objects.get(event__title=TITLE, citizen__first_name="Poul").attended is True
