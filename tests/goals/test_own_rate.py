"""Her own rating, 0-10: set by her, shown as a picture with its table."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from goals import actions
from goals.models import Goal, OwnRating
from goals.own_chart import Own, picture
from teams.models import Staff
from tests.goals.answers import key

pytestmark = pytest.mark.django_db


def path(goal: Goal) -> str:
    return f"/goals/{goal.pk}/own-rating/"


def test_two_numbers_are_saved_and_stand_on_the_goal(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    client = client_of(care)
    assert "Karens egen vurdering" in client.get(path(karens_goal)).content.decode()
    told = {"how_well": "6", "how_satisfied": "10", "form_key": key()}
    assert client.post(path(karens_goal), told)["Location"] == f"/goals/{karens_goal.pk}/"
    rating = OwnRating.objects.get()
    assert (rating.how_well, rating.how_satisfied, rating.noted_by) == (6, 10, care)
    page = client.get(f"/goals/{karens_goal.pk}/").content.decode()
    assert "<td>6</td><td>10</td>" in page


def test_two_ratings_are_a_trend(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=30)):
        actions.rate_own(by=care, goal=karens_goal, how_well=2, how_satisfied=3)
    actions.rate_own(by=care, goal=karens_goal, how_well=6, how_satisfied=7)
    page = client_of(care).get(f"/goals/{karens_goal.pk}/").content.decode()
    assert "Hvor godt det går: 2, 6." in page
    assert "7 hvor tilfreds jeg er" in page


@pytest.mark.parametrize("number", ["", "11", "-1", "5.5", "x", "10" * 20])
def test_a_number_outside_is_refused(number: str, care: Staff, karens_goal: Goal, client_of: Any) -> None:
    told = {"how_well": number, "how_satisfied": "5", "form_key": key()}
    response = client_of(care).post(path(karens_goal), told)
    assert response.status_code == 422
    assert "id_how_well_error" in response.content.decode()
    assert not OwnRating.objects.exists()


def test_an_ended_goal_takes_no_numbers(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    actions.end_goal(by=care, goal=karens_goal, version=1, ended_as="reached")
    told = {"how_well": "5", "how_satisfied": "5", "form_key": key()}
    assert client_of(care).post(path(karens_goal), told).status_code == 422


def test_a_stranger_meets_404(stranger: Staff, karens_goal: Goal, client_of: Any) -> None:
    assert client_of(stranger).get(path(karens_goal)).status_code == 404


def test_the_texts_at_the_end_never_stand_on_each_other() -> None:
    day = timezone.localdate()
    for well in range(11):
        for satisfied in range(11):
            found = picture([Own(day, 0, 0), Own(day, well, satisfied)])
            assert found is not None
            assert abs(found.well_text - found.satisfied_text) >= 22
    assert picture([Own(day, 1, 1)]) is None
