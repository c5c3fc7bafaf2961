"""It leaves the sheet and stays in the history."""

from typing import Any

import pytest

from relatives.models import Expectation
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def test_it_counts_no_more(wish: Expectation, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    path = f"/expectations/{wish.pk}/end/"
    assert "Gælder det ikke længere?" in client.get(path).content.decode()
    assert client.post(path, {"version": "1", "form_key": key()}).status_code == 302
    wish.refresh_from_db()
    assert wish.ended_by == care
    page = client.get(f"/citizens/{wish.citizen_id}/relatives/expectations/").content.decode()
    assert "Ikke længere aftalt" in page
    assert client.post(path, {"version": "1", "form_key": key()}).status_code == 422
