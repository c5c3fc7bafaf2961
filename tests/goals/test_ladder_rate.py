"""Where they are today: one tap, agreed or seen differently, both kept."""

from typing import Any

import pytest

from goals.models import LadderRating, SubGoal
from teams.models import Staff
from tests import cast
from tests.goals.answers import key

pytestmark = pytest.mark.django_db


def path(sub_goal: SubGoal) -> str:
    return f"/sub-goals/{sub_goal.pk}/ladder/"


def newest() -> LadderRating:
    return LadderRating.objects.latest("id")


def test_a_step_agreed_is_a_new_row(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    response = client_of(care).post(path(karens_sub_goal), {"step": "4", "agreed": "on", "form_key": key()})
    assert response["Location"] == f"/goals/{karens_sub_goal.goal_id}/"
    assert (newest().step, newest().agreed, newest().rated_by) == (4, True, care)
    assert LadderRating.objects.count() == 2


def test_last_time_is_dashed_and_nothing_is_chosen_beforehand(
    care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    cast.make_sub_goal(karens_sub_goal.goal, "Trappen", 2)
    page = client_of(care).get(path(karens_sub_goal)).content.decode()
    assert page.count('class="stair was"') == 1
    assert "sidst" in page
    assert "checked" not in page
    assert "Trappen" in page


def test_both_steps_are_kept_where_they_see_it_differently(
    care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    client_of(care).post(path(karens_sub_goal), {"step": "4", "citizen_step": "2", "form_key": key()})
    assert (newest().step, newest().citizen_step, newest().agreed) == (4, 2, False)


def test_agreed_and_different_at_once_is_asked_again(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    sent = {"step": "4", "agreed": "on", "citizen_step": "2", "form_key": key()}
    response = client_of(care).post(path(karens_sub_goal), sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "I er både enige og ser det forskelligt. Vælg det ene." in page
    assert '<details class="details-plain" open>' in page
    assert LadderRating.objects.count() == 1


@pytest.mark.parametrize("step", ["", "0", "6", "-1", "4.5", "bagved", "9" * 40, "a\x00b"])
def test_a_step_outside_the_ladder_is_refused(step: str, care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    client = client_of(care)
    assert client.post(path(karens_sub_goal), {"step": step, "form_key": key()}).status_code == 422
    if step:
        sent = {"step": "3", "citizen_step": step, "form_key": key()}
        assert client.post(path(karens_sub_goal), sent).status_code == 422
    assert LadderRating.objects.count() == 1


def test_a_double_tap_is_one_rating_and_two_people_are_two(
    care: Staff, colleague: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    client, sent = client_of(care), {"step": "4", "agreed": "on", "form_key": key()}
    client.post(path(karens_sub_goal), sent)
    client.post(path(karens_sub_goal), sent)
    client_of(colleague).post(path(karens_sub_goal), {"step": "3", "form_key": key()})
    assert LadderRating.objects.count() == 3


def test_an_ended_sub_goal_is_not_rated(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    SubGoal.objects.filter(pk=karens_sub_goal.pk).update(ended_at=karens_sub_goal.goal.agreed_at)
    response = client_of(care).post(path(karens_sub_goal), {"step": "4", "form_key": key()})
    assert response.status_code == 422
    assert "Delmålet er afsluttet" in response.content.decode()


def test_a_substitute_with_a_visit_may_rate(
    stranger: Staff, karens_sub_goal: SubGoal, karens_visit: Any, client_of: Any
) -> None:
    cast.assign(karens_visit, stranger)
    sent = {"step": "4", "agreed": "on", "form_key": key()}
    assert client_of(stranger).post(path(karens_sub_goal), sent).status_code == 302


@pytest.mark.parametrize("who", ["leader", "stranger", "administrator"])
def test_who_may_not_agree_meets_404(
    who: str, request: pytest.FixtureRequest, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(path(karens_sub_goal)).status_code == 404
    assert client.post(path(karens_sub_goal), {"step": "4"}).status_code == 404
