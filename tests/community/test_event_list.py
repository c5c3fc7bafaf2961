"""A team's events: to fill, full, past."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from tests.community.holding import sign_up
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


def test_what_is_to_fill_stands_before_what_is_full_and_past(
    team: Team, care: Staff, karen: Citizen, client_of: Any
) -> None:
    sign_up(care, make_event(team, care, "Fuldt hus", places=1), karen)
    make_event(team, care, "Halvtomt")
    ago = timezone.now() - timedelta(days=3)
    make_event(team, care, "Sidste uge", starts_at=ago, ends_at=ago + timedelta(hours=2))
    page = client_of(care).get(f"/teams/{team.pk}/events/").content.decode()
    places = [page.index(words) for words in ("Halvtomt", "Fuldt hus", "Sidste uge")]
    assert places == sorted(places)
    assert "1 af 1 pladser er optaget" in page


def test_no_guest_stands_on_the_list_so_nothing_is_logged(
    team: Team, care: Staff, karen: Citizen, client_of: Any
) -> None:
    sign_up(care, make_event(team, care), karen)
    assert "Karen" not in client_of(care).get(f"/teams/{team.pk}/events/").content.decode()
    assert not AccessLog.objects.exists()


def test_an_empty_list_says_how_to_begin(team: Team, leader: Staff, client_of: Any) -> None:
    assert "begynd med et måltid eller en gåtur" in client_of(leader).get(f"/teams/{team.pk}/events/").content.decode()
