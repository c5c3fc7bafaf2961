"""How much her relatives carry, and whether relief is welcome."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from relatives import actions, loads
from relatives.door import for_relative
from relatives.forms.load import LoadForm, ReliefForm
from relatives.models import Relative
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def load_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    carried = loads.of_citizen(citizen, timezone.localdate())
    context = {
        "citizen": citizen,
        "carried": carried,
        "asked": [each for each in carried if each.last],
        "not_asked": [each for each in carried if not each.last],
        "law": loads.law_of_relief(citizen),
        "may_share": may(request, citizen, Permission.RELATIVES_SHARE),
    }
    return page(request, "relatives/load_list.html", context, shows=[citizen])


@for_relative(Permission.RELATIVES_SHARE)
def load_new(request: HttpRequest, relative: Relative) -> HttpResponse:
    form = LoadForm(request.POST or None, relative=relative)
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_load(by=staff_of(request), relative=relative, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved, in the words it was said."))
            return redirect("relatives:load_list", relative.citizen_id)
    context = {"citizen": relative.citizen, "relative": relative, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/load_new.html", context, shows=[relative.citizen], status=status)


@for_relative(Permission.RELATIVES_SHARE)
def relief_answer(request: HttpRequest, relative: Relative) -> HttpResponse:
    relief = loads.newest_relief(relative)
    if relief is None:
        return redirect("relatives:load_list", relative.citizen_id)
    form = ReliefForm(request.POST or None, row=relief)
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_relief(by=staff_of(request), relief=relief, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The answer is remembered."))
            return redirect("relatives:load_list", relative.citizen_id)
    context = {
        "citizen": relative.citizen,
        "relief": relief,
        "law": loads.law_of_relief(relative.citizen),
        "form": form,
    }
    status = 422 if form.errors else 200
    return page(request, "relatives/relief_answer.html", context, shows=[relative.citizen], status=status)
