"""A talk: one question, her answer in her own words."""

from typing import Any

import pytest

from citizens.models import Citizen, Side, Statement
from teams.models import Staff

pytestmark = pytest.mark.django_db


def answer(**changed: str) -> dict[str, str]:
    return {"kind": "headline", "text": "Jeg vil danse igen.", "source": "citizen", "source_name": ""} | changed


def test_what_she_said_stands_on_top_of_her_page(care: Staff, karen: Citizen, client_of: Any) -> None:
    response = client_of(care).post(f"/citizens/{karen.pk}/conversation/", answer())
    assert "Jeg vil danse igen." in client_of(care).get(response["Location"]).content.decode()


def test_the_earlier_sentence_is_kept(care: Staff, karen: Citizen, client_of: Any) -> None:
    client_of(care).post(f"/citizens/{karen.pk}/conversation/", answer())
    page = client_of(care).get(f"/citizens/{karen.pk}/conversation/").content.decode()
    assert "Jeg vil danse igen." in page
    assert "søen med Bodil" in page


def test_what_a_relative_knows_is_not_put_in_her_mouth(care: Staff, karen: Citizen, client_of: Any) -> None:
    sent = answer(kind="experience", text="Mor har altid strikket.", source="relative", source_name="Inger, datter")
    client_of(care).post(f"/citizens/{karen.pk}/conversation/", sent)
    said = Statement.objects.get(text="Mor har altid strikket.")
    assert (said.side, said.source_name) == (Side.RELATIVE, "Inger, datter")


@pytest.mark.parametrize(
    "wrong", [{"text": ""}, {"text": "\u200b \n"}, {"text": "x" * 1001}, {"source": "cat"}, {"kind": "observation"}]
)
def test_bad_input_writes_nothing(wrong: dict[str, str], care: Staff, karen: Citizen, client_of: Any) -> None:
    before = Statement.objects.count()
    assert client_of(care).post(f"/citizens/{karen.pk}/conversation/", answer(**wrong)).status_code == 422
    assert Statement.objects.count() == before


def test_nothing_is_added_for_a_citizen_who_has_ended(care: Staff, karen: Citizen, client_of: Any) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at="2026-01-01T00:00Z")
    response = client_of(care).post(f"/citizens/{karen.pk}/conversation/", answer())
    assert response.status_code == 422
    assert "ikke længere hjælp" in response.content.decode()


@pytest.mark.parametrize("words", ["👵🏽 ja!", "מילים", "Æ Ø Å\nlinje to", "a\u030a"])
def test_her_words_come_back_as_they_were_said(words: str, care: Staff, karen: Citizen, client_of: Any) -> None:
    client_of(care).post(f"/citizens/{karen.pk}/conversation/", answer(text=words))
    assert Statement.objects.filter(text=words.replace("a\u030a", "å")).exists()
