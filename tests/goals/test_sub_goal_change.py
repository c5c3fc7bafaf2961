"""Another small step: what a worker changes most, and two may change at once."""

from typing import Any

import pytest

from goals import actions
from goals.models import SubGoal
from teams.models import Staff
from tests.goals.answers import key

pytestmark = pytest.mark.django_db


def path(sub_goal: SubGoal) -> str:
    return f"/sub-goals/{sub_goal.pk}/change/"


def answers(**changed: Any) -> dict[str, Any]:
    told = {"title": "Sko og overtøj", "small_step": "Karen tager skoene på, du er i køkkenet"}
    return told | {"professions": ["care_helper", "nurse"], "version": "1", "form_key": key()} | changed


def test_the_small_step_is_changed_and_the_old_one_kept_in_the_history(
    care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    before = karens_sub_goal.small_step
    response = client_of(care).post(path(karens_sub_goal), answers())
    karens_sub_goal.refresh_from_db()
    assert response["Location"] == f"/goals/{karens_sub_goal.goal_id}/"
    assert karens_sub_goal.small_step == "Karen tager skoene på, du er i køkkenet"
    assert karens_sub_goal.professions == ["care_helper", "nurse"]
    assert karens_sub_goal.events.get().small_step == before


def test_two_who_change_the_same_see_both(
    care: Staff, colleague: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    told = {"title": "Sko", "small_step": "Jonas’ lille skridt", "professions": ["nurse"]}
    actions.change_sub_goal(by=colleague, sub_goal=karens_sub_goal, version=1, **told)
    client = client_of(care)
    response = client.post(path(karens_sub_goal), answers())
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jonas rettede det samme kl." in page
    assert "Jonas’ lille skridt" in page
    assert "Karen tager skoene på, du er i køkkenet</textarea>" in page
    assert 'value="care_helper" id="id_professions_0" checked' in page
    assert 'name="version" value="2"' in page
    assert client.post(path(karens_sub_goal), answers(version="2")).status_code == 302


def test_one_that_has_ended_meanwhile_keeps_what_was_typed(
    care: Staff, colleague: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    actions.end_sub_goal(by=colleague, sub_goal=karens_sub_goal, version=1)
    response = client_of(care).post(path(karens_sub_goal), answers())
    assert response.status_code == 422
    assert "Delmålet er afsluttet" in response.content.decode()
    assert "du er i køkkenet" in response.content.decode()


@pytest.mark.parametrize(("field", "value"), [("title", ""), ("small_step", "a\x00b"), ("professions", ["x"])])
def test_what_cannot_be_right_is_said_at_its_field(
    field: str, value: Any, care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    response = client_of(care).post(path(karens_sub_goal), answers(**{field: value}))
    assert response.status_code == 422
    assert f'id="id_{field}_error"' in response.content.decode()


@pytest.mark.parametrize("who", ["leader", "stranger"])
def test_who_may_not_agree_meets_404(
    who: str, request: pytest.FixtureRequest, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(path(karens_sub_goal)).status_code == 404
    assert client.post(path(karens_sub_goal), answers()).status_code == 404
