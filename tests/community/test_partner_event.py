"""A partner changes time, place and places; how many would slide is said, never who."""

from typing import Any

import pytest

from citizens.models import Citizen, Notice
from community.models import Event
from teams.models import Staff
from tests.community.holding import when
from tests.community.test_partner_page import event, link, seniors

pytestmark = pytest.mark.django_db
__all__ = ["event", "link", "seniors"]


def test_the_team_is_told_what_was_changed(event: Event, link: str, client: Any) -> None:
    response = client.post(f"{link}events/{event.pk}/", when(event) | {"place": "Sognegården", "places": "8"})
    assert response.status_code == 302
    event.refresh_from_db()
    assert (event.place, event.places) == ("Sognegården", 8)
    texts = [notice.words for notice in Notice.objects.filter(citizen=None)]
    assert len(texts) == 1
    assert "Seniorforeningen har ændret" in texts[0]
    assert "Sognegården, 8 pladser" in texts[0]


def test_fewer_places_say_how_many_and_not_who(event: Event, link: str, karen: Citizen, client: Any) -> None:
    response = client.post(f"{link}events/{event.pk}/", when(event) | {"places": "1"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Der ville ikke længere være plads til 1 gæst." in page
    assert "Karen" not in page
    event.refresh_from_db()
    assert event.places == 10


def test_once_more_is_enough(event: Event, link: str, client: Any) -> None:
    agreed = ",".join(str(guest.pk) for guest in event.guests.all())
    client.post(f"{link}events/{event.pk}/", when(event) | {"places": "1", "agreed": agreed})
    event.refresh_from_db()
    assert event.places == 1


def test_a_crossing_with_the_team_is_said(event: Event, link: str, care: Staff, client: Any) -> None:
    Event.objects.update(version=5, place="Salen")
    response = client.post(f"{link}events/{event.pk}/", when(event) | {"place": "Kirken"})
    assert response.status_code == 422
    assert "Kirken" in response.content.decode()
