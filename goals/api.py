"""Goals for other systems: with sub-goals and ladder; agreed and rated for somebody on the staff."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from citizens.api import BY
from citizens.for_systems import find as find_citizen
from citizens.models import Citizen
from goals import for_systems
from goals.attainment import HEAVIEST
from goals.door import find_goal, find_sub_goal
from goals.forms.sub_goals import WORKERS
from goals.models import Aim, Decider, Ending, Goal, Step, SubGoal
from teams.api.address import address, reads, writes
from teams.api.door import Answer
from teams.api.fields import Day, Line, Moment, OneOf, Several, Told, Whole, Words, YesNo
from teams.api.queries import AFTER, OF_CITIZEN
from teams.roles import Permission
from teams.tokens import Scope

MOST_SUB_GOALS = 10


class SubGoalLine(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    position = serializers.IntegerField()
    title = serializers.CharField()
    small_step = serializers.CharField()
    professions = serializers.ListField(child=serializers.CharField())
    last_step = serializers.IntegerField(allow_null=True)
    last_agreed = serializers.BooleanField(allow_null=True)
    last_rated_at = serializers.DateTimeField(allow_null=True)


class RatingLine(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    step = serializers.ChoiceField(Step.choices)
    agreed = serializers.BooleanField()
    citizen_step = serializers.ChoiceField(Step.choices, allow_null=True)
    rated_at = serializers.DateTimeField()
    rated_by = serializers.IntegerField(source="rated_by_id")


class SubGoalRecord(SubGoalLine):
    ended_at = serializers.DateTimeField(allow_null=True)
    ratings = RatingLine(source="standing_ratings", many=True)


class GoalLine(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    citizen = serializers.IntegerField(source="citizen_id")
    title = serializers.CharField()
    words = serializers.CharField(help_text=_("In the citizen’s own words."))
    aim = serializers.ChoiceField(Aim.choices)
    target_on = serializers.DateField()
    review_on = serializers.DateField()
    agreed_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    ended_as = serializers.ChoiceField([("", ""), *Ending.choices])
    version = serializers.IntegerField()
    sub_goals = SubGoalLine(source="open_sub_goals", many=True)


class GoalRecord(GoalLine):
    why = serializers.CharField()
    baseline = serializers.CharField()
    levels = serializers.ListField(child=serializers.CharField())
    weight = serializers.IntegerField()
    decided_by = serializers.ChoiceField(Decider.choices)
    agreed_by = serializers.IntegerField(source="agreed_by_id")
    sub_goals = SubGoalRecord(source="every_sub_goal", many=True)


class RatingRecord(RatingLine):
    sub_goal = serializers.IntegerField(source="sub_goal_id")
    goal = serializers.IntegerField(source="sub_goal.goal_id")
    citizen = serializers.IntegerField(source="sub_goal.goal.citizen_id")


class NewSubGoal(Told):
    title = Line(most=120)
    small_step = Words(most=300)
    professions = Several(most=len(WORKERS), child=OneOf([each.value for each in WORKERS]), default=list)
    step = OneOf(Step.choices, required=False, allow_null=True)
    agreed = YesNo(default=False)


class NewGoal(Told):
    by = Whole(help_text=BY)
    title = Line(most=120)
    words = Words(most=1000, default="", help_text=_("In the citizen’s own words; empty only if another decided."))
    why = Words(most=1000, default="")
    aim = OneOf(Aim.choices)
    baseline = Words(most=1000, default="")
    levels = Several(
        most=for_systems.LEVELS,
        child=Line(most=300, allow_blank=True),
        default=list,
        help_text=for_systems.FIVE,
    )
    target_on = Day()
    review_on = Day()
    weight = Whole(most=HEAVIEST, default=1)
    decided_by = OneOf(Decider.choices)
    sub_goals = Several(most=MOST_SUB_GOALS, child=NewSubGoal(), default=list)


class Stands(Told):
    """Where they stand, and where the citizen says if she sees it differently."""

    step = OneOf(Step.choices)
    agreed = YesNo(default=False)
    citizen_step = OneOf(Step.choices, required=False, allow_null=True)


class NewRating(Stands):
    by = Whole(help_text=BY)
    rated_at = Moment(required=False)


@reads(Scope.GOALS_READ, _("Goals with open sub-goals"), GoalLine, AFTER, OF_CITIZEN, is_list=True)
def list_goals(http: HttpRequest, asked: dict[str, Any]) -> Answer:
    rows, after = for_systems.goals_after(http.user, asked["after"], asked["citizen"])  # type: ignore[arg-type]
    return Answer(rows, [each.citizen_id for each in rows], after)


@reads(Scope.GOALS_READ, _("A goal with its ladder"), GoalRecord)
def read_goal(http: HttpRequest, goal: Goal) -> Answer:
    return Answer(for_systems.whole(goal), [goal.citizen_id])


@writes(Scope.GOALS_WRITE, _("Agree a goal with a citizen"), NewGoal, GoalRecord)
def agree_goal(http: HttpRequest, citizen: Citizen, told: dict[str, Any]) -> Answer:
    made = for_systems.agree(citizen, told)
    return Answer(for_systems.whole(made), [citizen.pk], location=reverse("api:goal", args=[made.pk]))


@writes(Scope.GOALS_WRITE, _("Say where they stand on the ladder"), NewRating, RatingRecord)
def rate_ladder(http: HttpRequest, sub_goal: SubGoal, told: dict[str, Any]) -> Answer:
    made = for_systems.rate(sub_goal, told)
    return Answer(made, [sub_goal.goal.citizen_id], location=reverse("api:goal", args=[sub_goal.goal_id]))


SEEN_GOAL, SEEN_SUB_GOAL = find_goal(Permission.CITIZENS_SEE), find_sub_goal(Permission.CITIZENS_SEE)
AGREED, RATED = "citizens/<int:citizen_id>/goals/", "sub-goals/<int:sub_goal_id>/ratings/"

urlpatterns = [
    path("goals/", address("goals", "goal", get=list_goals), name="goals"),
    path("goals/<int:goal_id>/", address("goal", "goal", SEEN_GOAL, get=read_goal), name="goal"),
    path(AGREED, address("citizen_goals", "citizen", find_citizen, post=agree_goal), name="citizen_goals"),
    path(RATED, address("ratings", "sub_goal", SEEN_SUB_GOAL, post=rate_ladder), name="ratings"),
]
