"""An administrator writes an offer into the catalogue."""

from typing import Any

import pytest

from community.models import Activity
from teams.models import Staff
from tests.community.offers import key

pytestmark = pytest.mark.django_db
PATH = "/settings/activities/new/"


def answers(**changed: Any) -> dict[str, Any]:
    told = {"title": "Strikkestuen", "street": "Torvet 3", "weekdays": ["3"], "starts_at": "10:00", "ends_at": "12:00"}
    return told | {"accessible": "yes", "transport": "bus", "interests": ["crafts"], "form_key": key()} | changed


def test_it_holds_as_of_today_and_who_wrote_it_owns_it(administrator: Staff, client_of: Any) -> None:
    assert client_of(administrator).post(PATH, answers()).status_code == 302
    made = Activity.objects.get()
    assert (made.weekdays, made.interests, made.owner, made.cost_kr) == ([3], ["crafts"], administrator, 0)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"ends_at": "09:00"}, "Det slutter, før det begynder."),
        ({"starts_at": ""}, "Det slutter, før det begynder."),
        ({"latitude": "55.3"}, "Skriv både breddegrad og længdegrad, eller ingen af dem."),
        ({"contact_phone": "12"}, "mindst seks cifre"),
        ({"from_on": "2026-12-01", "until_on": "2026-11-01"}, "Slut ligger før start."),
        ({"title": " "}, "Feltet skal udfyldes"),
    ],
)
def test_what_cannot_be_is_said_and_the_rest_is_kept(
    changed: dict[str, Any], sentence: str, administrator: Staff, client_of: Any
) -> None:
    response = client_of(administrator).post(PATH, answers(**changed))
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "Torvet 3" in page
    assert not Activity.objects.exists()


def test_the_same_offer_is_not_written_twice(administrator: Staff, client_of: Any) -> None:
    client_of(administrator).post(PATH, answers())
    page = client_of(administrator).post(PATH, answers(title="strikkestuen")).content.decode()
    assert "Der er allerede et åbent tilbud med det navn på det sted." in page
    assert Activity.objects.count() == 1


def test_a_care_worker_does_not_keep_the_catalogue(care: Staff, client_of: Any) -> None:
    assert client_of(care).get(PATH).status_code == 404
