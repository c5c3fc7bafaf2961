"""What a partner's own link opens: its events, what it may change, and who came."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.page import page
from community import gatherings
from community.actions import organiser as actions
from community.forms.events import CancelForm, PartnerEventForm
from community.models import Partner
from community.settle import settled
from community.tokens import by_token, ended

MARKS = {"here": True, "not_here": False, "not_said": None}


@by_token(gatherings.partner_named)
def partner_page(request: HttpRequest, partner: Partner, token: UUID) -> HttpResponse:
    """How many come and what they wish for; first names only on the day, and only where the team has said so."""
    request.purpose = _("page of %(partner)s") % {"partner": partner.name}  # type: ignore[attr-defined]
    rows = gatherings.of_partner(partner)
    shows = [guest.citizen for each in rows if each.names_for_partner for guest in each.line.seated]
    context = {"partner": partner, "events": rows, "token": token}
    return page(request, "community/partner_page.html", context, shows=shows)


@by_token(gatherings.partner_named)
def partner_event(request: HttpRequest, partner: Partner, token: UUID, event_id: int) -> HttpResponse:
    """Time, place and places. How many would slide is said before it is saved; who, only to the team."""
    event = gatherings.partners_event(partner, event_id)
    if event is None or event.cancelled_at is not None:
        return ended(request, 404)
    form = PartnerEventForm(request.POST or None, event)
    if settled(
        request,
        form,
        lambda version, agreed, **_told: actions.change_as_partner(
            partner=partner, event=event, version=version, agreed=agreed, columns=form.columns()
        ),
    ):
        messages.success(request, _("Thank you. The change is saved, and the team has been told."))
        return redirect("community:partner_page", token)
    context = {"form": form, "event": event, "partner": partner, "token": token}
    return page(request, "community/partner_event.html", context, status=422 if form.errors else 200)


@by_token(gatherings.partner_named)
def partner_cancel(request: HttpRequest, partner: Partner, token: UUID, event_id: int) -> HttpResponse:
    event = gatherings.partners_event(partner, event_id)
    if event is None or event.cancelled_at is not None:
        return ended(request, 404)
    form = CancelForm(request.POST or None, event)
    if settled(request, form, lambda **told: actions.cancel_as_partner(partner=partner, event=event, **told)):
        messages.success(request, _("It is cancelled. The team tells the guests."))
        return redirect("community:partner_page", token)
    context = {"form": form, "event": event, "partner": partner, "token": token}
    return page(request, "community/partner_cancel.html", context, status=422 if form.errors else 200)


@by_token(gatherings.partner_named)
def partner_mark(request: HttpRequest, partner: Partner, token: UUID, guest_id: int) -> HttpResponse:
    guest, mark = gatherings.partners_guest(partner, guest_id), request.POST.get("mark", "")
    if guest is None:
        return ended(request, 404)
    if request.method == "POST" and mark in MARKS:
        try:
            actions.mark_as_partner(guest=guest, attended=MARKS[mark])
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
    return redirect("community:partner_page", token)
