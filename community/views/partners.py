"""Partners: who they are, and the link of their own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.page import page
from community import catalogue
from community.actions import partners as actions
from community.event_door import for_partner
from community.forms.partners import PartnerChangeForm, PartnerForm, PartnerLinkForm
from community.models import Partner
from community.settle import settled
from teams.door import for_settings, staff_of
from teams.forms import RowForm
from teams.roles import Permission

MAY = (Permission.COMMUNITY_CATALOGUE, Permission.COMMUNITY_EVENTS)


@for_settings(*MAY)
def partner_list(request: HttpRequest) -> HttpResponse:
    return page(request, "community/partner_list.html", {"partners": catalogue.every_partner()})


@for_settings(*MAY)
def partner_new(request: HttpRequest) -> HttpResponse:
    form = PartnerForm(request.POST or None)
    if settled(request, form, lambda **told: actions.add_partner(by=staff_of(request), **told)):
        messages.success(request, _("The partner is there. Now make them a link."))
        return redirect("community:partner_list")
    context = {"form": form, "back": reverse("community:partner_list"), "back_to": _("Partners")}
    return page(request, "community/partner_new.html", context, status=422 if form.errors else 200)


@for_partner
def partner_change(request: HttpRequest, partner: Partner) -> HttpResponse:
    form = PartnerChangeForm(request.POST or None, partner)
    if settled(request, form, lambda **told: actions.change_partner(by=staff_of(request), partner=partner, **told)):
        messages.success(request, _("The change is saved."))
        return redirect("community:partner_list")
    context = {"form": form, "partner": partner, "back": reverse("community:partner_list"), "back_to": _("Partners")}
    return page(request, "community/partner_change.html", context, status=422 if form.errors else 200)


@for_partner
def partner_link(request: HttpRequest, partner: Partner) -> HttpResponse:
    """A POST makes the link; it stands on this answer and nowhere else."""
    form, made = PartnerLinkForm(request.POST or None, partner), []
    if settled(
        request,
        form,
        lambda **told: made.append(actions.make_partner_link(by=staff_of(request), partner=partner, **told)),
    ):
        address = request.build_absolute_uri(reverse("community:partner_page", args=made))
        form = PartnerLinkForm(None, partner)
    context = {"form": form, "partner": partner, "address": address if made else ""}
    context |= {"back": reverse("community:partner_list"), "back_to": _("Partners")}
    return page(request, "community/partner_link.html", context, status=422 if form.errors else 200)


@for_partner
def partner_revoke(request: HttpRequest, partner: Partner) -> HttpResponse:
    """The link ends at once."""
    form = RowForm(request.POST or None, partner)
    if settled(request, form, lambda version: _revoke(request, partner, version)):
        messages.success(request, _("The link has ended."))
    elif request.method == "POST":
        messages.warning(request, " ".join(map(str, form.non_field_errors())))
    return redirect("community:partner_link", partner.pk)


def _revoke(request: HttpRequest, partner: Partner, version: int) -> Partner:
    return actions.revoke_partner_link(by=staff_of(request), partner=partner, version=version)


@for_partner
def partner_end(request: HttpRequest, partner: Partner) -> HttpResponse:
    form = RowForm(request.POST or None, partner)
    if settled(
        request, form, lambda version: actions.end_partner(by=staff_of(request), partner=partner, version=version)
    ):
        messages.success(request, _("The work together has ended, and the link with it."))
        return redirect("community:partner_list")
    context = {"form": form, "partner": partner, "back": reverse("community:partner_list"), "back_to": _("Partners")}
    return page(request, "community/partner_end.html", context, status=422 if form.errors else 200)
