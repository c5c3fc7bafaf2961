"""An event changes: who would lose a place is said before anything is saved."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen, Notice
from community.models import Event
from teams.models import Staff, Team
from tests.community.holding import answers, neighbour, sign_up
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(team: Team, care: Staff, karen: Citizen) -> Event:
    """Karen with somebody, then Aage: three of four places."""
    at = (timezone.now() + timedelta(days=10)).replace(second=0, microsecond=0)
    made = make_event(team, care, places=4, starts_at=at, ends_at=at + timedelta(hours=3))
    sign_up(care, made, karen, 2)
    sign_up(care, made, neighbour(team, care))
    return made


def path(event: Event) -> str:
    return f"/community/events/{event.pk}/change/"


def test_fewer_places_name_who_slides_and_save_nothing(event: Event, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(path(event), answers(event, places=2))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Der ville ikke længere være plads til Aage (1 på ventelisten)." in page
    event.refresh_from_db()
    assert event.places == 4
    shown = [citizen.first_name for citizen in Citizen.objects.filter(pk__in=AccessLog.objects.get().citizens)]
    assert shown == ["Aage"]


def test_the_same_once_more_saves_and_the_team_is_told(event: Event, care: Staff, client_of: Any) -> None:
    aage = event.guests.get(citizen__first_name="Aage")
    response = client_of(care).post(path(event), answers(event, places=2, agreed=str(aage.pk)))
    assert response.status_code == 302
    event.refresh_from_db()
    assert event.places == 2
    notice = Notice.objects.get()
    assert (notice.citizen, notice.team) == (aage.citizen, event.team)
    assert "har fået færre pladser" in notice.words


def test_a_yes_to_one_is_no_yes_to_another(event: Event, care: Staff, client_of: Any) -> None:
    aage = event.guests.get(citizen__first_name="Aage")
    response = client_of(care).post(path(event), answers(event, places=1, agreed=str(aage.pk)))
    assert response.status_code == 422
    assert "Karen og Aage" in response.content.decode()


def test_more_places_let_those_in_who_wait(event: Event, team: Team, care: Staff, client_of: Any) -> None:
    sign_up(care, event, neighbour(team, care, "Inger Bech"), 2)
    client_of(care).post(path(event), answers(event, places=6))
    notice = Notice.objects.get()
    assert notice.citizen is not None
    assert notice.citizen.first_name == "Inger"
    assert "Der er nu en plads" in notice.words


def test_another_day_is_told_to_the_teams_of_all_guests(event: Event, care: Staff, client_of: Any) -> None:
    later = event.starts_at + timedelta(days=1)
    client_of(care).post(path(event), answers(event, starts_on=f"{later:%Y-%m-%d}"))
    assert sorted(n.citizen.first_name for n in Notice.objects.all() if n.citizen) == ["Aage", "Karen"]


def test_the_second_of_two_sees_both(event: Event, care: Staff, planner: Staff, client_of: Any) -> None:
    first = answers(event, title="Julefrokost i salen")
    second = answers(event, title="Julehygge")
    client_of(care).post(path(event), first)
    page = client_of(planner).post(path(event), second).content.decode()
    assert "Mette rettede" in page
    assert "Julefrokost i salen" in page
    assert "Julehygge" in page
