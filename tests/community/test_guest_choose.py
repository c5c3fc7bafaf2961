"""From the event: whom may one sign up?"""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from tests.community.holding import neighbour, sign_up
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


def test_those_one_may_meet_who_are_not_on_the_list(
    team: Team, other_team: Team, care: Staff, stranger: Staff, karen: Citizen, client_of: Any
) -> None:
    event = make_event(team, care)
    sign_up(care, event, karen)
    aage = neighbour(team, care)
    neighbour(other_team, stranger, "Inger Bech")
    page = client_of(care).get(f"/community/events/{event.pk}/guests/new/").content.decode()
    assert ("Aage" in page, "Karen" in page, "Inger" in page) == (True, False, False)
    assert AccessLog.objects.get().citizens == [aage.pk]
