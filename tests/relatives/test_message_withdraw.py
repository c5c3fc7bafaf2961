"""A message that stood on the wrong person is hidden, and waits for nobody."""

from typing import Any

import pytest

from citizens.models import Notice
from relatives.models import Message
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def test_it_is_asked_first_and_then_hidden(asked: Message, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    path = f"/messages/{asked.pk}/withdraw/"
    assert "Stod det på den forkerte?" in client.get(path).content.decode()
    assert client.post(path, {"form_key": key()}).status_code == 302
    assert not Message.objects.open().exists()
    assert not Notice.objects.open().exists()


def test_twice_is_said(asked: Message, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    path = f"/messages/{asked.pk}/withdraw/"
    client.post(path, {"form_key": key()})
    response = client.post(path, {"form_key": key()})
    assert response.status_code == 422
    assert "allerede trukket tilbage" in response.content.decode()
