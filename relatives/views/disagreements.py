"""Where they do not agree: the list, one of them, its voices, her decision, its end and a new beginning."""

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
from relatives import actions
from relatives.door import for_disagreement
from relatives.family import relatives_of
from relatives.forms.disagreements import (
    DecisionForm,
    DisagreementCloseForm,
    DisagreementForm,
    OpenAgainForm,
    VoiceForm,
)
from relatives.heard import heard, of_citizen, voice_of
from relatives.models import Disagreement, Party
from teams.door import staff_of
from teams.roles import Permission

SHARE, LEAD = Permission.RELATIVES_SHARE, Permission.RELATIVES_LEAD


@for_citizen(Permission.CITIZENS_SEE)
def disagreement_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    standing, closed = of_citizen(citizen, timezone.localdate())
    context = {"citizen": citizen, "standing": standing, "closed": closed, "may_share": may(request, citizen, SHARE)}
    return page(request, "relatives/disagreement_list.html", context, shows=[citizen])


@for_citizen(Permission.RELATIVES_SHARE)
def disagreement_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    form = DisagreementForm(request.POST or None, citizen=citizen)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.open_disagreement(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. Now write what each of the others says."))
            return redirect("relatives:disagreement", made.pk)
    context = {"citizen": citizen, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/disagreement_new.html", context, shows=[citizen], status=status)


@for_disagreement(Permission.CITIZENS_SEE)
def disagreement(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    citizen = disagreement.citizen
    context: dict[str, Any] = {
        "citizen": citizen,
        "heard": heard(disagreement, timezone.localdate()),
        "may_share": may(request, citizen, SHARE),
        "may_lead": may(request, citizen, LEAD),
        "by": staff_of(request),
    }
    return page(request, "relatives/disagreement.html", context, shows=[citizen])


@for_disagreement(SHARE, LEAD)
def voice_new(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    by, citizen = staff_of(request), disagreement.citizen
    corrects = voice_of(disagreement, request.GET.get("anew"))
    own, others = own_party(request, citizen), relatives_of(citizen)
    form = VoiceForm(request.POST or None, citizen=citizen, relatives=others, by=by, own=own, corrects=corrects)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_voice(by=by, disagreement=disagreement, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("It stands beside the others’ words."))
            return redirect("relatives:disagreement", disagreement.pk)
    context = {"citizen": citizen, "heard": heard(disagreement, timezone.localdate()), "form": form, "by": by}
    return page(request, "relatives/voice_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_disagreement(SHARE, LEAD)
def decision(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    form = DecisionForm(request.POST or None, disagreement=disagreement)
    if request.method == "POST" and form.is_valid():
        try:
            actions.decide(by=staff_of(request), disagreement=disagreement, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The decision stands on top."))
            return redirect("relatives:disagreement", disagreement.pk)
    context = {"citizen": disagreement.citizen, "disagreement": disagreement, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/decision.html", context, shows=[disagreement.citizen], status=status)


@for_disagreement(SHARE, LEAD)
def disagreement_close(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    """Without the leader: they found each other."""
    form = DisagreementCloseForm(request.POST or None, row=disagreement)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_disagreement(by=staff_of(request), disagreement=disagreement, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Closed. Everybody’s words stay."))
            return redirect("relatives:disagreement", disagreement.pk)
    context = {"citizen": disagreement.citizen, "disagreement": disagreement, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/disagreement_close.html", context, shows=[disagreement.citizen], status=status)


@for_disagreement(SHARE, LEAD)
def disagreement_reopen(request: HttpRequest, disagreement: Disagreement) -> HttpResponse:
    form = OpenAgainForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            party = own_party(request, disagreement.citizen)
            actions.open_again(by=staff_of(request), disagreement=disagreement, party=party, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("It is open again."))
            return redirect("relatives:disagreement", disagreement.pk)
    context = {"citizen": disagreement.citizen, "disagreement": disagreement, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/disagreement_reopen.html", context, shows=[disagreement.citizen], status=status)


def own_party(request: HttpRequest, citizen: Citizen) -> Party:
    """As whom the person speaks here."""
    return Party.STAFF if may(request, citizen, SHARE) else Party.LEADER
