"""Her events: what she comes to, what she has been to, and what else there is."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen
from community.models import Event
from teams.models import Staff, Team
from tests.community.holding import neighbour, sign_up
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


def test_place_waiting_list_past_and_what_else(team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
    sign_up(care, make_event(team, care, "Julefrokost"), karen)
    full = make_event(team, care, "Kroen", places=1)
    sign_up(care, full, neighbour(team, care))
    sign_up(care, full, karen)
    past = make_event(team, care, "Søturen")
    sign_up(care, past, karen)
    ago = timezone.now() - timedelta(days=9)
    Event.objects.filter(pk=past.pk).update(starts_at=ago, ends_at=ago + timedelta(hours=2))
    make_event(team, care, "Banko")
    page = client_of(care).get(f"/citizens/{karen.pk}/events/").content.decode()
    words = ["Karen kommer med", "Julefrokost", "har en plads", "Kroen", "på ventelisten", "Banko", "Søturen"]
    places = [page.index(word) for word in words]
    assert places == sorted(places)
    assert "Aage" not in page


def test_nothing_planned_says_what_to_do(care: Staff, karen: Citizen, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karen.pk}/events/").content.decode()
    assert "lav et arrangement i teamet" in page
