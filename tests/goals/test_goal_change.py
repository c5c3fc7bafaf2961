"""Changing a goal: two people who change the same lose nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from goals import actions
from goals.models import Goal
from teams.models import Staff
from tests.goals.answers import changed_goal

pytestmark = pytest.mark.django_db


def path(goal: Goal) -> str:
    return f"/goals/{goal.pk}/change/"


def test_other_words_and_another_day_are_saved(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    later = timezone.localdate() + timedelta(days=90)
    answers = changed_goal(karens_goal, words="Helt rundt om søen", target_on=later.isoformat(), level_2="rundt")
    response = client_of(care).post(path(karens_goal), answers)
    karens_goal.refresh_from_db()
    assert response["Location"] == f"/goals/{karens_goal.pk}/"
    assert (karens_goal.words, karens_goal.target_on, karens_goal.version) == ("Helt rundt om søen", later, 2)
    assert karens_goal.levels[2] == "rundt"


def test_the_form_stands_with_what_is_saved(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    page = client_of(care).get(path(karens_goal)).content.decode()
    assert f'value="{karens_goal.title}"' in page
    assert 'name="version" value="1"' in page


def test_two_who_change_the_same_see_both_versions(
    care: Staff, colleague: Staff, karens_goal: Goal, client_of: Any
) -> None:
    client: Client = client_of(care)
    answers = changed_goal(karens_goal, title="Min titel", review_on=(karens_goal.review_on).isoformat())
    actions.change_goal(by=colleague, goal=karens_goal, version=1, title="Jonas’ titel", aim="keep")
    response = client.post(path(karens_goal), answers)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jonas rettede det samme kl." in page
    assert "Jonas’ titel" in page
    assert 'value="Min titel"' in page
    assert "blive ved med at kunne" in page
    assert 'name="version" value="2"' in page
    karens_goal.refresh_from_db()
    assert karens_goal.title == "Jonas’ titel"


def test_who_has_seen_both_may_save(care: Staff, colleague: Staff, karens_goal: Goal, client_of: Any) -> None:
    client, answers = client_of(care), changed_goal(karens_goal, title="Min titel")
    actions.change_goal(by=colleague, goal=karens_goal, version=1, title="Jonas’ titel")
    client.post(path(karens_goal), answers)
    assert client.post(path(karens_goal), answers | {"version": "2"}).status_code == 302
    karens_goal.refresh_from_db()
    assert karens_goal.title == "Min titel"
    assert [event.title for event in karens_goal.events.order_by("pgh_id")][-1] == "Jonas’ titel"


def test_my_own_other_window_is_told_as_mine(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    answers = changed_goal(karens_goal, title="Fra det gamle vindue")
    actions.change_goal(by=care, goal=karens_goal, version=1, title="Fra det nye vindue")
    page = client_of(care).post(path(karens_goal), answers).content.decode()
    assert "Du har selv rettet det i et andet vindue" in page


@pytest.mark.parametrize("version", ["", "x", "-1", "0", "9" * 40])
def test_a_version_nobody_has_seen_shows_both(version: str, care: Staff, karens_goal: Goal, client_of: Any) -> None:
    answers = changed_goal(karens_goal, title="Min titel", version=version)
    response = client_of(care).post(path(karens_goal), answers)
    assert response.status_code == 422
    assert "Begge udgaver" in response.content.decode()


def test_a_goal_that_has_ended_meanwhile_keeps_what_was_typed(
    care: Staff, colleague: Staff, karens_goal: Goal, client_of: Any
) -> None:
    answers = changed_goal(karens_goal, title="Min titel")
    actions.end_goal(by=colleague, goal=karens_goal, version=1, ended_as="reached")
    response = client_of(care).post(path(karens_goal), answers)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Målet er afsluttet. Lav et nyt, hvis det bliver vigtigt igen." in page
    assert "Min titel" in page


def test_a_passed_day_is_refused_at_its_field(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    response = client_of(care).post(path(karens_goal), changed_goal(karens_goal, review_on="2020-02-02"))
    assert response.status_code == 422
    assert 'id="id_review_on_error"' in response.content.decode()


@pytest.mark.parametrize("who", ["leader", "stranger"])
def test_who_may_not_agree_meets_404(
    who: str, request: pytest.FixtureRequest, karens_goal: Goal, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.post(path(karens_goal), changed_goal(karens_goal)).status_code == 404
