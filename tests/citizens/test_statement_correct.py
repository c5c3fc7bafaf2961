"""What was heard or written wrongly is put right; the old words stay in the history."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens import actions
from citizens.models import Citizen, Kind, Side, Statement
from teams.models import Staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(care: Staff, karen: Citizen) -> Statement:
    told = {"kind": Kind.OBSERVATION, "side": Side.RELATIVE, "source": "relative", "source_name": "Inger, datter"}
    return actions.add_statement(by=care, citizen=karen, text="Hun danser tango.", **told)


def path(said: Statement) -> str:
    return f"/statements/{said.pk}/correct/"


def test_the_right_words_take_its_place_from_the_same_source(
    said: Statement, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    client = client_of(colleague)
    assert "Hun danser tango." in client.get(path(said)).content.decode()
    client.post(path(said), {"text": "Hun danser vals.", "form_key": str(uuid4())})
    new = Statement.objects.get(corrects=said)
    same = ("kind", "side", "source", "source_name", "said_at")
    assert [getattr(new, name) for name in same] == [getattr(said, name) for name in same]
    assert new.written_by == colleague
    page = client.get(f"/citizens/{karen.pk}/").content.decode()
    assert ("Hun danser vals." in page, "Hun danser tango." in page) == (True, False)


def test_a_corrected_sentence_is_not_newer_than_what_she_said_after_it(care: Staff, karen: Citizen) -> None:
    first = Statement.objects.get()
    actions.add_statement(by=care, citizen=karen, kind=Kind.HEADLINE, text="Jeg vil danse igen.")
    actions.correct_statement(by=care, statement=first, text="Jeg vil ned til søen med Bodil.")
    found = Citizen.objects.with_headline().get(pk=karen.pk)
    assert found.headline_text == "Jeg vil danse igen."  # type: ignore[attr-defined]


def test_what_is_no_longer_there_is_not_corrected(said: Statement, care: Staff, client_of: Any) -> None:
    actions.correct_statement(by=care, statement=said, text="Hun danser vals.")
    assert client_of(care).post(path(said), {"text": "Polka."}).status_code == 404
    with pytest.raises(ValidationError):
        actions.correct_statement(by=care, statement=said, text="Polka.")
    assert Statement.objects.filter(corrects=said).count() == 1


@pytest.mark.parametrize("text", ["", "\u200b", "a\x00b", "å" * 4001])
def test_bad_input_writes_nothing(text: str, said: Statement, care: Staff, client_of: Any) -> None:
    assert client_of(care).post(path(said), {"text": text}).status_code == 422
    assert not Statement.objects.filter(corrects=said).exists()


def test_nothing_is_corrected_for_somebody_who_has_left(
    said: Statement, care: Staff, karen: Citizen, client_of: Any
) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    answer = client_of(care).post(path(said), {"text": "Hun danser vals."})
    assert answer.status_code == 422
    assert "Hun danser vals." in answer.content.decode()


def test_a_stranger_meets_404(said: Statement, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(path(said)).status_code == 404
