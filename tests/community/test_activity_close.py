"""An offer closes, and opens again."""

from typing import Any

import pytest
from django.utils import timezone

from teams.models import Staff
from tests.community.offers import key, make_activity

pytestmark = pytest.mark.django_db


def test_it_closes_and_opens_again(administrator: Staff, client_of: Any) -> None:
    row = make_activity()
    path = f"/settings/activities/{row.pk}/close/"
    assert "Luk tilbuddet" in client_of(administrator).get(path).content.decode()
    client_of(administrator).post(path, {"version": 1, "form_key": key()})
    row.refresh_from_db()
    assert row.closed_on == timezone.localdate()
    client_of(administrator).post(path, {"version": 2, "form_key": key()})
    row.refresh_from_db()
    assert row.closed_on is None


def test_one_who_was_second_is_told_and_nothing_turns_around(administrator: Staff, client_of: Any) -> None:
    row = make_activity()
    path = f"/settings/activities/{row.pk}/close/"
    client_of(administrator).post(path, {"version": 1, "form_key": key()})
    assert client_of(administrator).post(path, {"version": 1, "form_key": key()}).status_code == 422
    row.refresh_from_db()
    assert row.closed_on is not None
