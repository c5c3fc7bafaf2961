"""On the goal's page: the offer from which it grew."""

from typing import Any

import pytest

from goals.models import Goal
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_a_goal_that_grew_from_no_offer_shows_none(karens_goal: Goal, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/goals/{karens_goal.pk}/offer/").content.decode()
    assert 'id="offer"' in page
    assert "/referrals/" not in page


def test_somebody_else_finds_nothing(karens_goal: Goal, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/goals/{karens_goal.pk}/offer/").status_code == 404
