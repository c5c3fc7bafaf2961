"""Kept, or not kept, since a day."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from relatives.models import Expectation
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def say(client: Any, wish: Expectation, kept: str, days_ago: int, version: int = 1) -> Any:
    since = (timezone.localdate() - timedelta(days=days_ago)).isoformat()
    told = {"kept": kept, "since": since, "version": str(version), "form_key": key()}
    return client.post(f"/expectations/{wish.pk}/kept/", told)


def test_not_kept_and_kept_again(wish: Expectation, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert say(client, wish, "no", 3).status_code == 302
    wish.refresh_from_db()
    assert (wish.kept_on, wish.not_kept_on) == (None, timezone.localdate() - timedelta(days=3))
    assert say(client, wish, "yes", 0, version=2).status_code == 302
    wish.refresh_from_db()
    assert (wish.kept_on, wish.not_kept_on) == (timezone.localdate(), None)


def test_a_day_ahead_is_refused(wish: Expectation, care: Staff, client_of: Any) -> None:
    assert say(client_of(care), wish, "yes", -1).status_code == 422


def test_of_two_both_versions_are_shown(wish: Expectation, care: Staff, colleague: Staff, client_of: Any) -> None:
    say(client_of(colleague), wish, "no", 3)
    response = say(client_of(care), wish, "yes", 1)
    assert response.status_code == 422
    assert "Begge udgaver" in response.content.decode()
