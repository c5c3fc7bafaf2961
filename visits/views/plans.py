from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from teams.door import staff_of
from teams.roles import Permission
from teams.speech import written_day
from visits import actions, courses
from visits.door import for_plan
from visits.forms.plans import PlanEndForm, PlanForm
from visits.models import VisitPlan
from visits.waiting import waiting_for


@for_citizen(Permission.CITIZENS_SEE)
def plan_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    today = timezone.localdate()
    context = {
        "citizen": citizen,
        "course": courses.course_in_force(citizen, today),
        "week_frame": courses.frame_on(citizen, today),
        "lines": courses.plan_lines(citizen),
        "waiting": waiting_for(citizen),
        "may_plan": may(request, citizen, Permission.VISITS_PLAN),
        "may_give": may(request, citizen, Permission.VISITS_GIVE_COURSE),
    }
    return page(request, "visits/plan_list.html", context, shows=[citizen])


@for_citizen(Permission.VISITS_PLAN)
def plan_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    form = PlanForm(request.POST or None, citizen)
    if form.is_valid():
        try:
            made = actions.save_plan(by=staff_of(request), citizen=citizen, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _saved(request, made)
    context = {"citizen": citizen, "form": form, "week_frame": courses.frame_on(citizen, timezone.localdate())}
    return page(request, "visits/plan_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_plan(Permission.VISITS_PLAN)
def plan(request: HttpRequest, plan: VisitPlan) -> HttpResponse:
    """One plan, changed from a day on; what lies before that day stays as it is."""
    form = PlanForm(request.POST or None, plan.citizen, plan)
    if form.is_valid():
        try:
            saved = actions.save_plan(by=staff_of(request), citizen=plan.citizen, plan=plan, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _saved(request, saved)
    return _plan_page(request, plan, form, PlanEndForm())


def _plan_page(request: HttpRequest, plan: VisitPlan, form: PlanForm, end_form: PlanEndForm) -> HttpResponse:
    context: dict[str, Any] = {
        "citizen": plan.citizen,
        "plan": plan,
        "days": courses.written_days(plan),
        "form": form,
        "end_form": end_form,
        "week_frame": courses.frame_on(plan.citizen, max(plan.from_on, timezone.localdate())),
        "waiting": waiting_for(plan.citizen),
        "may_plan": True,
        "crossed": form.is_bound and form.version_seen != plan.version,
    }
    status = 422 if form.errors or end_form.errors else 200
    return page(request, "visits/plan.html", context, shows=[plan.citizen], status=status)


@for_plan(Permission.VISITS_PLAN)
def plan_end(request: HttpRequest, plan: VisitPlan) -> HttpResponse:
    if request.method != "POST":
        return redirect("visits:plan", plan.pk)
    form = PlanEndForm(request.POST)
    if form.is_valid():
        try:
            actions.end_plan(by=staff_of(request), plan=plan, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The plan’s last day is saved. Visits after it are cancelled."))
            return redirect("visits:plan_list", plan.citizen_id)
    return _plan_page(request, plan, PlanForm(None, plan.citizen, plan), form)


def _saved(request: HttpRequest, plan: VisitPlan) -> HttpResponse:
    """Say what came of it; over the frame is warned of, not refused."""
    outcome = courses.outcome_of(plan)
    told = ngettext(
        "The plan is saved. One visit is laid until %(day)s.",
        "The plan is saved. %(n)d visits are laid until %(day)s.",
        outcome.visits,
    )
    if outcome.last:
        messages.success(request, told % {"n": outcome.visits, "day": written_day(outcome.last)})
    else:
        messages.success(request, _("The plan is saved. It has no visits in the next six weeks."))
    if outcome.missing:
        missing = ngettext("One visit needs a worker.", "%(n)d visits need a worker.", outcome.missing)
        messages.warning(request, missing % {"n": outcome.missing})
    if outcome.over:
        over = _("%(name)s is %(over)d minutes over the frame of %(limit)d. That belongs to the assessor’s day.")
        words = {"name": plan.citizen.first_name, "over": outcome.over, "limit": outcome.limit}
        messages.warning(request, over % words)
    return redirect("visits:plan_list", plan.citizen_id)
