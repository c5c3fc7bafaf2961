"""A partner cancels, with a reason."""

from typing import Any

import pytest

from citizens.models import Citizen, Notice
from community.models import Event
from teams.models import Team
from tests.community.test_partner_page import event, link, seniors

pytestmark = pytest.mark.django_db
__all__ = ["event", "link", "seniors"]


def test_the_team_and_each_guests_team_are_told(
    event: Event, link: str, team: Team, karen: Citizen, client: Any
) -> None:
    client.post(f"{link}events/{event.pk}/cancel/", {"why": "Kokken er syg.", "version": 1})
    event.refresh_from_db()
    assert event.cancelled_why == "Kokken er syg."
    assert {notice.citizen for notice in Notice.objects.filter(team=team)} == {None, karen}
    told = Notice.objects.get(citizen=None).words
    assert told == "Seniorforeningen har aflyst ”Julefrokost”: Kokken er syg."
    assert client.get(f"{link}events/{event.pk}/cancel/").status_code == 404


def test_a_reason_is_needed(event: Event, link: str, client: Any) -> None:
    assert client.post(f"{link}events/{event.pk}/cancel/", {"why": "", "version": 1}).status_code == 422
