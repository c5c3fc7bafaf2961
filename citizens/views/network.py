from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions, record, rings
from citizens.door import for_citizen, for_network_member
from citizens.forms import NetworkChangeForm, NetworkForm
from citizens.models import Citizen, NetworkMember
from citizens.page import page
from teams.access import has
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def network(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Who is around her, drawn as rings that are also a list; its gaps are questions."""
    members = record.network_of(citizen)
    context = {
        "citizen": citizen,
        "rings": rings.rings(members),
        "places": rings.places(members),
        "gaps": rings.gaps(members, citizen.first_name),
        "may_talk": has(request.user, Permission.CITIZENS_TALK, timezone.localdate()),  # type: ignore[arg-type]
    }
    return page(request, "citizens/network.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_TALK)
def network_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Somebody in her life: whom she says."""
    form = NetworkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_network_member(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. Without a yes from her we share nothing."))
            return redirect("citizens:network", citizen.pk)
    context = {"form": form, "citizen": citizen, "network": record.network_of(citizen)}
    return page(request, "citizens/network_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_network_member
def network_change(request: HttpRequest, member: NetworkMember) -> HttpResponse:
    """Two who change at once lose nothing: what is saved now stands beside what was typed."""
    form = NetworkChangeForm(request.POST or None, member=member)
    refused = False
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_network_member(by=staff_of(request), member=member, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
            refused = True
        else:
            messages.success(request, _("Saved. You can change it again."))
            return redirect("citizens:network", member.citizen_id)
    context = {"form": form, "member": member, "citizen": member.citizen, "refused": refused}
    return page(
        request, "citizens/network_change.html", context, shows=[member.citizen], status=422 if form.errors else 200
    )
