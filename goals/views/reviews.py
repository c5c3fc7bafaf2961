"""Looking at a goal again together, her own rating, and how she experiences the help."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen
from citizens.models import Citizen
from citizens.page import page
from goals import actions, looks
from goals.door import for_goal
from goals.experiences import read_experiences
from goals.forms import OwnRatingForm, ReviewForm
from goals.models import Goal
from teams.door import staff_of
from teams.roles import Permission


@for_goal(Permission.GOALS_AGREE)
def goal_review(request: HttpRequest, goal: Goal) -> HttpResponse:
    """How far, what follows, who decided and when next; of two at once the second reads what the first wrote."""
    form = ReviewForm(request.POST or None, goal=goal, today=timezone.localdate())
    first = None
    if request.method == "POST" and form.is_valid():
        try:
            actions.review_goal(by=staff_of(request), goal=goal, **form.cleaned_data)
        except actions.ReviewedMeanwhile as refusal:
            first = looks.line_of(refusal.review, goal)
            form.see_the_first(refusal)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The review is saved. It stands on the page of the goal."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": goal.citizen, "goal": goal, "form": form, "first": first}
    return page(request, "goals/goal_review.html", context, shows=[goal.citizen], status=422 if form.errors else 200)


@for_goal(Permission.GOALS_AGREE)
def own_rate(request: HttpRequest, goal: Goal) -> HttpResponse:
    form = OwnRatingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.rate_own(by=staff_of(request), goal=goal, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. The two numbers stand on the page of the goal."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": goal.citizen, "goal": goal, "form": form}
    return page(request, "goals/own_rate.html", context, shows=[goal.citizen], status=422 if form.errors else 200)


@for_goal(Permission.CITIZENS_SEE)
def goal_history(request: HttpRequest, goal: Goal) -> HttpResponse:
    """Her own ratings from the newest back, or (`?of=reviews`) what was written when they looked at it again."""
    of_reviews = request.GET.get("of") == "reviews"
    read = looks.reviews_before if of_reviews else looks.own_before
    told = read(goal, request.GET.get("before"))
    context = {"citizen": goal.citizen, "goal": goal, "of_reviews": of_reviews, "told": told}
    return page(request, "goals/goal_history.html", context, shows=[goal.citizen])


@for_citizen(Permission.CITIZENS_SEE)
def experience(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Her answers to the three questions about the help, over time."""
    context = {"citizen": citizen, "experiences": read_experiences(citizen)}
    return page(request, "goals/experience.html", context, shows=[citizen])
