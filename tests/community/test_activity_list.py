"""The catalogue: everybody on the staff finds something by word, interest, weekday, price and access."""

from typing import Any

import pytest

from community.models import Accessible, Interest
from teams.models import Staff
from tests.community.offers import make_activity

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(db: None) -> None:
    make_activity(street="Torvet 3", city="Tranevig", accessible=Accessible.YES)
    make_activity("Gåholdet", interests=[Interest.NATURE], weekdays=[2, 5], cost_kr=20, what="Rundt om søen")


@pytest.mark.parametrize(
    ("query", "knitting", "walking"),
    [
        ("", True, True),
        ("q=strik", True, False),
        ("q=søen", False, True),
        ("q=strik+tranevig", True, False),
        ("q=strik+søen", False, False),
        ("interest=nature", False, True),
        ("day=3", True, False),
        ("day=5&day=3", True, True),
        ("accessible=on", True, False),
        ("free=on", True, False),
        ("interest=nature&free=on", False, False),
        ("day=99", True, True),
    ],
)
def test_what_is_found(query: str, knitting: bool, walking: bool, two: None, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/community/?{query}").content.decode()
    assert ("Strikkestuen" in page, "Gåholdet" in page) == (knitting, walking)


def test_nothing_fits_and_the_page_says_what_to_try(two: None, care: Staff, client_of: Any) -> None:
    assert "Intet passer på det hele." in client_of(care).get("/community/?q=svømning").content.decode()


def test_a_closed_offer_is_not_found(care: Staff, client_of: Any) -> None:
    make_activity(closed_on="2026-01-01")
    page = client_of(care).get("/community/").content.decode()
    assert "Strikkestuen" not in page
    assert "Der er ikke noget tilbud endnu." in page


def test_days_and_hours_stand_as_they_are_said(two: None, visitator: Staff, client_of: Any) -> None:
    assert "tirsdag og fredag kl. 14.00–16.00" in client_of(visitator).get("/community/").content.decode()
