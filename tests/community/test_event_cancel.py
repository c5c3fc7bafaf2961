"""An event is cancelled with a reason, and the team of each guest is told."""

from typing import Any

import pytest
from django.utils.translation import override

from citizens.models import Citizen, Notice
from teams.models import Staff, Team
from tests.community.holding import sign_up
from tests.community.offers import key, make_event

pytestmark = pytest.mark.django_db


def test_each_guests_team_gets_the_reason(team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
    event = make_event(team, care)
    sign_up(care, event, karen)
    path = f"/community/events/{event.pk}/cancel/"
    assert "1 gæst er tilmeldt." in client_of(care).get(path).content.decode()
    client_of(care).post(path, {"version": 1, "why": "Salen er oversvømmet.", "form_key": key()})
    event.refresh_from_db()
    assert event.cancelled_why == "Salen er oversvømmet."
    notice = Notice.objects.get()
    assert (notice.citizen, notice.team) == (karen, team)
    assert "er aflyst: Salen er oversvømmet." in notice.words
    with override("en"):
        assert "is cancelled: Salen er oversvømmet." in notice.words


def test_a_reason_is_needed_and_once_is_enough(team: Team, care: Staff, client_of: Any) -> None:
    event = make_event(team, care)
    path = f"/community/events/{event.pk}/cancel/"
    assert client_of(care).post(path, {"version": 1, "why": "", "form_key": key()}).status_code == 422
    client_of(care).post(path, {"version": 1, "why": "Sne", "form_key": key()})
    again = client_of(care).post(path, {"version": 2, "why": "Sne", "form_key": key()})
    assert "Arrangementet er aflyst. Lav et nyt." in again.content.decode()
