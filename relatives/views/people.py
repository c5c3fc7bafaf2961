"""Who is a relative: whom she says."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.door import for_citizen, for_network_member, may
from citizens.models import Citizen, NetworkMember
from citizens.page import page
from relatives import actions, around, table
from relatives.agreements import Agreement, agreement, of_citizen
from relatives.conversation import progress
from relatives.door import for_relative
from relatives.forms.people import RelativeChangeForm, RelativeEndForm, RelativeForm
from relatives.forms.sharing import asked_why
from relatives.in_short import in_short
from relatives.leaving import what_ends
from relatives.models import Relative
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def relative_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """All her relatives, each with one line that says what may be told; and who in her network is none."""
    context = {
        "citizen": citizen,
        "people": [in_short(each) for each in of_citizen(citizen)],
        "others": around.members_to_choose(citizen),
        "may_share": may(request, citizen, Permission.RELATIVES_SHARE),
    }
    return page(request, "relatives/relative_list.html", context, shows=[citizen])


@for_citizen(Permission.RELATIVES_SHARE)
def relative_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Chosen from her network, or written down with it. Nothing is shared by it: she is asked next."""
    chosen = {"member": request.GET.get("member")} if request.GET.get("member", "").isdigit() else {}
    members, staff = around.members_to_choose(citizen), around.colleagues()
    form = RelativeForm(request.POST or None, members=members, staff=staff, **chosen)
    if request.method == "POST" and form.is_valid():
        try:
            relative = actions.add_relative(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            told = _("%(name)s is noted. Nothing is shared before there is a yes to it.")
            messages.success(request, told % {"name": relative.member.name})
            return redirect("relatives:relative", relative.pk)
    context = {"form": form, "citizen": citizen}
    return page(request, "relatives/relative_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_relative(Permission.CITIZENS_SEE)
def relative(request: HttpRequest, relative: Relative) -> HttpResponse:
    """The agreement, what we expect of each other, and where we do not agree."""
    found = agreement(relative)
    context = relative_context(request, found)
    if context["may_share"] and not context["is_mine"]:
        context["form"] = asked_why(found, request.GET.get("taken", ""))
    return page(request, "relatives/relative.html", context, shows=[relative.citizen])


def relative_context(request: HttpRequest, found: Agreement) -> dict[str, Any]:
    """`form`: her words to what she took back a moment ago, where there is something to ask."""
    relative = found.relative
    return {
        "relative": relative,
        "citizen": relative.citizen,
        "agreement": found,
        "rows": table.rows(found),
        "first_on": table.first_day(found),
        "progress": progress(found.mays),
        "is_mine": relative.staff_id == staff_of(request).pk,
        "may_share": may(request, relative.citizen, Permission.RELATIVES_SHARE) and not relative.is_over,
        "form": None,
    }


@for_relative(Permission.RELATIVES_SHARE)
def relative_change(request: HttpRequest, relative: Relative) -> HttpResponse:
    """Two who change at once lose nothing: what is saved now stands beside what was typed."""
    form = RelativeChangeForm(request.POST or None, relative=relative, staff=around.colleagues(relative))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_relative(by=staff_of(request), relative=relative, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. You can change it again."))
            return redirect("relatives:relative", relative.pk)
    context = {"form": form, "relative": relative, "citizen": relative.citizen}
    status = 422 if form.errors else 200
    return page(request, "relatives/relative_change.html", context, shows=[relative.citizen], status=status)


@for_relative(Permission.RELATIVES_SHARE)
def relative_end(request: HttpRequest, relative: Relative) -> HttpResponse:
    """Asked once; every yes is taken back with it."""
    form = RelativeEndForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.end_relative(by=staff_of(request), relative=relative, why=form.cleaned_data["why"])
        told = _("%(name)s is no longer among the relatives, and nothing is shared any more.")
        messages.success(request, told % {"name": relative.member.name})
        return redirect("relatives:relative_list", relative.citizen_id)
    context = {"form": form, "relative": relative, "citizen": relative.citizen}
    status = 422 if form.errors else 200
    return page(request, "relatives/relative_end.html", context, shows=[relative.citizen], status=status)


@for_network_member
def network_end(request: HttpRequest, member: NetworkMember) -> HttpResponse:
    """Asked once, and what ends for a relative is said before; the person stays in the history, not on the page."""
    context: dict[str, Any] = {"member": member, "citizen": member.citizen}
    if request.method == "POST":
        try:
            actions.take_out_of_network(by=staff_of(request), member=member, seen=request.POST.get("seen", ""))
        except ValidationError as refusal:
            context["refused"] = refusal.messages
        else:
            messages.success(request, _("%(name)s no longer stands in the network.") % {"name": member.name})
            return redirect("citizens:network", member.citizen_id)
    context["ending"] = what_ends(member)
    status = 422 if "refused" in context else 200
    return page(request, "relatives/network_end.html", context, shows=[member.citizen], status=status)
