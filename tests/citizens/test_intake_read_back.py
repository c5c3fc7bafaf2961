"""Read it back to her, in her words."""

from typing import Any
from uuid import uuid4

import pytest

from citizens import actions, steps
from citizens.models import Citizen, Conversation
from teams.models import Staff
from tests.citizens.talking import WORDS, begun, half_done

pytestmark = pytest.mark.django_db


def test_her_words_come_first_and_what_others_know_has_its_source(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = half_done(care, karen)
    told = {"text_1": "Hun savner butikken.", "name_1": "Grethe, svigerdatter"}
    actions.save_step(
        by=care, conversation=row, step=steps.NAMED["relatives"], told=told, seen=row.version, page_key=uuid4()
    )
    page = client_of(care).get(f"/conversations/{row.pk}/read-back/").content.decode()
    assert page.index(WORDS) < page.index("Hun savner butikken.") < page.index("Grethe, svigerdatter")


def test_she_says_that_it_is_right(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = half_done(care, karen)
    response = client_of(care).post(f"/conversations/{row.pk}/read-back/", {"version": row.version})
    assert response.url == f"/conversations/{row.pk}/agree/"
    assert Conversation.objects.get().read_back_at


def test_what_is_written_after_the_reading_must_be_read_again(care: Staff, karen: Citizen) -> None:
    row = half_done(care, karen)
    read = actions.read_back(by=care, conversation=row, version=row.version)
    again = half_done(care, karen, "Noget andet.", 3)
    assert read.read_back_at
    assert again.read_back_at is None


@pytest.mark.parametrize("version", ["1", "x", "", "99999999999999999999", "-1"])
def test_an_old_reading_is_refused(version: str, care: Staff, karen: Citizen, client_of: Any) -> None:
    row = half_done(care, karen)
    response = client_of(care).post(f"/conversations/{row.pk}/read-back/", {"version": version})
    assert response.status_code == 422
    assert Conversation.objects.get().read_back_at is None


def test_nothing_is_not_read_back(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = begun(care, karen)
    assert client_of(care).post(f"/conversations/{row.pk}/read-back/", {"version": row.version}).status_code == 422
