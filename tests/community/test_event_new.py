"""A new event."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from community.models import Event
from teams.models import Staff, Team
from tests.community.offers import key

pytestmark = pytest.mark.django_db


def answers(days: int = 10, **changed: Any) -> dict[str, Any]:
    day = timezone.localdate() + timedelta(days=days)
    told = {"title": "Julefrokost", "kind": "christmas", "starts_on": day.isoformat(), "starts": "12:00"}
    told |= {"ends": "15:30", "places": "40", "accessible": "yes", "transport": "fetched", "form_key": key()}
    return told | changed


def test_it_is_there_with_two_moments(team: Team, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(f"/teams/{team.pk}/events/new/", answers())
    made = Event.objects.get()
    assert response["Location"] == f"/community/events/{made.pk}/"
    assert made.hours == "kl. 12.00–15.30"
    assert (made.team, made.places, made.made_by) == (team, 40, care)


def test_an_evening_may_end_after_midnight(team: Team, care: Staff, client_of: Any) -> None:
    client_of(care).post(f"/teams/{team.pk}/events/new/", answers(starts="20:00", ends="00:30"))
    made = Event.objects.get()
    assert made.ends_at - made.starts_at == timedelta(hours=4, minutes=30)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"starts_on": "2020-01-01"}, "Vælg en dag, der ikke er gået."),
        ({"places": "0"}, 'id="id_places_error"'),
        ({"places": "99999"}, 'id="id_places_error"'),
        ({"ends": "12:00"}, "Det slutter på et andet tidspunkt, end det begynder."),
        ({"sign_up_until": "2099-01-01"}, "Tilmeldingen skal slutte, før arrangementet begynder."),
    ],
)
def test_what_cannot_be_is_said_and_the_rest_is_kept(
    changed: dict[str, Any], sentence: str, team: Team, care: Staff, client_of: Any
) -> None:
    response = client_of(care).post(f"/teams/{team.pk}/events/new/", answers(**changed))
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert 'value="Julefrokost"' in page
    assert not Event.objects.exists()


def test_a_visitator_holds_none(team: Team, visitator: Staff, client_of: Any) -> None:
    assert client_of(visitator).get(f"/teams/{team.pk}/events/new/").status_code == 404
