"""What a partner sees: how many and what is wished for; first names only on the day and only where the team says so."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from community.actions.partners import add_partner, make_partner_link
from community.models import Event, Guest, Partner
from teams.models import Staff, Team
from tests.community.holding import sign_up
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def seniors(care: Staff) -> Partner:
    return add_partner(by=care, name="Seniorforeningen")


@pytest.fixture
def link(seniors: Partner, care: Staff) -> str:
    until = timezone.localdate() + timedelta(days=30)
    return f"/p/{make_partner_link(by=care, partner=seniors, version=1, until_on=until)}/"


@pytest.fixture
def event(team: Team, care: Staff, seniors: Partner, karen: Citizen) -> Event:
    made = make_event(team, care, partner=seniors)
    sign_up(care, made, karen, 2, wishes="Uden løg")
    return made


def on_the_day(event: Event, names: bool = True) -> Guest:
    now = timezone.now()
    times = {"starts_at": now - timedelta(minutes=5), "ends_at": now + timedelta(hours=2)}
    Event.objects.filter(pk=event.pk).update(names_to_partner=names, **times)
    return Guest.objects.get()


def test_before_the_day_there_is_no_name_and_no_log(event: Event, link: str, client: Any) -> None:
    Event.objects.update(names_to_partner=True)
    response = client.get(link)
    page = response.content.decode()
    assert "2 af 10 pladser er optaget" in page
    assert "Uden løg" in page
    assert "Karen" not in page
    assert not AccessLog.objects.exists()
    assert response["Referrer-Policy"] == "same-origin"
    assert "noindex" in response["X-Robots-Tag"]


def test_on_the_day_a_first_name_and_a_row_in_the_log(event: Event, link: str, karen: Citizen, client: Any) -> None:
    on_the_day(event)
    page = client.get(link).content.decode()
    assert "Karen" in page
    assert "Mikkelsen" not in page
    row = AccessLog.objects.get()
    assert (row.citizens, row.user_id, row.purpose) == ([karen.pk], None, "siden til Seniorforeningen")


def test_without_the_teams_yes_no_name_ever(event: Event, link: str, client: Any) -> None:
    guest = on_the_day(event, names=False)
    assert "Karen" not in client.get(link).content.decode()
    assert client.post(f"{link}guests/{guest.pk}/", {"mark": "here"}).status_code == 404
    assert Guest.objects.get().attended is None


def test_who_came_is_marked_by_the_organiser(event: Event, link: str, client: Any) -> None:
    guest = on_the_day(event)
    client.post(f"{link}guests/{guest.pk}/", {"mark": "here"})
    guest.refresh_from_db()
    assert (guest.attended, guest.attendance_from, guest.attendance_by) == (True, "organiser", None)


def test_somebody_elses_event_is_not_there(event: Event, link: str, team: Team, care: Staff, client: Any) -> None:
    other = make_event(team, care, "Hemmeligt")
    assert "Hemmeligt" not in client.get(link).content.decode()
    assert client.get(f"{link}events/{other.pk}/").status_code == 404
    assert client.post(f"{link}events/{other.pk}/cancel/", {"why": "x", "version": 1}).status_code == 404


def test_nothing_planned_says_so(link: str, client: Any) -> None:
    assert "Der er ikke planlagt noget endnu." in client.get(link).content.decode()
