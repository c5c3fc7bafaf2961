"""A list becomes citizens in the browser: a wrong file, the corrected one, a yes, and second thoughts."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from citizens.models import AccessLog, Citizen
from tests.browser import axe, go, log_in, save_picture
from tests.teams.files import csv

HEAD = "CPR-nummer;Fornavne;Efternavn;Team"
RIGHT = "740342-9991;Olga;Ærø;Team Søndre"


def choose(page: Page, *lines: str) -> None:
    page.get_by_label("Borgere").check()
    file = {"name": "borgere.csv", "mimeType": "text/csv", "buffer": csv(*lines)}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Se, hvad den vil gøre").click()


def test_a_list_becomes_citizens(desk: Page) -> None:
    log_in(desk, "leader")
    go(desk, "/citizens/")
    desk.get_by_role("link", name="Importér fra en fil").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Importér fra en fil")
    axe(desk)
    save_picture(desk, "import-list")
    desk.get_by_role("link", name="Ny import").click()
    axe(desk)
    save_picture(desk, "import-new")
    choose(desk, "Fornavne;Efternavn", "Olga;Ærø")
    expect(desk.get_by_text("Disse overskrifter mangler: CPR-nummer, Team")).to_be_visible()
    choose(desk, HEAD, RIGHT, "740342-999;Åge;Holst;Team Nordre")
    expect(desk.get_by_role("heading", name="1 række skal rettes")).to_be_visible()
    axe(desk)
    save_picture(desk, "import-wrong")
    desk.get_by_role("link", name="Send den rettede fil").click()
    choose(desk, HEAD, RIGHT)
    expect(desk.get_by_text("1 række opretter noget nyt")).to_be_visible()
    axe(desk)
    save_picture(desk, "import-preview")
    desk.get_by_role("button", name="Gennemfør hele filen").click()
    expect(desk.get_by_role("heading", name="Hele filen er gennemført")).to_be_visible()
    assert Citizen.objects.filter(first_name="Olga").exists()
    desk.get_by_role("link", name="Fortryd denne import").click()
    axe(desk)
    desk.get_by_role("button", name="Ja, fortryd den").click()
    expect(desk.get_by_text("Fortrudt: 1 ting er taget tilbage.")).to_be_visible()
    axe(desk)
    assert not Citizen.objects.filter(first_name="Olga").exists()


def test_the_pages_on_a_phone_and_in_the_dark(open_page: Callable[..., Page]) -> None:
    page = open_page(width=390, height=844, scheme="dark")
    log_in(page, "leader")
    go(page, "/settings/imports/new/")
    choose(page, HEAD, RIGHT)
    expect(page.get_by_text("1 række opretter noget nyt")).to_be_visible()
    axe(page)
    save_picture(page, "import-preview-phone-dark")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_whole_record_is_taken_out(open_page: Callable[..., Page]) -> None:
    page = open_page(width=390, height=844)
    log_in(page, "leader")
    karen = Citizen.objects.get(first_name="Karen")
    go(page, f"/citizens/{karen.pk}/")
    page.get_by_role("link", name="Tag hele journalen ud").click()
    page.get_by_label("Hvorfor tager du journalen ud?").fill("Karen bad selv om det")
    axe(page)
    save_picture(page, "record-ask")
    page.get_by_role("button", name="Tag det ud").click()
    expect(page.get_by_role("heading", name="Besøgsplaner")).to_be_visible()
    axe(page)
    save_picture(page, "record-document")
    assert AccessLog.objects.filter(purpose="Karen bad selv om det").exists()
    with page.expect_download() as download:
        page.get_by_role("link", name="Det samme som datafil (JSON)").click()
    assert download.value.suggested_filename == f"record-{karen.pk}.json"
