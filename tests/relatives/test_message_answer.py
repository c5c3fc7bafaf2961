"""Answered by anyone on the team; what may be told stands beside the field."""

from typing import Any

import pytest

from citizens.models import Citizen, Notice
from relatives import actions
from relatives.models import Message, Relative
from teams.models import Staff
from tests.relatives import kin
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def path(message: Message) -> str:
    return f"/messages/{message.pk}/answer/"


def answer(text: str, **more: str) -> dict[str, str]:
    return {"answer": text, "version": "1", "form_key": key()} | more


def test_where_it_may_not_be_told_the_sentence_to_say_is_one_tap_away(
    asked: Message, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    page = client.get(path(asked)).content.decode()
    assert "nej: helbred" in page.lower()
    assert "Det fortæller jeg selv." in page
    offered = client.get(f"{path(asked)}?say").content.decode()
    assert "helbred" in offered.split("<textarea")[1].split("</textarea>")[0].lower()


def test_an_answer_that_would_tell_is_refused_with_its_text_kept(asked: Message, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(path(asked), answer("Blodtrykket er fint."))
    assert response.status_code == 422
    assert "Blodtrykket er fint." in response.content.decode()
    assert "må ikke få noget at vide om helbred" in response.content.decode()


def test_an_answer_that_tells_nothing_closes_what_waited(asked: Message, colleague: Staff, client_of: Any) -> None:
    assert Notice.objects.open().count() == 1
    sent = client_of(colleague).post(path(asked), answer("Spørg Karen selv.", tells_nothing="on"))
    asked.refresh_from_db()
    assert sent.status_code == 302
    assert (asked.answer, asked.answered_by) == ("Spørg Karen selv.", colleague)
    assert not Notice.objects.open().exists()


def test_what_she_took_back_meanwhile_is_not_told(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    """The page was open when she changed her mind."""
    message = actions.note_message(by=care, citizen=karen, relative=inger, about="visits", text="Hvornår kommer I?")
    assert "Du må gerne fortælle" in client_of(care).get(path(message)).content.decode()
    kin.say(inger, care, "visits", False, days_ago=0)
    response = client_of(care).post(path(message), answer("Klokken ni."))
    assert response.status_code == 422
    assert "Klokken ni." in response.content.decode()


def test_a_colleague_who_is_the_relative_does_not_answer_herself(
    asked: Message, care: Staff, colleague: Staff, client_of: Any
) -> None:
    Relative.objects.filter(pk=asked.relative_id).update(staff=colleague)
    response = client_of(colleague).post(path(asked), answer("Det gik godt.", tells_nothing="on"))
    assert response.status_code == 422
    assert "Det er dig selv." in response.content.decode()
    assert "Det gik godt." in response.content.decode()
    assert client_of(care).post(path(asked), answer("Ring til hende.", tells_nothing="on")).status_code == 302


def test_of_two_who_answer_the_second_sees_the_first(
    asked: Message, care: Staff, colleague: Staff, client_of: Any
) -> None:
    actions.answer_message(by=colleague, message=asked, version=1, answer="Ring til mor.", tells_nothing=True)
    response = client_of(care).post(path(asked), answer("Spørg Karen.", tells_nothing="on"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jonas har svaret" in page
    assert "Ring til mor." in page
    assert "Spørg Karen." in page


def test_a_withdrawn_message_takes_no_answer(asked: Message, care: Staff, client_of: Any) -> None:
    actions.withdraw_message(by=care, message=asked)
    response = client_of(care).post(path(asked), answer("Ja.", tells_nothing="on"))
    assert response.status_code == 422
    assert "trukket tilbage" in response.content.decode()


def test_an_answer_without_a_word_comes_back(asked: Message, care: Staff, client_of: Any) -> None:
    assert client_of(care).post(path(asked), answer("  ")).status_code == 422
