"""Taken back by one tap; the page that follows has room for her words, if she wants."""

from typing import Any

import pytest

from citizens.models import Citizen
from relatives import actions
from relatives.agreements import agreement
from relatives.models import Relative, RevocationWords
from teams.models import Staff
from tests.relatives import kin

pytestmark = pytest.mark.django_db
OFFER = "Taget tilbage: helbred"


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    found = kin.make_relative(karen, care)
    kin.say(found, care, "health", True, "Så er du ikke bekymret.")
    return found


def path_of(relative: Relative, act: str) -> str:
    return f"/relatives/{relative.pk}/sharing/{act}/"


def test_after_the_tap_her_words_are_offered_and_saved_once(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    answer = client.post(path_of(inger, "revoke"), {"category": "health"}, follow=True)
    assert OFFER in answer.content.decode()
    assert agreement(inger).of("health").may is False
    told = {"category": "health", "words": "Det fortæller jeg selv."}
    page = client.post(path_of(inger, "words"), told, follow=True).content.decode()
    assert "Det fortæller jeg selv." in page
    assert OFFER not in client.get(f"/relatives/{inger.pk}/?taken=health").content.decode()
    assert agreement(inger).of("health").reason == "Det fortæller jeg selv."
    history = client.get(path_of(inger, "history")).content.decode()
    assert "Det fortæller jeg selv." in history


def test_she_need_not_say_why(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    client.post(path_of(inger, "revoke"), {"category": "health"})
    assert OFFER not in client.get(f"/relatives/{inger.pk}/").content.decode()
    assert not RevocationWords.objects.exists()


def test_nothing_and_hidden_characters_come_back(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    actions.revoke(by=care, relative=inger, category="health")
    for words in ("", "x" * 301, "a\x07b"):
        answer = client.post(path_of(inger, "words"), {"category": "health", "words": words})
        assert answer.status_code == 422
        assert OFFER in answer.content.decode()
    assert client.get(path_of(inger, "words")).url == f"/relatives/{inger.pk}/"
    assert client.post(path_of(inger, "words"), {"category": "x", "words": "Nej"}).status_code == 422
    assert not RevocationWords.objects.exists()


def test_shared_again_meanwhile_the_typed_words_are_kept(
    inger: Relative, care: Staff, colleague: Staff, client_of: Any
) -> None:
    actions.revoke(by=care, relative=inger, category="health")
    actions.undo_revocation(by=colleague, relative=inger, category="health")
    answer = client_of(care).post(path_of(inger, "words"), {"category": "health", "words": "Ikke mere."})
    assert answer.status_code == 422
    assert "ikke længere noget at stå ved" in answer.content.decode()
    assert "Ikke mere." in answer.content.decode()


def test_what_was_not_taken_back_is_not_asked_about(inger: Relative, care: Staff, client_of: Any) -> None:
    for about in ("health", "visits", "x", ""):
        page = client_of(care).get(f"/relatives/{inger.pk}/?taken={about}").content.decode()
        assert "Taget tilbage:" not in page


def test_who_is_the_relative_does_not_write_the_words(
    karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    jonas = kin.make_relative(karen, care, "Jonas Bech", "nevø", staff=colleague)
    kin.say(jonas, care, "health", True)
    page = client_of(colleague).post(path_of(jonas, "revoke"), {"category": "health"}, follow=True).content.decode()
    assert OFFER not in page
    assert client_of(colleague).post(path_of(jonas, "words"), {"category": "health", "words": "x"}).status_code == 422
    assert not RevocationWords.objects.exists()
