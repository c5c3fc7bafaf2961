from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens import actions, record, talks
from citizens.door import for_citizen
from citizens.forms import ConversationForm, ObservationForm
from citizens.models import Citizen, Side, Source
from citizens.page import page
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_TALK)
def conversation(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """A talk: one question, her answer in her own words."""
    form = ConversationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        side = Side.RELATIVE if answers["source"] == Source.RELATIVE and answers["kind"] != "headline" else Side.CITIZEN
        try:
            actions.add_statement(by=staff_of(request), citizen=citizen, side=side, **answers)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. The words stand on her page."))
            return redirect("citizens:citizen", citizen.pk)
    context = {"form": form, "citizen": citizen, "earlier": record.headlines_of(citizen)[1:4]}
    context["under_way"] = talks.under_way(citizen)
    return page(request, "citizens/conversation.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_citizen(Permission.CITIZENS_TALK)
def observation_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """What a professional knows, on the other piece of the puzzle."""
    form = ObservationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        side = Side.RELATIVE if form.cleaned_data["source"] == Source.RELATIVE else Side.PROFESSIONAL
        try:
            actions.add_statement(by=staff_of(request), citizen=citizen, side=side, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. It stands under *what we know*."))
            return redirect("citizens:citizen", citizen.pk)
    context = {"form": form, "citizen": citizen}
    return page(request, "citizens/observation_new.html", context, shows=[citizen], status=422 if form.errors else 200)
