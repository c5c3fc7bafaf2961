"""A sign-up changes, but takes no place from anybody."""

from typing import Any

import pytest

from citizens.models import Citizen
from teams.models import Staff, Team
from tests.community.holding import neighbour, sign_up
from tests.community.offers import key, make_event

pytestmark = pytest.mark.django_db


def test_wishes_and_seats(team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
    guest = sign_up(care, make_event(team, care), karen)
    told = {"seats": "2", "wishes": "Ved vinduet", "version": 1, "form_key": key()}
    client_of(care).post(f"/community/guests/{guest.pk}/", told)
    guest.refresh_from_db()
    assert (guest.seats, guest.wishes) == (2, "Ved vinduet")


def test_no_more_seats_than_are_free(team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
    event = make_event(team, care, places=2)
    guest = sign_up(care, event, karen)
    sign_up(care, event, neighbour(team, care))
    told = {"seats": "2", "wishes": "Ved vinduet", "version": 1, "form_key": key()}
    response = client_of(care).post(f"/community/guests/{guest.pk}/", told)
    assert response.status_code == 422
    assert "Der er ikke så mange ledige pladser." in response.content.decode()
    assert "Ved vinduet" in response.content.decode()
