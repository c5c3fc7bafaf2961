"""Same focus: what stands open, what has been decided, and deciding."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from teams.door import staff_of
from teams.roles import Permission
from visits.actions import decide_focus
from visits.focus_facts import decisions_of, finding_at, together
from visits.forms.focus import FocusForm


@for_citizen(Permission.CITIZENS_SEE)
def focus(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Looking at it closes nothing."""
    context = {
        "citizen": citizen,
        "findings": together(citizen.pk, timezone.localdate()).findings,
        "decisions": decisions_of(citizen),
        "may_decide": may(request, citizen, Permission.GOALS_AGREE),
        "visit_number": None,
    }
    return page(request, "visits/focus.html", context, shows=[citizen])


@for_citizen(Permission.GOALS_AGREE)
def focus_decide(request: HttpRequest, citizen: Citizen, address: UUID) -> HttpResponse:
    finding = finding_at(citizen.pk, address, timezone.localdate())
    if finding is None:
        if request.method == "POST":
            messages.info(request, _("This has been decided, or it is no longer so."))
        return redirect("visits:focus", citizen.pk)
    form = FocusForm(request.POST or None, initial={"visit": request.GET.get("visit")}, finding=finding)
    if request.method == "POST" and form.is_valid():
        try:
            decide_focus(by=staff_of(request), citizen=citizen, key=finding.key, **form.decided())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Decided. It stands here for everybody who comes."))
            visit = form.cleaned_data["visit"]
            return redirect("visits:visit", visit) if visit else redirect("visits:focus", citizen.pk)
    context = {"citizen": citizen, "finding": finding, "form": form}
    return page(request, "visits/focus_decide.html", context, shows=[citizen], status=422 if form.errors else 200)
