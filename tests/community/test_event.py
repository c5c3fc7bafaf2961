"""An event's own page: who has a place, who waits; whoever is shown stands in the log."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from tests.community.holding import neighbour, sign_up
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


def test_places_and_the_waiting_list(team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
    event = make_event(team, care, places=2)
    sign_up(care, event, karen, 2, wishes="Uden løg")
    aage = neighbour(team, care)
    sign_up(care, event, aage)
    page = client_of(care).get(f"/community/events/{event.pk}/").content.decode()
    assert "2 af 2 pladser" in page
    assert page.index("Karen") < page.index("På ventelisten") < page.index("Aage")
    assert "Uden løg" in page
    assert set(AccessLog.objects.get().citizens) == {karen.pk, aage.pk}


def test_another_team_does_not_open_it(
    team: Team, other_team: Team, care: Staff, stranger: Staff, client_of: Any
) -> None:
    event = make_event(team, care)
    assert client_of(stranger).get(f"/community/events/{event.pk}/").status_code == 404
