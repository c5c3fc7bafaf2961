"""Companions and volunteers: who goes with her. They see nothing of the record."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from community import companions as read
from community.actions import companions as actions
from community.door_people import for_companion, for_companionship
from community.forms.companions import CompanionChangeForm, CompanionForm
from community.forms.gifts import KindEndForm
from community.models import Companion, Companionship
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.COMMUNITY_REFER)
def companions(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    context = {
        "citizen": citizen,
        "going": read.going_with(citizen),
        "may_add": may(request, citizen, Permission.COMMUNITY_REFER),
    }
    return page(request, "community/companions.html", context, shows=[citizen])


@for_citizen(Permission.COMMUNITY_REFER)
def companion_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Somebody the team knows, one of her network, or somebody new: both have said yes."""
    choices = read.choices_for(citizen)
    form = CompanionForm(
        request.POST if request.method == "POST" else None,
        name=citizen.first_name,
        known=choices.known,
        members=choices.members,
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.write_down(by=staff_of(request), citizen=citizen, **choices.told(form))
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            told = {"who": made.companion.name, "name": citizen.first_name}
            messages.success(request, _("%(who)s can go with %(name)s now.") % told)
            return redirect("community:companions", citizen.pk)
    context = {"citizen": citizen, "form": form}
    status = 422 if form.errors else 200
    return page(request, "community/companion_new.html", context, shows=[citizen], status=status)


@for_companionship(Permission.COMMUNITY_REFER)
def companionship_end(request: HttpRequest, companionship: Companionship) -> HttpResponse:
    form = KindEndForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        actions.end_companionship(by=staff_of(request), companionship=companionship, words=words)
        messages.success(request, _("It has ended. It still stands under: went together before."))
        return redirect("community:companions", companionship.citizen_id)
    context = {"companionship": companionship, "citizen": companionship.citizen, "form": form}
    shows, status = [companionship.citizen], 422 if form.errors else 200
    return page(request, "community/companionship_end.html", context, shows=shows, status=status)


@for_companion(Permission.COMMUNITY_REFER)
def companion(request: HttpRequest, companion: Companion) -> HttpResponse:
    """Name, phone and what is good to know; two who change at once lose nothing."""
    form = CompanionChangeForm(request.POST if request.method == "POST" else None, companion)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_companion(by=staff_of(request), companion=companion, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. You can change it again."))
            return redirect("community:companion", companion.pk)
    context = {"companion": companion, "form": form}
    return page(request, "community/companion.html", context, status=422 if form.errors else 200)


@for_companion(Permission.COMMUNITY_REFER)
def companion_end(request: HttpRequest, companion: Companion) -> HttpResponse:
    """They stop altogether."""
    if request.method == "POST":
        actions.end_companion(by=staff_of(request), companion=companion)
        messages.success(request, _("%(name)s has stopped. Thank them for their time.") % {"name": companion.name})
    return redirect("community:companion", companion.pk)
