"""The receipt: the note is sent, where it was used, and who is next."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from citizens.models import AccessLog
from goals.models import SubGoal
from teams.models import Staff
from tests import cast
from visits.actions import correct_note, record_note
from visits.models import Note, NoteWithdrawal, Visit
from visits.told import Rated

pytestmark = pytest.mark.django_db
STATEMENTS = 8


def write(by: Staff, visit: Visit, **told: Any) -> Note:
    return record_note(**{"by": by, "visit": visit, "key": uuid4()} | told)


def shown(client: Any, note: Note) -> str:
    response = client.get(f"/notes/{note.pk}/")
    assert response.status_code == 200
    return str(response.content.decode())


def test_it_counts_the_facts_and_links_to_where_they_are(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    cast.rate(karens_sub_goal, 4, care, days_ago=1)
    told = {"ratings": [Rated(karens_sub_goal, 4, True)], "own_words": "Jeg tør godt, når du står der."}
    page = shown(client_of(care), write(care, karens_visit, **told))
    for words in (
        "Tak. Notatet er sendt.",
        "Som aftalt",
        "Karen og du er enige.",
        "Jeg tør godt, når du står der.",
        "Brugt 3 steder",
        "Bagved, anden gang i træk. I er enige.",
        "Karens ord står nu på siden.",
        f'href="/goals/{karens_sub_goal.goal_id}/"',
        f'href="/citizens/{karens_visit.citizen_id}/"',
        f'href="/visits/{karens_visit.pk}/"',
        "Ses også i",
    ):
        assert words in page


def test_the_visit_alone_is_one_place(karens_visit: Visit, care: Staff, client_of: Any) -> None:
    assert "Brugt ét sted" in shown(client_of(care), write(care, karens_visit))


def test_the_next_of_the_day_is_one_tap_away_and_is_logged_too(
    karens_visit: Visit, visitator: Staff, planner: Staff, care: Staff, client_of: Any
) -> None:
    gerda = cast.make_citizen("Gerda Olsen", karens_visit.team, care, headline="Jeg bestemmer selv")
    plan = cast.make_plan(cast.make_course(gerda, visitator), karens_visit.team, planner)
    later = cast.make_visit(plan, karens_visit.end_at, care, occurs_on=karens_visit.occurs_on)
    page = shown(client_of(care), write(care, karens_visit))
    if later.day == Visit.objects.get(pk=karens_visit.pk).day or later.start_at.date() == karens_visit.start_at.date():
        assert "Videre til Gerda" in page
        assert "Jeg bestemmer selv" in page
        assert AccessLog.objects.get().citizens == sorted([karens_visit.citizen_id, gerda.pk])


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"deviations": ["concern"]}, "Teamet har fået besked om bekymringen"),
        ({"deviations": ["changed_need"]}, "Planlægger og visitator har fået besked"),
        ({"deviations": ["not_home"], "not_home_end": "unknown"}, "Teamet følger op i dag"),
    ],
)
def test_it_says_who_was_told(
    karens_visit: Visit, care: Staff, client_of: Any, told: dict[str, Any], words: str
) -> None:
    page = shown(client_of(care), write(care, karens_visit, **told))
    assert words in page
    assert "Brugt 2 steder" in page


def test_a_colleague_reads_it_without_the_authors_buttons(
    karens_visit: Visit, care: Staff, colleague: Staff, client_of: Any
) -> None:
    page = shown(client_of(colleague), write(care, karens_visit, text="Sov længe"))
    assert "Notat af Mette Lund" in page
    assert "”Sov længe”" in page
    assert "Skriv en rettelse" not in page
    assert "Træk notatet tilbage" not in page


@pytest.mark.parametrize("who", ["stranger", "administrator"])
def test_a_note_that_is_not_yours_is_not_there(
    who: str, request: pytest.FixtureRequest, karens_visit: Visit, care: Staff, client_of: Any
) -> None:
    note, client = write(care, karens_visit), client_of(request.getfixturevalue(who))
    for path in (f"/notes/{note.pk}/", f"/notes/{note.pk}/correct/", f"/notes/{note.pk}/withdraw/"):
        assert client.get(path).status_code == 404
        assert client.post(path).status_code == 404
    assert not NoteWithdrawal.objects.exists()


def test_the_wrong_citizen_keeps_the_words_ready_for_the_right_one(
    karens_visit: Visit, visitator: Staff, planner: Staff, care: Staff, colleague: Staff, client_of: Any
) -> None:
    gerda = cast.make_citizen("Gerda Olsen", karens_visit.team, care)
    plan = cast.make_plan(cast.make_course(gerda, visitator), karens_visit.team, planner)
    right = cast.make_visit(plan, karens_visit.start_at - timedelta(minutes=45), care)
    note, client = write(care, karens_visit, text="Gerda sov længe"), client_of(care)
    page = client.post(f"/notes/{note.pk}/withdraw/", follow=True).content.decode()
    assert "er trukket tilbage. Skriv det hos den rigtige, teksten ligger klar." in page
    assert "Gerda sov længe" in page
    if right.start_at.date() == karens_visit.start_at.date():
        assert f"/visits/{right.pk}/?words_of={note.pk}" in page
    form = client.get(f"/visits/{right.pk}/?words_of={note.pk}").content.decode()
    assert "Gerda sov længe" in form
    others = shown(client_of(colleague), note)
    assert "Gerda sov længe" not in others
    assert "trak det tilbage" in others
    assert "Gerda sov længe" not in client_of(colleague).get(f"/visits/{right.pk}/?words_of={note.pk}").content.decode()


def test_opening_the_address_of_the_withdrawal_changes_nothing(
    karens_visit: Visit, care: Staff, client_of: Any
) -> None:
    note = write(care, karens_visit)
    response = client_of(care).get(f"/notes/{note.pk}/withdraw/")
    assert (response.status_code, response["Location"]) == (302, f"/notes/{note.pk}/")
    assert not NoteWithdrawal.objects.exists()


def test_somebody_else_cannot_withdraw_it(karens_visit: Visit, care: Staff, colleague: Staff, client_of: Any) -> None:
    note = write(care, karens_visit)
    page = client_of(colleague).post(f"/notes/{note.pk}/withdraw/", follow=True).content.decode()
    assert "Kun Mette kan rette" in page
    assert not NoteWithdrawal.objects.exists()


def test_the_first_version_stays_below_the_correction(karens_visit: Visit, care: Staff, client_of: Any) -> None:
    first = write(care, karens_visit, text="Først sådan")
    newer = correct_note(by=care, note=first, key=uuid4(), text="Så sådan")
    client = client_of(care)
    page = shown(client, newer)
    assert page.index("Så sådan") < page.index("Først sådan")
    assert "rettet" in page
    assert f'href="/notes/{newer.pk}/"' in shown(client, first)


def test_the_receipt_takes_few_statements(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    note, client = write(care, karens_visit, ratings=[Rated(karens_sub_goal, 4)]), client_of(care)
    shown(client, note)
    with CaptureQueriesContext(connection) as statements:
        shown(client, note)
    assert len(statements) <= STATEMENTS, "\n".join(each["sql"][:120] for each in statements)
