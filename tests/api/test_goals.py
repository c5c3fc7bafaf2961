from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen
from goals import for_systems
from goals.models import Goal, LadderRating, SubGoal
from teams.models import Staff, Team
from tests import cast
from tests.api.calling import KEY, System, data, fields

pytestmark = pytest.mark.django_db


def agreed(by: Staff, **changed: Any) -> dict[str, Any]:
    days = {"target_on": str(timezone.localdate() + timedelta(days=60)), "review_on": str(timezone.localdate())}
    goal = {"title": "Til søen", "words": "Jeg vil til søen", "aim": "regain", "decided_by": "citizen"}
    first = {"title": "Sko på", "small_step": "Karen tager selv skoene på", "professions": ["nurse"], "step": 3}
    return {"by": by.pk, **goal, **days, "sub_goals": [first], **changed}


def test_goals_are_listed_with_their_sub_goals(system: System, karens_sub_goal: SubGoal, karen: Citizen) -> None:
    (goal,) = data(system.get("/api/goals/"))["results"]
    assert goal["citizen"] == karen.pk
    assert [(each["title"], each["last_step"]) for each in goal["sub_goals"]] == [("Tage sko på", 3)]


def test_only_one_citizens_goals(system: System, team: Team, care: Staff, karens_goal: Goal) -> None:
    other = cast.make_goal(cast.make_citizen("Poul Friis", team, care), care)
    answer = data(system.get(f"/api/goals/?citizen={other.citizen_id}"))
    assert [each["id"] for each in answer["results"]] == [other.pk]


def test_a_long_list_goes_on(system: System, karen: Citizen, care: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(for_systems, "PAGE", 2)
    made = [cast.make_goal(karen, care).pk for _ in range(3)]
    first = data(system.get(f"/api/goals/?citizen={karen.pk}"))
    assert first["next"] == f"/api/goals/?citizen={karen.pk}&after={made[1]}"
    assert [each["id"] for each in data(system.get(first["next"]))["results"]] == made[2:]


def test_a_goal_is_shown_with_its_whole_ladder(system: System, karens_goal: Goal, karens_sub_goal: SubGoal) -> None:
    told = data(system.get(f"/api/goals/{karens_goal.pk}/"))
    assert [each["step"] for each in told["sub_goals"][0]["ratings"]] == [3]
    assert told["levels"] == karens_goal.levels


def test_a_goal_is_agreed_for_somebody_on_the_staff(system: System, karen: Citizen, care: Staff) -> None:
    response = system.post(f"/api/citizens/{karen.pk}/goals/", agreed(care))
    assert response.status_code == 201
    goal = Goal.objects.get()
    assert (goal.citizen, goal.agreed_by, goal.words) == (karen, care, "Jeg vil til søen")
    assert goal.grown_from is not None
    assert LadderRating.objects.get().step == 3
    assert response["Location"] == f"/api/goals/{goal.pk}/"


def test_the_same_goal_sent_twice_with_a_key_is_one(system: System, karen: Citizen, care: Staff) -> None:
    for expected in (201, 303):
        assert (
            system.post(f"/api/citizens/{karen.pk}/goals/", agreed(care), idempotency_key=KEY).status_code == expected
        )
    assert Goal.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"target_on": "2001-01-01"}, "target_on"),
        ({"target_on": "0001-01-01"}, "target_on"),
        ({"target_on": "2026-13-01"}, "target_on"),
        ({"aim": "win"}, "aim"),
        ({"weight": 4}, "weight"),
        ({"weight": True}, "weight"),
        ({"weight": "1"}, "weight"),
        ({"levels": "none"}, "levels"),
        ({"levels": ["x"] * 6}, "levels"),
        ({"title": 7}, "title"),
        ({"title": "a\u202eb"}, "title"),
        ({"words": "a\u0007b"}, "words"),
        ({"words": " \u200b "}, "words"),
        ({"words": None}, "words"),
        ({"words": ""}, "words"),
        ({"levels": ["x"] * 4}, "levels"),
        ({"sub_goals": {}}, "sub_goals"),
        ({"sub_goals": [[]]}, "sub_goals.0"),
        ({"sub_goals": [{"title": "a"}]}, "sub_goals.0.small_step"),
        ({"sub_goals": [{"title": "a", "small_step": "b", "step": 6}]}, "sub_goals.0.step"),
        ({"sub_goals": [{"title": "a", "small_step": "b", "professions": ["king"]}]}, "sub_goals.0.professions.0"),
        ({"agreed_by": 1}, "agreed_by"),
        ({"version": 9}, "version"),
        ({"citizen": 1}, "citizen"),
    ],
)
def test_what_cannot_be_is_refused_and_the_field_named(
    changed: dict[str, Any], wrong: str, system: System, karen: Citizen, care: Staff
) -> None:
    response = system.post(f"/api/citizens/{karen.pk}/goals/", agreed(care, **changed))
    assert (response.status_code, fields(response)) == (422, {wrong})
    assert not Goal.objects.exists()


def test_no_goal_for_somebody_whose_help_has_ended(system: System, karen: Citizen, care: Staff) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    assert system.post(f"/api/citizens/{karen.pk}/goals/", agreed(care)).status_code == 422
    assert not Goal.objects.exists()


def test_a_leader_agrees_no_goal_and_so_no_system_for_her(system: System, karen: Citizen, leader: Staff) -> None:
    response = system.post(f"/api/citizens/{karen.pk}/goals/", agreed(leader))
    assert (response.status_code, fields(response)) == (422, {"by"})


def test_the_ladder_is_rated_and_both_views_are_kept(system: System, karens_sub_goal: SubGoal, care: Staff) -> None:
    sent = {"by": care.pk, "step": 4, "citizen_step": 2, "rated_at": "2026-01-02T08:40:00+01:00"}
    response = system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", sent)
    assert response.status_code == 201
    rating = LadderRating.objects.order_by("-pk").first()
    assert rating is not None
    assert (rating.step, rating.citizen_step, rating.rated_by, rating.rated_at.year) == (4, 2, care, 2026)
    assert data(response)["citizen"] == karens_sub_goal.goal.citizen_id


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"step": 0}, "step"),
        ({"step": 6}, "step"),
        ({"step": 3.0}, "step"),
        ({"step": True}, "step"),
        ({"agreed": "false"}, "agreed"),
        ({"agreed": 1}, "agreed"),
        ({"agreed": True, "citizen_step": 2}, "citizen_step"),
        ({"rated_at": "2026-01-02T08:40:00"}, "rated_at"),
        ({"rated_at": "0001-01-01T00:00:00+14:00"}, "rated_at"),
        ({"rated_at": "9999-12-31T23:59:59-14:00"}, "rated_at"),
        ({"by": 2**63}, "by"),
        ({"by": -1}, "by"),
    ],
)
def test_a_rating_that_cannot_be_is_refused(
    changed: dict[str, Any], wrong: str, system: System, karens_sub_goal: SubGoal, care: Staff
) -> None:
    before = LadderRating.objects.count()
    sent = {"by": care.pk, "step": 4} | changed
    response = system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", sent)
    assert (response.status_code, fields(response)) == (422, {wrong})
    assert LadderRating.objects.count() == before


def test_a_rating_in_the_future_counts_from_now(system: System, karens_sub_goal: SubGoal, care: Staff) -> None:
    sent = {"by": care.pk, "step": 4, "rated_at": "2098-01-02T08:40:00+01:00"}
    assert system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", sent).status_code == 201
    assert not LadderRating.objects.filter(rated_at__gt=timezone.now()).exists()
