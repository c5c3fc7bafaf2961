"""On the phone: two who see a step differently decide together; and the citizen gets her own sheet."""

from playwright.sync_api import Page, expect

from tests.browser import axe, log_in
from visits.models import FocusDecision


def test_a_finding_is_closed_on_the_visit_by_a_decision(phone: Page) -> None:
    log_in(phone, "care")
    phone.get_by_role("link", name="Ruth Andersen").click()
    line = phone.get_by_text("Vi er ikke på samme trin: ”Pladen på uden at ridse den”")
    expect(line).to_be_visible()
    axe(phone)
    phone.reload()
    expect(line).to_be_visible()
    phone.get_by_role("link", name="Skriv, hvad I beslutter").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Hvad har I besluttet?")
    axe(phone)
    phone.get_by_role("button", name="Gem beslutningen").click()
    expect(phone.locator(".field--wrong, .form-error").first).to_be_visible()
    phone.locator('label:has(input[value="same_step"])').click()
    phone.get_by_label("Hvorfor?").fill("Ida og jeg står ved siden af begge to fra nu af.")
    phone.get_by_role("button", name="Gem beslutningen").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Ruth Andersen")
    expect(line).to_have_count(0)
    assert FocusDecision.objects.latest("pk").reason == "Ida og jeg står ved siden af begge to fra nu af."


def test_from_her_page_to_her_own_sheet_in_both_languages(phone: Page) -> None:
    log_in(phone, "care")
    phone.get_by_role("link", name="Karen Mikkelsen").first.click()
    phone.get_by_role("link", name="Adresse, nøgle og baggrund").click()
    expect(phone.get_by_text("Uden ergoterapeuten i denne uge: ”Min egen morgenmad, når jeg vil”")).to_be_visible()
    phone.get_by_role("link", name="Se hele den røde tråd").click()
    expect(phone.get_by_role("heading", name="Og tilbage: ugens besøg")).to_be_visible()
    axe(phone)
    phone.get_by_role("link", name="Karen Mikkelsen").click()
    phone.get_by_role("link", name="Min plan").click()
    expect(phone.get_by_text("Jeg vil kunne gå ned til søen med Bodil igen.").first).to_be_visible()
    expect(phone.get_by_role("row", name="Tirsdag 8.40 og 10.30 Mette og Peter")).to_be_visible()
    axe(phone)
    phone.get_by_role("link", name="In English").click()
    expect(phone.get_by_role("heading", name="Who comes when")).to_be_visible()
    expect(phone.get_by_text("Jeg vil kunne gå ned til søen med Bodil igen.").first).to_be_visible()
    answer = phone.request.get(phone.get_by_role("link", name="PDF").get_attribute("href") or "")
    assert answer.body().startswith(b"%PDF")
