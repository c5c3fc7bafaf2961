"""My plan as a page: one sheet in large print, in Danish and in English."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.models import SubGoal
from teams.models import Staff
from visits import clock
from visits.models import Visit

pytestmark = pytest.mark.django_db


def sheet(client: Any, citizen: Citizen, query: str = "") -> str:
    response = client.get(f"/citizens/{citizen.pk}/my-plan/{query}")
    assert response.status_code == 200
    return str(response.content.decode().split('class="a4"')[1].split("</main>")[0])


def test_her_sentence_her_steps_the_week_in_words_and_whom_to_call(
    a_week: None, karen: Citizen, care: Staff, client_of: Any
) -> None:
    page = sheet(client_of(care), karen)
    for words in (
        "søen med Bodil",
        "Til søen og hjem med Bodil",
        "Tage sko på",
        "Karen tager selv skoene på",
        "Mandag til onsdag",
        "8.40",
        "Mette og Jonas",
        "vi ringer og siger hvem",
        "Lørdag og søndag",
        "Ansigter, jeg kender",
        "Mette Lund</span>,",
        "Team Søndre",
        "00 12 34 56",
        "Jeg må altid sige nej",
    ):
        assert words in page, words
    row = AccessLog.objects.latest("pk")
    assert (row.mark, row.citizens) == ("record", [karen.pk])


def test_the_small_step_speaks_to_her_and_what_only_the_team_says_is_marked_as_such(
    a_week: None, karen: Citizen, care: Staff, client_of: Any
) -> None:
    page = sheet(client_of(care), karen)
    assert "Det har vi skrevet til hinanden:" in page
    SubGoal.objects.update(own_step="Jeg tager selv skoene på, og Mette står bagved.")
    page = sheet(client_of(care), karen)
    assert "Jeg tager selv skoene på, og Mette står bagved." in page
    assert "Karen tager selv skoene på" not in page
    assert "Det har vi skrevet til hinanden" not in page


def test_in_english_her_words_stay_as_they_are(a_week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    page = sheet(client_of(care), karen, "?language=en")
    for words in ("Who comes when", "8:40", "Monday to Wednesday", "we call and say who", "søen med Bodil"):
        assert words in page, words
    assert "Hvem kommer hvornår" not in page


@pytest.mark.parametrize("query", ["?language=xx", "?language=", "?week=x", "?week=9999-W99"])
def test_a_strange_wish_gives_this_week_in_the_readers_language(
    query: str, a_week: None, karen: Citizen, care: Staff, client_of: Any
) -> None:
    assert "Hvem kommer hvornår" in sheet(client_of(care), karen, query)


def test_what_is_cancelled_is_not_on_the_sheet(a_week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    Visit.objects.update(cancelled_at=timezone.now())
    assert "Der er ikke planlagt besøg i denne uge." in sheet(client_of(care), karen)


def test_next_week_can_be_printed_on_sunday(a_week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    name = clock.week_name(timezone.localdate() + timedelta(days=7))
    assert "Der er ikke planlagt besøg" in sheet(client_of(care), karen, f"?week={name}")


def test_a_stranger_gets_neither(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    for path in ("my-plan/", "my-plan.pdf"):
        assert client_of(stranger).get(f"/citizens/{karen.pk}/{path}").status_code == 404
