"""Sub-goals and where they stand on the ladder."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.page import page
from goals import actions, record
from goals.door import for_goal, for_sub_goal
from goals.forms import LadderForm, MoveForm, SubGoalChangeForm, SubGoalEndForm, SubGoalForm
from goals.models import Goal, SubGoal
from teams.door import staff_of
from teams.roles import Permission


@for_goal(Permission.GOALS_AGREE)
def sub_goal_new(request: HttpRequest, goal: Goal) -> HttpResponse:
    form = SubGoalForm(request.POST or None, goal=goal)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_sub_goal(by=staff_of(request), goal=goal, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. You can correct it afterwards."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": goal.citizen, "goal": goal, "form": form}
    return page(request, "goals/sub_goal_new.html", context, shows=[goal.citizen], status=422 if form.errors else 200)


@for_sub_goal(Permission.GOALS_AGREE)
def sub_goal_change(request: HttpRequest, sub_goal: SubGoal) -> HttpResponse:
    goal = sub_goal.goal
    form = SubGoalChangeForm(request.POST or None, sub_goal=sub_goal)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_sub_goal(by=staff_of(request), sub_goal=sub_goal, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": goal.citizen, "goal": goal, "sub_goal": sub_goal, "form": form}
    status = 422 if form.errors else 200
    return page(request, "goals/sub_goal_change.html", context, shows=[goal.citizen], status=status)


@for_sub_goal(Permission.GOALS_AGREE)
def sub_goal_move(request: HttpRequest, sub_goal: SubGoal) -> HttpResponse:
    """Up or down in the order; only acts, so that anything but a POST leads to the goal."""
    form = MoveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.move_sub_goal(by=staff_of(request), sub_goal=sub_goal, up=form.cleaned_data["way"] == "up")
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
    return redirect("goals:goal", sub_goal.goal_id)


@for_sub_goal(Permission.GOALS_AGREE)
def sub_goal_end(request: HttpRequest, sub_goal: SubGoal) -> HttpResponse:
    goal = sub_goal.goal
    form = SubGoalEndForm(request.POST or None, sub_goal=sub_goal)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_sub_goal(by=staff_of(request), sub_goal=sub_goal, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The sub-goal has ended. Its ladder stays."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": goal.citizen, "goal": goal, "sub_goal": sub_goal, "form": form}
    status = 422 if form.errors else 200
    return page(request, "goals/sub_goal_end.html", context, shows=[goal.citizen], status=status)


@for_sub_goal(Permission.GOALS_AGREE)
def ladder_rate(request: HttpRequest, sub_goal: SubGoal) -> HttpResponse:
    goal = sub_goal.goal
    form = LadderForm(request.POST or None, sub_goal=sub_goal)
    if request.method == "POST" and form.is_valid():
        try:
            actions.rate_ladder(by=staff_of(request), sub_goal=sub_goal, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. You can set the step again if it was wrong."))
            return redirect("goals:goal", goal.pk)
    others = record.siblings(sub_goal)
    context = {"citizen": goal.citizen, "goal": goal, "sub_goal": sub_goal, "others": others, "form": form}
    return page(request, "goals/ladder_rate.html", context, shows=[goal.citizen], status=422 if form.errors else 200)


@for_sub_goal(Permission.CITIZENS_SEE)
def ladder_list(request: HttpRequest, sub_goal: SubGoal) -> HttpResponse:
    """Every step that was set, from the newest back."""
    goal, steps = sub_goal.goal, record.steps_before(sub_goal, request.GET.get("before"))
    context = {"citizen": goal.citizen, "goal": goal, "sub_goal": sub_goal, "steps": steps}
    return page(request, "goals/ladder_list.html", context, shows=[goal.citizen])
