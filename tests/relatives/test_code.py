"""The code is open to everybody, in Danish and in English, with what was approved for everybody."""

from typing import Any

import pytest
from django.test import Client

from citizens.models import AccessLog
from relatives import actions, paper
from teams.models import Municipality, Staff, Team
from tests.relatives.codes import TEXT, an_example, holding, published

pytestmark = pytest.mark.django_db


def test_everybody_reads_it_without_log_in(municipality: Municipality) -> None:
    response = Client().get("/code/")
    page = response.content.decode()
    for words in (
        "Kodeks for samarbejdet",
        municipality.name,
        "Vi taler med hinanden og ikke om hinanden.",
        "pligtetik",
    ):
        assert words in page, words
    assert "Læsningen er vores egen" in page
    assert response["Cache-Control"] == "private, max-age=300"
    assert not response.cookies
    assert not AccessLog.objects.exists()


def test_in_english_it_is_english_throughout() -> None:
    page = Client().get("/code/?language=en").content.decode()
    assert "We talk with each other and not about each other." in page
    assert "Vi taler med hinanden" not in page
    assert '<html lang="en"' in page


@pytest.mark.parametrize("language", ["", "xx", "da-DK", "../en"])
def test_a_strange_language_is_the_readers_own(language: str) -> None:
    assert "Vi taler med hinanden" in Client().get("/code/", {"language": language}).content.decode()


def test_only_what_the_leader_approved_is_shown_and_who_wrote_it_is_not(
    team: Team, care: Staff, leader: Staff, client_of: Any
) -> None:
    waiting = an_example(care, team, "Det her venter endnu.", ask_outside=True)
    example = an_example(care, team, ask_outside=True)
    assert TEXT not in Client().get("/code/").content.decode()
    actions.approve_example(by=leader, example=example, version=example.version)
    page = Client().get("/code/").content.decode()
    assert TEXT in page
    assert "en medarbejder, Team Søndre" in page
    assert waiting.text not in page
    assert "Mette" not in page
    actions.withdraw_example(by=care, example=example, version=example.version)
    assert TEXT not in Client().get("/code/").content.decode()


def test_an_example_follows_into_the_next_edition(team: Team, care: Staff, leader: Staff, administrator: Staff) -> None:
    example = an_example(care, team, ask_outside=True)
    actions.approve_example(by=leader, example=example, version=example.version)
    edition = published(administrator)
    assert holding() == edition
    assert TEXT in Client().get("/code/").content.decode()
    example.refresh_from_db()
    assert example.mark_set.edition != edition


def test_where_no_pdf_can_be_made_the_page_says_how_to_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    page = Client().get("/code/").content.decode()
    assert "Print siden fra browserens egen menu." in page
    assert "folder.pdf" not in page
