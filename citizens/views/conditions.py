from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions, levels
from citizens.door import for_citizen
from citizens.forms import ConditionForm
from citizens.models import Citizen
from citizens.page import page
from teams.access import has
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def condition_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Conditions and function levels under FSIII's headings, with their history; with ?all= that of one alone."""
    may_talk = has(request.user, Permission.CITIZENS_TALK, timezone.localdate())  # type: ignore[arg-type]
    every = levels.assessments_of(citizen, request.GET.get("all", ""), request.GET.get("before"))
    groups = [] if every else levels.groups_of(citizen)
    context = {"citizen": citizen, "all": every, "groups": groups, "may_talk": may_talk}
    return page(request, "citizens/condition_list.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_TALK)
def condition_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """How it is now and what we expect; and what she says herself."""
    form = ConditionForm(request.POST or None, initial={"code": request.GET.get("code", "")})
    if request.method == "POST" and form.is_valid():
        try:
            actions.assess_condition(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. Earlier assessments stand below it."))
            return redirect("citizens:condition_list", citizen.pk)
    context = {"form": form, "citizen": citizen}
    return page(request, "citizens/condition_new.html", context, shows=[citizen], status=422 if form.errors else 200)
