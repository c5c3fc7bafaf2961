"""An offer that becomes a goal, and the way back from the goal."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.page import page
from community import actions, loops
from community.door import for_referral
from community.forms.goals import goal_form
from community.models import Referral
from goals.door import for_goal
from goals.models import Goal
from teams.door import staff_of
from teams.roles import Permission


@for_referral(Permission.GOALS_AGREE)
def referral_goal(request: HttpRequest, referral: Referral) -> HttpResponse:
    """Her words from the loop begin the goal; it is agreed as any other."""
    if referral.goal_id:
        return redirect("goals:goal", referral.goal_id)
    form = goal_form(request.POST or None, referral, timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            goal = actions.grow_goal(by=staff_of(request), referral=referral, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The goal stands, and the two lead to each other."))
            return redirect("goals:goal", goal.pk)
    context = {"citizen": referral.citizen, "loop": loops.read(referral, referral.citizen.first_name), "form": form}
    status = 422 if form.errors else 200
    return page(request, "community/referral_goal.html", context, shows=[referral.citizen], status=status)


@for_goal(Permission.CITIZENS_SEE)
def goal_offer(request: HttpRequest, goal: Goal) -> HttpResponse:
    """For the goal's page: the offer from which it grew."""
    grown = loops.referral_of_goal(goal)
    context = {
        "citizen": goal.citizen,
        "goal": goal,
        "loop": loops.read(grown, goal.citizen.first_name) if grown else None,
    }
    return page(request, "community/goal_offer.html", context, shows=[goal.citizen])
