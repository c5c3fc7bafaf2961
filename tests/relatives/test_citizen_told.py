"""*Told Karen*: what we told without her word, and what she answered."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen, Notice
from relatives import actions
from relatives.models import CitizenTold, Telling
from teams.models import Staff
from tests.relatives import kin

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(karen: Citizen, care: Staff) -> Telling:
    inger = kin.make_relative(karen, care)
    return actions.tell_anyway(
        by=care, relative=inger, categories=["health"], reason="Fare for liv.", words="Karen er faldet."
    )


def test_her_answer_stands_in_her_words_and_the_task_is_closed(told: Telling, colleague: Staff, client_of: Any) -> None:
    client = client_of(colleague)
    page = client.get(f"/tellings/{told.pk}/told/").content.decode()
    assert "Fare for liv." in page
    assert AccessLog.objects.latest("pk").citizens == [told.citizen_id]
    assert Notice.objects.open().count() == 1
    answer = client.post(f"/tellings/{told.pk}/told/", {"her_words": "Godt, I sagde det."})
    assert answer.url == f"/relatives/{told.relative_id}/may-i-say/"
    row = CitizenTold.objects.get()
    assert (row.telling, row.told_by, row.her_words) == (told, colleague, "Godt, I sagde det.")
    assert not Notice.objects.open().exists()
    assert "Godt, I sagde det." in client.get(answer.url).content.decode()


def test_who_comes_second_sees_who_was_first_and_keeps_what_was_typed(
    told: Telling, care: Staff, colleague: Staff, client_of: Any
) -> None:
    actions.tell_citizen(by=colleague, telling=told, her_words="Det er fint.")
    response = client_of(care).post(f"/tellings/{told.pk}/told/", {"her_words": "Karen nikkede."})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jonas har allerede fortalt det" in page
    assert "Karen nikkede." in page
    assert CitizenTold.objects.get().her_words == "Det er fint."


def test_afterwards_the_page_says_that_she_knows(told: Telling, care: Staff, client_of: Any) -> None:
    actions.tell_citizen(by=care, telling=told, her_words="Det er fint.")
    page = client_of(care).get(f"/tellings/{told.pk}/told/").content.decode()
    assert "Mette fortalte det til Karen" in page
    assert "Det er fint." in page
    assert "her_words" not in page


def test_too_much_or_hidden_characters_are_refused(told: Telling, care: Staff, client_of: Any) -> None:
    for words in ("x" * 1001, "a\x07b"):
        assert client_of(care).post(f"/tellings/{told.pk}/told/", {"her_words": words}).status_code == 422
    assert not CitizenTold.objects.exists()


def test_what_was_told_by_her_word_needs_no_telling(karen: Citizen, care: Staff, client_of: Any) -> None:
    inger = kin.make_relative(karen, care)
    kin.say(inger, care, "visits", True)
    telling = actions.tell(by=care, relative=inger, categories=["visits"])
    page = client_of(care).get(f"/tellings/{telling.pk}/told/").content.decode()
    assert "Der er ikke noget at fortælle bagefter." in page
    assert "her_words" not in page
    assert client_of(care).post(f"/tellings/{telling.pk}/told/", {"her_words": "Ja"}).status_code == 422
    assert not CitizenTold.objects.exists()


def test_a_stranger_meets_nothing(told: Telling, stranger: Staff, client_of: Any) -> None:
    client = client_of(stranger)
    assert client.get(f"/tellings/{told.pk}/told/").status_code == 404
    assert client.post(f"/tellings/{told.pk}/told/", {}).status_code == 404
