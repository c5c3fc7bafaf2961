"""What the room's actions do and refuse, also for those who come without a form."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import Citizen
from goals import actions
from goals.models import Goal, LadderRating, SubGoal
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def columns(**changed: Any) -> dict[str, Any]:
    today = timezone.localdate()
    days = {"target_on": today + timedelta(days=60), "review_on": today + timedelta(days=30)}
    texts = {"title": "Til søen", "words": "Jeg vil til søen", "why": "", "baseline": "", "levels": []}
    return texts | days | {"aim": "regain", "decided_by": "citizen"} | changed


def test_a_goal_comes_with_its_sub_goals_in_order_and_their_first_step(care: Staff, karen: Citizen) -> None:
    goal = actions.agree_goal(
        by=care,
        citizen=karen,
        sub_goals=[
            {"title": "Sko", "small_step": "Selv", "professions": ["care_helper"], "step": 2, "agreed": True},
            {"title": "Trappen", "small_step": "Ned", "professions": [], "step": None, "agreed": False},
        ],
        **columns(),
    )
    assert [(each.position, each.title) for each in goal.sub_goals.all()] == [(1, "Sko"), (2, "Trappen")]
    rating = LadderRating.objects.get()
    assert (rating.step, rating.agreed, rating.rated_at) == (2, True, goal.agreed_at)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("target_on", timezone.localdate() - timedelta(days=1)),
        ("review_on", timezone.localdate() - timedelta(days=1)),
        ("target_on", timezone.localdate() + timedelta(days=365 * 7)),
        ("title", ""),
        ("title", "x" * 121),
        ("aim", "win"),
        ("decided_by", "nobody"),
        ("levels", ["1", "2", "3", "4", "5", "6"]),
        ("levels", ["x" * 301, "", "", "", ""]),
    ],
)
def test_a_goal_that_cannot_be_right_is_refused_at_its_field(
    field: str, value: object, care: Staff, karen: Citizen
) -> None:
    with pytest.raises(ValidationError) as refusal:
        actions.agree_goal(by=care, citizen=karen, **columns(**{field: value}))
    assert field in refusal.value.message_dict
    assert not Goal.objects.exists()


def test_no_goal_is_agreed_with_somebody_who_has_ended(care: Staff, karen: Citizen) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    with pytest.raises(ValidationError, match="Karen"):
        actions.agree_goal(by=care, citizen=karen, **columns())


def test_a_goal_does_not_grow_from_somebody_elses_sentence(care: Staff, karen: Citizen, team: Team) -> None:
    other = cast.make_citizen("Poul Friis", team, care, headline="Fred og ro")
    with pytest.raises(ValidationError):
        actions.agree_goal(by=care, citizen=karen, grown_from=other.statements.get(), **columns())


def test_a_sub_goal_with_an_unknown_step_undoes_the_whole_goal(care: Staff, karen: Citizen) -> None:
    step = {"title": "Sko", "small_step": "Selv", "professions": [], "step": 9, "agreed": True}
    with pytest.raises(ValidationError):
        actions.agree_goal(by=care, citizen=karen, sub_goals=[step], **columns())
    assert not Goal.objects.exists()


def test_a_day_that_has_passed_may_stay_but_not_be_chosen(care: Staff, karens_goal: Goal) -> None:
    past = timezone.localdate() - timedelta(days=3)
    Goal.objects.filter(pk=karens_goal.pk).update(review_on=past)
    karens_goal.refresh_from_db()
    actions.change_goal(by=care, goal=karens_goal, version=1, title="Til søen", review_on=past)
    with pytest.raises(ValidationError) as refusal:
        actions.change_goal(by=care, goal=karens_goal, version=2, review_on=past - timedelta(days=1))
    assert "review_on" in refusal.value.message_dict
    assert karens_goal.title == "Til søen"


def test_only_what_belongs_to_the_words_of_a_goal_is_changed(care: Staff, karens_goal: Goal) -> None:
    with pytest.raises(TypeError):
        actions.change_goal(by=care, goal=karens_goal, version=1, ended_as="reached")


def test_the_change_is_in_the_history_with_who_made_it(colleague: Staff, karens_goal: Goal) -> None:
    actions.change_goal(by=colleague, goal=karens_goal, version=1, title="Rundt om søen")
    event = karens_goal.events.get()
    assert event.title == "Til søen og hjem med Bodil"
    assert event.pgh_context.metadata["by"] == colleague.pk


def test_an_ended_goal_takes_its_sub_goals_along_and_nothing_more(
    care: Staff, karens_goal: Goal, karens_sub_goal: SubGoal
) -> None:
    actions.end_goal(by=care, goal=karens_goal, version=1, ended_as="reached")
    karens_sub_goal.refresh_from_db()
    assert karens_sub_goal.ended_at == karens_goal.ended_at
    with pytest.raises(ValidationError):
        actions.add_sub_goal(by=care, goal=karens_goal, title="Mere", small_step="Mere")
    with pytest.raises(ValidationError):
        actions.change_goal(by=care, goal=karens_goal, version=karens_goal.version, title="Mere")


def test_a_rating_from_before_the_end_is_taken_also_when_it_arrives_later(
    care: Staff, karens_sub_goal: SubGoal
) -> None:
    before = timezone.now() - timedelta(hours=1)
    actions.end_sub_goal(by=care, sub_goal=karens_sub_goal, version=1)
    actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=4, agreed=True, rated_at=before)
    with pytest.raises(ValidationError):
        actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=4, agreed=True)


def test_a_clock_that_runs_ahead_does_not_rate_the_future(care: Staff, karens_sub_goal: SubGoal) -> None:
    ahead = timezone.now() + timedelta(days=2)
    rating = actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=4, agreed=True, rated_at=ahead)
    assert rating.rated_at <= timezone.now()


@pytest.mark.parametrize("step", [0, 6, 9, -1])
def test_there_are_five_steps(step: int, care: Staff, karens_sub_goal: SubGoal) -> None:
    with pytest.raises(ValidationError):
        actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=step, agreed=True)
    with pytest.raises(ValidationError):
        actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=3, agreed=False, citizen_step=step)


def test_two_who_say_the_same_agree(care: Staff, karens_sub_goal: SubGoal) -> None:
    rating = actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=4, agreed=False, citizen_step=4)
    assert (rating.agreed, rating.citizen_step) == (True, None)


def test_a_withdrawn_rating_is_hidden_and_twice_is_once(care: Staff, karens_sub_goal: SubGoal) -> None:
    wrong = actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=5, agreed=True)
    first = actions.withdraw_rating(by=care, rating=wrong)
    assert actions.withdraw_rating(by=care, rating=wrong) == first
    assert SubGoal.objects.with_last_step().get(pk=karens_sub_goal.pk).last_step == 3


def left(citizen: Citizen) -> None:
    Citizen.objects.filter(pk=citizen.pk).update(ended_at=timezone.now() - timedelta(days=1))


def test_nothing_is_rated_nor_reviewed_for_a_citizen_who_has_left(
    care: Staff, karen: Citizen, karens_sub_goal: SubGoal
) -> None:
    left(karen)
    rated = LadderRating.objects.count()
    sub_goal = SubGoal.objects.get(pk=karens_sub_goal.pk)
    told = {"result": "continued", "decided_by": "together", "next_review_on": timezone.localdate() + timedelta(days=9)}
    tries = (
        lambda: actions.rate_ladder(by=care, sub_goal=sub_goal, step=3, agreed=True),
        lambda: actions.rate_own(by=care, goal=sub_goal.goal, how_well=5, how_satisfied=5),
        lambda: actions.review_goal(by=care, goal=sub_goal.goal, version=1, **told),
        lambda: actions.add_sub_goal(by=care, goal=sub_goal.goal, title="Mere", small_step="Et skridt"),
    )
    for attempt in tries:
        with pytest.raises(ValidationError, match="hjælp fra os"):
            attempt()
    assert LadderRating.objects.count() == rated


def test_a_rating_made_before_she_left_is_taken_when_it_arrives_late(
    care: Staff, karen: Citizen, karens_sub_goal: SubGoal
) -> None:
    left(karen)
    before = timezone.now() - timedelta(days=2)
    sub_goal = SubGoal.objects.get(pk=karens_sub_goal.pk)
    assert actions.rate_ladder(by=care, sub_goal=sub_goal, step=3, agreed=True, rated_at=before).rated_at == before


@pytest.mark.parametrize("step", [0, 6, -1, 10**9])
def test_a_step_outside_the_ladder_is_refused_by_the_action_too(
    step: int, care: Staff, karens_sub_goal: SubGoal
) -> None:
    rated = LadderRating.objects.count()
    for told in ({"step": step}, {"step": 2, "citizen_step": step}):
        with pytest.raises(ValidationError):
            actions.rate_ladder(by=care, sub_goal=karens_sub_goal, agreed=False, **told)
    assert LadderRating.objects.count() == rated
