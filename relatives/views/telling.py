"""*What may I say?* The telephone rings, and somebody asks."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from relatives import actions, told
from relatives.agreements import Agreement, agreement, of_citizen
from relatives.door import for_relative, for_telling
from relatives.forms.telling import CitizenToldForm, TellAnywayForm, TellForm
from relatives.in_short import in_short
from relatives.models import Relative, Telling
from relatives.telling import lines, stamp, told_about
from teams.access import has
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def relative_panel(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Who is asking? Region of the citizen's page and of the visit; one line each says what may be told."""
    may_share = has(request.user, Permission.RELATIVES_SHARE, timezone.localdate())  # type: ignore[arg-type]
    people = [in_short(each) for each in of_citizen(citizen)]
    context = {"citizen": citizen, "people": people, "may_share": may_share}
    return page(request, "relatives/relative_panel.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def somebody_else(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Somebody who is not on the list asks: nothing is told, not even whether we know her."""
    context = {"citizen": citizen, "may_share": may(request, citizen, Permission.RELATIVES_SHARE)}
    return page(request, "relatives/somebody_else.html", context, shows=[citizen])


@for_relative(Permission.CITIZENS_SEE)
def may_i_say(request: HttpRequest, relative: Relative) -> HttpResponse:
    """An open page asks with its stamp: unchanged is 204, which shows nobody (decision 0012)."""
    found = agreement(relative)
    asked = request.GET.get("stamp")
    if asked and asked == stamp(found):
        return HttpResponse(status=204)
    context = say_context(request, found) | {"changed": bool(asked)}
    return page(request, "relatives/may_i_say.html", context, shows=[relative.citizen])


@for_relative(Permission.RELATIVES_SHARE)
def tell(request: HttpRequest, relative: Relative) -> HttpResponse:
    """One tap notes that it was told."""
    form = TellForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        category = form.cleaned_data["category"]
        try:
            actions.tell(by=staff_of(request), relative=relative, categories=[category])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Noted: you told about %(what)s.") % {"what": told_about([category])})
            return redirect("relatives:may_i_say", relative.pk)
    if request.method != "POST":
        return redirect("relatives:may_i_say", relative.pk)
    return _not_told(request, relative, form)


def _not_told(request: HttpRequest, relative: Relative, form: TellForm) -> HttpResponse:
    """The page as it stands now, and why nothing was noted."""
    context = say_context(request, agreement(relative)) | {"form": form}
    return page(request, "relatives/may_i_say.html", context, shows=[relative.citizen], status=422)


def say_context(request: HttpRequest, found: Agreement) -> dict[str, Any]:
    citizen = found.relative.citizen
    tellings = told.lately(found.relative)
    said = lines(found, told.last_told(tellings))
    return {
        "relative": found.relative,
        "citizen": citizen,
        "agreement": found,
        "brief": in_short(found),
        "stands": not found.relative.is_over,
        "yes": [line for line in said if line.may.may],
        "no": [line for line in said if not line.may.may],
        "tellings": told.shown(tellings, staff_of(request), may(request, citizen, Permission.RELATIVES_LEAD)),
        "stamp": stamp(found),
        "may_share": may(request, citizen, Permission.RELATIVES_SHARE),
    }


@for_relative(Permission.RELATIVES_SHARE)
def tell_anyway(request: HttpRequest, relative: Relative) -> HttpResponse:
    """Without consent, for a weighty reason; she is told afterwards."""
    kept = [each.category for each in agreement(relative).kept]
    form = TellAnywayForm(request.POST or None, kept=kept)
    if request.method == "POST" and form.is_valid():
        try:
            actions.tell_anyway(by=staff_of(request), relative=relative, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            name = relative.citizen.first_name
            messages.success(request, _("It is noted. Tell %(name)s as soon as possible.") % {"name": name})
            return redirect("relatives:may_i_say", relative.pk)
    context = {"form": form, "relative": relative, "citizen": relative.citizen, "kept": kept}
    status = 422 if form.errors else 200
    return page(request, "relatives/tell_anyway.html", context, shows=[relative.citizen], status=status)


@for_telling(Permission.RELATIVES_SHARE)
def citizen_told(request: HttpRequest, telling: Telling) -> HttpResponse:
    """*Told Karen*: what she answered, in her words; closes the task."""
    form = CitizenToldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.tell_citizen(by=staff_of(request), telling=telling, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Thank you. %(name)s knows now.") % {"name": telling.citizen.first_name})
            return redirect("relatives:may_i_say", telling.relative_id)
    context = {"form": form, "telling": telling, "citizen": telling.citizen, "what": told_about(telling.categories)}
    status = 422 if form.errors else 200
    return page(request, "relatives/citizen_told.html", context, shows=[telling.citizen], status=status)


@for_telling(Permission.RELATIVES_SHARE, Permission.RELATIVES_LEAD)
def telling_withdraw(request: HttpRequest, telling: Telling) -> HttpResponse:
    """*It was a mistake*: it leaves the page, and stays in the history."""
    if request.method == "POST":
        try:
            actions.withdraw_telling(by=staff_of(request), telling=telling)
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("Taken out: it was a mistake. It stays in the history."))
    return redirect("relatives:may_i_say", telling.relative_id)
