"""A correction: the author's, prefilled with what was sent, and the first stays."""

import re
from typing import Any
from uuid import uuid4

import pytest

from goals.models import LadderRating, SubGoal
from teams.models import Staff
from visits.actions import correct_note, record_note
from visits.models import Note, Visit
from visits.told import Rated

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff) -> Note:
    told = {"deviations": ["other_time"], "text": "Klokken ni", "ratings": [Rated(karens_sub_goal, 2, True)]}
    return record_note(by=care, visit=karens_visit, key=uuid4(), **told)  # type: ignore[arg-type]


def keys(page: str) -> dict[str, Any]:
    return dict(re.findall(r'<input type="hidden" name="(form_key|key)" value="([^"]*)"', page))


def test_it_begins_with_what_was_sent(note: Note, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/notes/{note.pk}/correct/").content.decode()
    assert "Klokken ni" in page
    assert page.count(" checked") == 3


def test_the_correction_is_sent_and_the_wrong_step_taken_back(
    note: Note, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    client, path = client_of(care), f"/notes/{note.pk}/correct/"
    told = keys(client.get(path).content.decode()) | {"text": "Klokken ti", f"step_{karens_sub_goal.pk}": "4"}
    page = client.post(path, told, follow=True).content.decode()
    newer = Note.objects.standing().get()
    assert newer.corrects == note
    assert newer.as_agreed
    assert "Rettelsen er sendt. Dit første notat bliver stående under den." in page
    assert LadderRating.objects.standing().latest("pk").step == 4
    assert LadderRating.objects.standing().count() == 2
    client.post(path, told, follow=True)
    assert Note.objects.count() == 2


def test_a_refusal_keeps_the_words(note: Note, care: Staff, client_of: Any) -> None:
    client, path = client_of(care), f"/notes/{note.pk}/correct/"
    told = keys(client.get(path).content.decode()) | {"text": "Behold mig", "deviations": ["not_home"]}
    response = client.post(path, told)
    assert response.status_code == 422
    assert "Behold mig" in response.content.decode()


def test_a_colleague_is_told_whose_it_is(note: Note, colleague: Staff, client_of: Any) -> None:
    client, path = client_of(colleague), f"/notes/{note.pk}/correct/"
    page = client.get(path).content.decode()
    assert "Kun Mette kan rette" in page
    assert "<form action" not in page.split("<main")[1].split("</main>")[0]
    response = client.post(path, {"text": "Nej"})
    assert response.status_code == 422
    assert Note.objects.count() == 1


def test_an_old_tab_is_told_that_there_is_a_newer_one(note: Note, care: Staff, client_of: Any) -> None:
    client, path = client_of(care), f"/notes/{note.pk}/correct/"
    told = keys(client.get(path).content.decode()) | {"text": "Fra en gammel fane"}
    correct_note(by=care, note=note, key=uuid4(), text="Nyere")
    response = client.post(path, told)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Du har allerede rettet notatet." in page
    assert "Fra en gammel fane" in page
    assert "kan ikke rettes mere" in client.get(path).content.decode()
