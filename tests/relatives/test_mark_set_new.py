"""A new set in a draft."""

from typing import Any

import pytest

from relatives.models import MarkSet
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.codes import drafted, holding, told

pytestmark = pytest.mark.django_db


def blank(edition: Any, **changed: Any) -> dict[str, Any]:
    empty = told(MarkSet(pk=0, edition=edition, name_da="Hverdagen"))
    return empty | {"da_1": "Vi hilser på hinanden.", "en_1": "We greet each other."} | changed


def test_it_comes_last_with_its_sentences(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator)
    response = client_of(administrator).post(f"/settings/code/{edition.pk}/sets/new/", blank(edition, ethics=["duty"]))
    assert response.status_code == 302
    made = sets_of(edition)[-1]
    assert (made.name_da, made.position, made.ethics, made.grown_from) == ("Hverdagen", 4, ["duty"], None)
    assert [mark.text_da for mark in made.marks.all()] == ["Vi hilser på hinanden."]


def test_a_sentence_only_in_english_is_sent_back(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator)
    typed = blank(edition, en_2="Only English.")
    response = client_of(administrator).post(f"/settings/code/{edition.pk}/sets/new/", typed)
    assert response.status_code == 422
    assert "Skriv den også på dansk." in response.content.decode()
    assert "Only English." in response.content.decode()


def test_there_are_at_most_six(administrator: Staff, client_of: Any) -> None:
    edition, client = drafted(administrator), client_of(administrator)
    for _ in range(3):
        edition.refresh_from_db()
        assert client.post(f"/settings/code/{edition.pk}/sets/new/", blank(edition)).status_code == 302
    edition.refresh_from_db()
    response = client.post(f"/settings/code/{edition.pk}/sets/new/", blank(edition))
    assert response.status_code == 422
    assert "højst 6 sæt" in response.content.decode()


def test_not_in_an_edition_that_stands(administrator: Staff, client_of: Any) -> None:
    edition = holding()
    response = client_of(administrator).post(f"/settings/code/{edition.pk}/sets/new/", blank(edition))
    assert response.status_code == 422
    assert "ligger fast" in response.content.decode()
    assert len(sets_of(edition)) == 3
