"""A citizen is away and comes back; her help ends, and may begin again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from teams.door import staff_of
from teams.roles import Permission
from visits import actions
from visits.forms.away import AwayForm, HelpEndForm


@for_citizen(Permission.CITIZENS_TALK)
def citizen_away(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Away from now on; the page says what happens to her visits. Who ends the help finds the way here, too."""
    form = AwayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.pause_help(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Noted. Nobody comes before you write that she is back."))
            return redirect("citizens:citizen", citizen.pk)
    may_end = may(request, citizen, Permission.VISITS_GIVE_COURSE)
    context = {"citizen": citizen, "form": form, "may_end": may_end}
    return page(request, "visits/citizen_away.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_citizen(Permission.CITIZENS_TALK)
def citizen_back(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    if request.method != "POST":
        return redirect("visits:citizen_away", citizen.pk)
    try:
        actions.resume_help(by=staff_of(request), citizen=citizen)
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Noted. The visits stand in the week again."))
    return redirect("citizens:citizen", citizen.pk)


@for_citizen(Permission.VISITS_GIVE_COURSE)
def help_end(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Asked once; what somebody changed meanwhile is not ended unseen."""
    form = HelpEndForm(request.POST if request.method == "POST" else None, citizen=citizen)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_help(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            citizen.refresh_from_db(fields=["version"])
            form.refuse(refusal)
        else:
            messages.success(request, _("The help has ended. Everything that was written stays."))
            return redirect("citizens:citizen", citizen.pk)
    context = {"citizen": citizen, "form": form}
    return page(request, "visits/help_end.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_citizen(Permission.VISITS_GIVE_COURSE)
def help_begin_again(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    if request.method != "POST":
        return redirect("citizens:citizen", citizen.pk)
    actions.begin_help_again(by=staff_of(request), citizen=citizen)
    messages.success(request, _("The help begins again. Give a course, so that visits can be planned."))
    return redirect("visits:course", citizen.pk)
