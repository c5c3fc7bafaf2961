"""Guests: whom one signs up, from the event or from her own page; changed, taken off, and there or not."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.door import for_citizen
from citizens.models import Citizen
from citizens.page import page
from community import gatherings
from community.actions import guests as actions
from community.event_door import for_event, for_guest, may_hold
from community.forms.guests import GuestChangeForm, GuestForm, TakeOffForm
from community.models import Event, Guest
from community.settle import settled
from teams import errors
from teams.door import staff_of
from teams.roles import Permission

EVENTS = Permission.COMMUNITY_EVENTS
MARKS = {"here": True, "not_here": False, "not_said": None}


@for_citizen(EVENTS)
def citizen_events(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    context = {"citizen": citizen, "events": gatherings.of_citizen(citizen)}
    return page(request, "community/citizen_events.html", context, shows=[citizen])


@for_event
def guest_choose(request: HttpRequest, event: Event) -> HttpResponse:
    """From the event: which citizen? The form about her is on the next page."""
    rows = gatherings.to_choose(event, request.user)  # type: ignore[arg-type]
    context = {"event": event, "seen": gatherings.seen(event), "citizens": rows}
    return page(request, "community/guest_choose.html", context, shows=rows)


@for_citizen(EVENTS)
def guest_new(request: HttpRequest, citizen: Citizen, event_id: int) -> HttpResponse:
    event = gatherings.open_event(event_id)
    if event is None:
        return errors.not_found(request)
    seen = gatherings.seen(event)
    form = GuestForm(request.POST or None, citizen, seen.line.is_full)
    whose: dict[str, Any] = {"by": staff_of(request), "event": event, "citizen": citizen}
    if settled(request, form, lambda **_told: actions.sign_up(**whose, **form.columns())):
        messages.success(request, _("%(name)s is signed up.") % {"name": citizen.first_name})
        return redirect("community:citizen_events", citizen.pk)
    back = {"back": reverse("community:citizen_events", args=[citizen.pk]), "back_to": _("Events")}
    context = {"form": form, "citizen": citizen, "event": event, "seen": seen, **back}
    return page(request, "community/guest_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_guest
def guest_change(request: HttpRequest, guest: Guest) -> HttpResponse:
    form = GuestChangeForm(request.POST or None, guest)
    if settled(request, form, lambda **told: actions.change_guest(by=staff_of(request), guest=guest, **told)):
        messages.success(request, _("The change is saved."))
        return redirect(*_way_back(request, guest))
    context = {"form": form, "guest": guest, "back": reverse(*_back(request, guest)), "back_to": guest.event.title}
    shows = [guest.citizen]
    return page(request, "community/guest_change.html", context, shows=shows, status=422 if form.errors else 200)


@for_guest
def guest_off(request: HttpRequest, guest: Guest) -> HttpResponse:
    form = TakeOffForm(request.POST or None, guest)
    if settled(request, form, lambda **told: actions.take_off(by=staff_of(request), guest=guest, **told)):
        messages.success(request, _("%(name)s is taken off the list.") % {"name": guest.citizen.first_name})
        return redirect(*_way_back(request, guest))
    context = {"form": form, "guest": guest, "back": reverse(*_back(request, guest)), "back_to": guest.event.title}
    shows = [guest.citizen]
    return page(request, "community/guest_off.html", context, shows=shows, status=422 if form.errors else 200)


@for_guest
def guest_mark(request: HttpRequest, guest: Guest) -> HttpResponse:
    """There or not: one tap on the list of the day."""
    mark = request.POST.get("mark", "")
    if request.method == "POST" and mark in MARKS:
        try:
            actions.mark_guest(by=staff_of(request), guest=guest, attended=MARKS[mark])
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
    if may_hold(request, guest.event):
        return redirect("community:event_attendance", guest.event_id)
    return redirect("community:citizen_events", guest.citizen_id)


def _way_back(request: HttpRequest, guest: Guest) -> tuple[str, int]:
    if may_hold(request, guest.event):
        return "community:event", guest.event_id
    return "community:citizen_events", guest.citizen_id


def _back(request: HttpRequest, guest: Guest) -> tuple[str, None, list[int]]:
    name, number = _way_back(request, guest)
    return name, None, [number]
