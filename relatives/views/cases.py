"""The leader called in: called, invited to a talk, closed by the leader alone."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import actions
from relatives.door import for_disagreement
from relatives.forms.disagreements import CallForm, CaseCloseForm, InviteForm
from relatives.heard import heard, names_of
from relatives.models import Disagreement
from teams.door import staff_of
from teams.roles import Permission


@for_disagreement(Permission.RELATIVES_SHARE)
def leader_call(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    form = CallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.call_leader(by=staff_of(request), disagreement=disagreement, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The leader is called in, and has it on the list now."))
            return redirect("relatives:disagreement", disagreement.pk)
    context = {"citizen": disagreement.citizen, "disagreement": disagreement, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/leader_call.html", context, shows=[disagreement.citizen], status=status)


@for_disagreement(Permission.RELATIVES_LEAD)
def leader_invite(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    read = heard(disagreement, timezone.localdate())
    if read.last is None:
        return redirect("relatives:disagreement", disagreement.pk)
    form = InviteForm(request.POST or None, case=read.last, invited=names_of(read))
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite(by=staff_of(request), case=read.last, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. The team can see when you talk."))
            return redirect("relatives:disagreement", disagreement.pk)
    context = {"citizen": disagreement.citizen, "disagreement": disagreement, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/leader_invite.html", context, shows=[disagreement.citizen], status=status)


@for_disagreement(Permission.RELATIVES_LEAD)
def leader_close(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    read = heard(disagreement, timezone.localdate())
    if read.last is None:
        return redirect("relatives:disagreement", disagreement.pk)
    form = CaseCloseForm(request.POST or None, row=read.last)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_case(by=staff_of(request), case=read.last, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The case is closed. Everybody’s words stay."))
            return redirect("relatives:disagreement", disagreement.pk)
    context = {"citizen": disagreement.citizen, "disagreement": disagreement, "heard": read, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/leader_close.html", context, shows=[disagreement.citizen], status=status)
