"""The code in use: an example on the phone, the leader's yes, everybody reads it; a dialogue; a new edition."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from relatives.models import CodeDialogue, Edition
from teams.models import Team
from tests.browser import axe, go, log_in

TEXT = "Vi spurgte, hvad vejret skulle bruges til. Så kom vi ud."


def path_of_the_team() -> str:
    return f"/teams/{Team.objects.get(name='Team Søndre').pk}/code/"


def given_mette_tells_an_example(page: Page) -> None:
    log_in(page, "care")
    go(page, path_of_the_team())
    axe(page)
    page.get_by_role("link", name="Nyt eksempel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nyt eksempel")
    axe(page)
    page.get_by_label("Hvilken sætning?").select_option(label="Vi taler med hinanden og ikke om hinanden.")
    page.get_by_label("Eksemplet").fill("Karen spurgte selv.")
    page.get_by_role("button", name="Gem eksemplet").click()
    expect(page.get_by_text("Her står navnet på en af teamets borgere.").first).to_be_visible()
    axe(page)
    page.get_by_label("Eksemplet").fill(TEXT)
    page.locator("label:has([name=ask_outside])").click()
    page.get_by_role("button", name="Gem eksemplet").click()
    expect(page.get_by_text("Venter på lederen").first).to_be_visible()


def when_the_leader_says_yes(page: Page) -> None:
    log_in(page, "leader")
    go(page, path_of_the_team())
    axe(page)
    page.locator("li", has_text=TEXT).get_by_role("button", name="Vis det til alle").click()
    expect(page.get_by_text("Eksemplet vises nu til alle.")).to_be_visible()


def then_everybody_reads_it(page: Page) -> None:
    go(page, "/code/")
    expect(page.get_by_text(TEXT)).to_be_visible()
    axe(page)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Our code for working together")
    axe(page)


def test_an_example_becomes_everybodys(phone: Page, open_page: Callable[..., Page]) -> None:
    given_mette_tells_an_example(phone)
    when_the_leader_says_yes(open_page(width=1440))
    then_everybody_reads_it(open_page(width=390, scheme="dark"))


def test_an_open_dialogue_is_taken_up_again_and_ends_in_what_it_means_here(phone: Page) -> None:
    dialogue = CodeDialogue.objects.get(ended_at=None)
    log_in(phone, "care")
    go(phone, f"/code-dialogues/{dialogue.pk}/")
    expect(phone.get_by_text("Mangler endnu: borger, pårørende.")).to_be_visible()
    axe(phone)
    phone.get_by_role("link", name="Skriv videre").click()
    phone.get_by_label("Borgere").fill("Knud Thomsen")
    phone.get_by_label("Pårørende").fill("En søn")
    axe(phone)
    phone.get_by_role("button", name="Gem").click()
    expect(phone.get_by_text("Knud Thomsen")).to_be_visible()
    phone.get_by_role("link", name="Slut med, hvad det betyder hos os").click()
    axe(phone)
    phone.get_by_label("Eksemplet").fill("Vi lover at ringe samme dag, også når vi ikke ved noget endnu.")
    phone.get_by_role("button", name="Slut med dette").click()
    expect(phone.get_by_text("også når vi ikke ved noget endnu").first).to_be_visible()
    dialogue.refresh_from_db()
    assert dialogue.ended_in is not None


def test_the_administrator_drafts_compares_and_publishes(desk: Page) -> None:
    log_in(desk, "admin")
    go(desk, "/settings/code/")
    axe(desk)
    desk.get_by_role("button", name="Begynd et udkast").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Uden navn")
    axe(desk)
    desk.get_by_role("link", name="Ret navn og tekst").click()
    desk.get_by_label("Udgavens navn").fill("2027")
    axe(desk)
    desk.get_by_role("button", name="Gem rettelsen").click()
    desk.locator("section", has_text="Troværdighed og gennemsigtighed").get_by_role("link", name="Ret").click()
    desk.get_by_label("Sætning 1, på dansk").fill("Vi siger det lige ud, og vi siger det venligt.")
    axe(desk)
    desk.get_by_role("button", name="Gem sættet").click()
    desk.get_by_role("link", name="Sammenlign").click()
    expect(desk.get_by_text("Vi siger det lige ud")).to_be_visible()
    axe(desk)
    desk.get_by_role("link", name="2027").click()
    desk.get_by_role("link", name="Udgiv", exact=True).click()
    axe(desk)
    desk.get_by_role("button", name="Udgiv udgaven").click()
    expect(desk.get_by_text("Udgaven er udgivet og gælder fra nu af.")).to_be_visible()
    edition = Edition.objects.published().first()
    assert edition is not None
    assert edition.name == "2027"
