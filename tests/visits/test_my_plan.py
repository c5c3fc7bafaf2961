"""My plan: one sheet in large print, as a page and as a tagged PDF, in Danish and in English, logged like a page."""

import io
from datetime import time, timedelta
from typing import Any

import pypdf
import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.models import SubGoal
from teams.models import Staff, Team
from tests import cast
from visits import clock, paper
from visits.models import LastSeen, Visit, VisitPlan

pytestmark = pytest.mark.django_db


@pytest.fixture
def week(karens_plan: VisitPlan, karens_sub_goal: SubGoal, care: Staff, colleague: Staff) -> None:
    """Mette from Monday to Wednesday, both of them on Thursday, nobody yet on Friday, Jonas at the weekend."""
    Team.objects.update(phone="00 12 34 56")
    for day, workers in enumerate([(care,), (care,), (care,), (care, colleague), (), (colleague,), (colleague,)]):
        cast.make_visit(karens_plan, at(day, time(8, 40)), *workers)
    today = timezone.localdate()
    LastSeen.objects.create(citizen=karens_plan.citizen, staff=care, last_day=today)


def at(day: int, wall_time: time) -> Any:
    return clock.moment(clock.monday(timezone.localdate()) + timedelta(days=day), wall_time).at


def sheet(client: Any, citizen: Citizen, query: str = "") -> str:
    response = client.get(f"/citizens/{citizen.pk}/my-plan/{query}")
    assert response.status_code == 200
    return str(response.content.decode().split('class="a4"')[1].split("</main>")[0])


def pdf(client: Any, citizen: Citizen, query: str = "") -> pypdf.PdfReader:
    response = client.get(f"/citizens/{citizen.pk}/my-plan.pdf{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    return pypdf.PdfReader(io.BytesIO(response.content))


def text_of(document: pypdf.PdfReader) -> str:
    return " ".join(document.pages[0].extract_text().split())


def test_her_sentence_her_steps_the_week_in_words_and_whom_to_call(
    week: None, karen: Citizen, care: Staff, client_of: Any
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


def test_in_english_her_words_stay_as_they_are(week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    page = sheet(client_of(care), karen, "?language=en")
    for words in ("Who comes when", "8:40", "Monday to Wednesday", "we call and say who", "søen med Bodil"):
        assert words in page, words
    assert "Hvem kommer hvornår" not in page


@pytest.mark.parametrize("query", ["?language=xx", "?language=", "?week=x", "?week=9999-W99"])
def test_a_strange_wish_gives_this_week_in_the_readers_language(
    query: str, week: None, karen: Citizen, care: Staff, client_of: Any
) -> None:
    assert "Hvem kommer hvornår" in sheet(client_of(care), karen, query)


def test_what_is_cancelled_is_not_on_the_sheet(week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    Visit.objects.update(cancelled_at=timezone.now())
    assert "Der er ikke planlagt besøg i denne uge." in sheet(client_of(care), karen)


def test_next_week_can_be_printed_on_sunday(week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    name = clock.week_name(timezone.localdate() + timedelta(days=7))
    assert "Der er ikke planlagt besøg" in sheet(client_of(care), karen, f"?week={name}")


def test_the_pdf_is_one_tagged_sheet_in_its_language(week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    danish = pdf(client_of(care), karen)
    root: Any = danish.trailer["/Root"]
    assert len(danish.pages) == 1
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "da"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    for words in ("søen med Bodil", "Mandag til onsdag", "Mette og Jonas", "00 12 34 56"):
        assert words in text_of(danish), words
    row = AccessLog.objects.latest("pk")
    assert (row.mark, row.citizens, row.action) == ("record", [karen.pk], row.action)
    english = pdf(client_of(care), karen, "?language=en")
    english_root: Any = english.trailer["/Root"]
    assert english_root["/Lang"] == "en"
    assert "Who comes when" in text_of(english)


def test_much_to_tell_is_printed_smaller_and_still_one_sheet(
    week: None, karen: Citizen, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    for position in range(2, 9):
        cast.make_sub_goal(karens_sub_goal.goal, f"Delmål {position}", position)
    assert len(pdf(client_of(care), karen).pages) == 1


def test_markup_in_her_words_is_only_words(week: None, karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.say(karen, '<img src="file:///etc/passwd"> <b>søen</b>', care, said_at=timezone.now())
    assert "<b>søen</" in text_of(pdf(client_of(care), karen))


def test_without_pango_the_page_is_printed(
    week: None, karen: Citizen, care: Staff, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    client = client_of(care)
    response = client.get(f"/citizens/{karen.pk}/my-plan.pdf", follow=True)
    page = response.content.decode()
    assert "PDF’en kan ikke laves lige nu." in page
    assert "Print siden fra browserens egen menu." in page
    assert "my-plan.pdf" not in page


def test_a_stranger_gets_neither(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    for path in ("my-plan/", "my-plan.pdf"):
        assert client_of(stranger).get(f"/citizens/{karen.pk}/{path}").status_code == 404
