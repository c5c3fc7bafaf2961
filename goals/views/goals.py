"""A citizen's goals: all of them, one of them, a new one, a changed one, one that ends."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from goals import actions, record
from goals.door import for_goal
from goals.examples import by_theme, example
from goals.forms import GoalChangeForm, GoalEndForm, GoalForm
from goals.models import Goal
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def goal_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    may_agree = may(request, citizen, Permission.GOALS_AGREE)
    context = {"citizen": citizen, "goals": record.read_goals(citizen), "may_agree": may_agree}
    return page(request, "goals/goal_list.html", context, shows=[citizen])


@for_citizen(Permission.GOALS_AGREE)
def goal_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    start = example(request.GET.get("example", ""))
    form = GoalForm(request.POST or None, citizen=citizen, today=timezone.localdate(), start=start)
    if request.method == "POST" and form.is_valid():
        grown_from = record.headline_of(citizen)
        try:
            made = actions.agree_goal(by=staff_of(request), citizen=citizen, grown_from=grown_from, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. You can correct it afterwards."))
            return redirect("goals:goal", made.pk)
    context = {"citizen": citizen, "form": form}
    return page(request, "goals/goal_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_goal(Permission.CITIZENS_SEE)
def goal(request: HttpRequest, goal: Goal) -> HttpResponse:
    context = {
        "citizen": goal.citizen,
        "goal": goal,
        "record": record.read_goal(goal, timezone.localdate()),
        "may_agree": goal.ended_at is None and may(request, goal.citizen, Permission.GOALS_AGREE),
    }
    return page(request, "goals/goal.html", context, shows=[goal.citizen])


@for_goal(Permission.GOALS_AGREE)
def goal_change(request: HttpRequest, goal: Goal) -> HttpResponse:
    form = GoalChangeForm(request.POST or None, goal=goal, start=example(request.GET.get("example", "")))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_goal(by=staff_of(request), goal=goal, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": goal.citizen, "goal": goal, "form": form}
    return page(request, "goals/goal_change.html", context, shows=[goal.citizen], status=422 if form.errors else 200)


@for_goal(Permission.GOALS_AGREE)
def goal_end(request: HttpRequest, goal: Goal) -> HttpResponse:
    form = GoalEndForm(request.POST or None, goal=goal, ended_as=request.GET.get("as", ""))
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_goal(by=staff_of(request), goal=goal, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The goal has ended."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": goal.citizen, "goal": goal, "form": form}
    return page(request, "goals/goal_end.html", context, shows=[goal.citizen], status=422 if form.errors else 200)


@for_citizen(Permission.GOALS_AGREE)
def example_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Examples by theme, for a new goal or for the levels of one of hers: a start to change."""
    context = {"citizen": citizen, "themes": by_theme(), "goal": record.goal_of(citizen, request.GET.get("goal"))}
    return page(request, "goals/example_list.html", context, shows=[citizen])
