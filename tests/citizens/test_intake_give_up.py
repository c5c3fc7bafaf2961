"""Giving up asks once, and nothing of the draft stands on her page."""

from typing import Any

import pytest

from citizens.models import Citizen, Conversation
from teams.models import Staff
from tests.citizens.talking import WORDS, half_done

pytestmark = pytest.mark.django_db


def test_it_asks_once(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, row = client_of(care), half_done(care, karen)
    assert "Vil du lægge samtalen væk?" in client.get(f"/conversations/{row.pk}/give-up/").content.decode()
    assert Conversation.objects.open().exists()
    done = client.post(f"/conversations/{row.pk}/give-up/")
    page = client.get(done.url).content.decode()
    assert not Conversation.objects.open().exists()
    assert WORDS not in page
    assert "En samtale er i gang" not in page


def test_afterwards_a_new_one_can_begin(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, row = client_of(care), half_done(care, karen)
    client.post(f"/conversations/{row.pk}/give-up/")
    begin = client.post(f"/citizens/{karen.pk}/conversation/begin/")
    assert begin.url != f"/conversations/{row.pk}/1/"
    assert client.post(f"/conversations/{row.pk}/give-up/").status_code == 302
