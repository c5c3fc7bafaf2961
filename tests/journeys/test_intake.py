"""Intake at her table, interrupted, and taken up again on another device; a question asked and answered."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser import PHONE, axe, go, log_in, save_picture

SENTENCE = "Jeg vil hjem og sidde i min egen stol."
TYPED = "Jeg har syet kjoler i fyrre år."


def send(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).locator("visible=true").first.click()


def asks(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def given_mette_begins_at_frodes_table(page: Page) -> str:
    log_in(page, "care")
    go(page, "/citizens/")
    page.locator('[name="q"]').fill("f l")
    send(page, "Find")
    expect(page.get_by_text("Vis alle")).to_be_visible()
    page.get_by_role("link", name="Frode Lassen").click()
    asks(page, "Frode Lassen")
    citizen = page.url
    page.get_by_role("link", name="Tag en snak").click()
    asks(page, "Hvad er vigtigt for dig, Frode?")
    axe(page)
    send(page, "Begynd hele samtalen")
    asks(page, "Hvad vil du gerne kaldes?")
    axe(page)
    page.locator('[name="called"]').fill("Skipper")
    send(page, "Næste spørgsmål")
    asks(page, "Hvad er vigtigt for dig nu?")
    axe(page)
    save_picture(page, "intake-1")
    page.locator('[name="text"]').fill(SENTENCE)
    send(page, "Næste spørgsmål")
    asks(page, "Hvad har du med dig fra dit liv?")
    return citizen


def when_the_telephone_rings_what_was_typed_is_kept_by_itself(page: Page) -> None:
    page.locator('[name="text"]').press_sequentially(TYPED, delay=5)
    expect(page.locator("#kept")).to_contain_text("Gemt kl.")
    page.close()


def then_another_device_goes_on_where_she_stopped(page: Page, citizen: str) -> None:
    log_in(page, "planner")
    go(page, citizen)
    expect(page.get_by_text("En samtale er i gang.")).to_be_visible()
    axe(page)
    send(page, "Fortsæt samtalen")
    asks(page, "Hvad gør en dag god for dig?")
    page.get_by_role("link", name="Spørgsmålet før").click()
    expect(page.locator('[name="text"]')).to_have_value(TYPED)
    send(page, "Næste spørgsmål")
    send(page, "Næste spørgsmål")
    asks(page, "Hvad drømmer du om?")
    send(page, "Næste spørgsmål")
    for question in ("Hvad ved vi allerede?", "Hvad ved dine nærmeste?", "Hvem er vigtige for dig?"):
        asks(page, question)
        axe(page)
        if "vigtige" in question:
            page.locator('[name="name_1"]').fill("Kaj Holm")
        send(page, "Næste spørgsmål")
    asks(page, "Hvem vil du gerne have som kontaktperson?")
    axe(page)
    page.locator("label", has_text="Det kan vente").click()
    send(page, "Næste spørgsmål")
    asks(page, "Skal vi tage hensyn til noget")
    page.locator('label:has(input[value="hearing"])').click()
    axe(page)
    save_picture(page, "intake-10")
    send(page, "Læs det op")


def and_it_is_read_back_and_agreed(page: Page, citizen: str) -> None:
    asks(page, "Har jeg forstået dig, Skipper?")
    for words in (SENTENCE, TYPED, "Kaj Holm", "Hører dårligt"):
        expect(page.get_by_text(words).first).to_be_visible()
    axe(page)
    save_picture(page, "intake-read-back")
    send(page, "Ja, det er rigtigt")
    asks(page, "Må det stå sådan, Skipper?")
    axe(page)
    save_picture(page, "intake-agree")
    page.locator('label:has(input[value="citizen"])').click()
    send(page, "Ja, det må det gerne")
    asks(page, "Frode Lassen")
    assert page.url == citizen
    for words in (SENTENCE, TYPED, "Kaj Holm"):
        expect(page.get_by_text(words).first).to_be_visible()
    axe(page)
    save_picture(page, "intake-done")


def test_an_intake_interrupted_and_taken_up_on_another_device(open_page: Callable[..., Page]) -> None:
    phone, tablet = open_page(**PHONE), open_page(**PHONE | {"viewport": {"width": 820, "height": 1180}})
    citizen = given_mette_begins_at_frodes_table(phone)
    when_the_telephone_rings_what_was_typed_is_kept_by_itself(phone)
    then_another_device_goes_on_where_she_stopped(tablet, citizen)
    and_it_is_read_back_and_agreed(tablet, citizen)


def test_a_question_is_asked_and_answered_on_the_phone(open_page: Callable[..., Page]) -> None:
    asker, answerer = open_page(**PHONE), open_page(**PHONE)
    log_in(asker, "care")
    go(asker, "/citizens/")
    asker.get_by_role("link", name="Karen Mikkelsen").click()
    expect(asker.locator("#questions")).to_contain_text("Skal vi vente med skoene")
    expect(asker.locator("#conditions")).to_contain_text("Moderate begrænsninger")
    axe(asker)
    save_picture(asker, "citizen-room")
    asker.locator("#questions").get_by_role("link", name="Spørg en kollega").click()
    axe(asker)
    asker.locator('label:has(input[value="planner"])').click()
    asker.locator('[name="text"]').fill("Kan Bodil være med torsdag?")
    send(asker, "Spørg")
    expect(asker.locator("#questions")).to_contain_text("Kan Bodil være med torsdag?")
    log_in(answerer, "planner")
    answerer.get_by_role("link", name="Team", exact=True).locator("visible=true").first.click()
    asking = answerer.locator("li.notice", has_text="Kan Bodil være med torsdag?")
    expect(asking).to_be_visible()
    axe(answerer)
    asking.get_by_role("link").first.click()
    answerer.locator('[name="answer"]').fill("Ja, hun kommer kl. 9.")
    axe(answerer)
    send(answerer, "Svar")
    expect(answerer.locator("#questions")).to_contain_text("Ja, hun kommer kl. 9.")
    expect(answerer.locator("#questions")).to_contain_text("Konfereret med")
