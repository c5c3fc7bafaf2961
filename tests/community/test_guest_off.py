"""She stays at home, and the next one on the waiting list gets the place."""

from typing import Any

import pytest

from citizens.models import Citizen, Notice
from community.models import Guest
from teams.models import Staff, Team
from tests.community.holding import neighbour, sign_up
from tests.community.offers import key, make_event

pytestmark = pytest.mark.django_db


def test_the_next_ones_team_is_told(team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
    event = make_event(team, care, places=1)
    guest = sign_up(care, event, karen)
    aage = neighbour(team, care)
    sign_up(care, event, aage)
    path = f"/community/guests/{guest.pk}/off/"
    client_of(care).post(path, {"version": 1, "why": "Har fået besøg", "form_key": key()})
    guest.refresh_from_db()
    assert guest.taken_off_why == "Har fået besøg"
    assert Notice.objects.get().citizen == aage
    again = client_of(care).post(path, {"version": 2, "form_key": key()})
    assert "allerede taget af listen" in again.content.decode()


def test_she_can_be_signed_up_again_at_the_end_of_the_line(
    team: Team, care: Staff, karen: Citizen, client_of: Any
) -> None:
    event = make_event(team, care)
    guest = sign_up(care, event, karen)
    client_of(care).post(f"/community/guests/{guest.pk}/off/", {"version": 1, "form_key": key()})
    sign_up(care, event, karen)
    assert Guest.objects.standing().count() == 1
    assert Guest.objects.count() == 2
