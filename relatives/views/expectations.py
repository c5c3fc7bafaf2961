"""What they expect of each other: the sheet of a family, a new wish, another wording, kept or not, looked at again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from relatives import actions, expecting
from relatives.door import for_expectation
from relatives.family import relatives_of
from relatives.forms.expectations import ExpectationForm, KeptForm, RewordForm
from relatives.models import Expectation
from teams.door import staff_of
from teams.forms import RowForm
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def expectation_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    context = {
        "citizen": citizen,
        "expected": expecting.of_citizen(citizen, timezone.localdate()),
        "may_share": may(request, citizen, Permission.RELATIVES_SHARE),
    }
    return page(request, "relatives/expectation_list.html", context, shows=[citizen])


@for_citizen(Permission.RELATIVES_SHARE)
def expectation_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    expected = expecting.of_citizen(citizen, timezone.localdate())
    sets, others = [each.mark_set for each in expected.sets], relatives_of(citizen)
    chosen = request.GET.get("set", "")
    form = ExpectationForm(request.POST or None, citizen=citizen, relatives=others, sets=sets, mark_set=chosen)
    if request.method == "POST" and form.is_valid():
        try:
            actions.expect(by=staff_of(request), citizen=citizen, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("It stands on the sheet."))
            return redirect("relatives:expectation_list", citizen.pk)
    context = {"citizen": citizen, "form": form, "expected": expected}
    status = 422 if form.errors else 200
    return page(request, "relatives/expectation_new.html", context, shows=[citizen], status=status)


@for_expectation
def expectation_change(request: HttpRequest, expectation: Expectation) -> HttpResponse:
    """Another wording: a new row that points to the old one."""
    form = RewordForm(request.POST or None, expectation=expectation)
    if request.method == "POST" and form.is_valid():
        try:
            actions.reword(by=staff_of(request), expectation=expectation, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The new wording stands on the sheet."))
            return redirect("relatives:expectation_list", expectation.citizen_id)
    context = {"citizen": expectation.citizen, "expectation": expectation, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/expectation_change.html", context, shows=[expectation.citizen], status=status)


@for_expectation
def expectation_kept(request: HttpRequest, expectation: Expectation) -> HttpResponse:
    form = KeptForm(request.POST or None, expectation=expectation)
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_kept(by=staff_of(request), expectation=expectation, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. You can correct it afterwards."))
            return redirect("relatives:expectation_list", expectation.citizen_id)
    context = {"citizen": expectation.citizen, "expectation": expectation, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/expectation_kept.html", context, shows=[expectation.citizen], status=status)


@for_expectation
def expectation_end(request: HttpRequest, expectation: Expectation) -> HttpResponse:
    form = RowForm(request.POST or None, row=expectation)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_expectation(by=staff_of(request), expectation=expectation, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("It does not count any more."))
            return redirect("relatives:expectation_list", expectation.citizen_id)
    context = {"citizen": expectation.citizen, "expectation": expectation, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/expectation_end.html", context, shows=[expectation.citizen], status=status)
