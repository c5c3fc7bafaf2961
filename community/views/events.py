"""Own events: a team’s list, each one’s page, change and end, the list of the day, the printed invitation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.page import page
from community import catalogue, gatherings
from community.actions import events as actions
from community.event_door import for_event
from community.forms.events import CancelForm, EventChangeForm, EventForm
from community.models import Event
from community.settle import settled
from relatives import paper
from teams.door import for_team, staff_of
from teams.models import Team
from teams.roles import Permission

EVENTS = Permission.COMMUNITY_EVENTS
INVITATION = (24, 20, 18)  # points; at least 18


@for_team(EVENTS)
def event_list(request: HttpRequest, team: Team) -> HttpResponse:
    return page(request, "community/event_list.html", {"team": team, "events": gatherings.of_team(team)})


@for_team(EVENTS)
def event_new(request: HttpRequest, team: Team) -> HttpResponse:
    form, made = EventForm(request.POST or None), []
    if settled(
        request,
        form,
        lambda **_told: made.append(actions.make_event(by=staff_of(request), team=team, **form.columns())),
    ):
        messages.success(request, _("The event is there. Now invite."))
        return redirect("community:event", made[0].pk)
    back = {"back": reverse("community:event_list", args=[team.pk]), "back_to": _("Events")}
    return page(request, "community/event_new.html", {"form": form, **back}, status=422 if form.errors else 200)


@for_event
def event(request: HttpRequest, event: Event) -> HttpResponse:
    seen = gatherings.seen(event)
    context = {"event": event, "seen": seen, "map_link": catalogue.map_link(event)}
    return page(request, "community/event.html", context, shows=[guest.citizen for guest in seen.guests])


@for_event
def event_change(request: HttpRequest, event: Event) -> HttpResponse:
    """Who would slide to the waiting list is said before it is saved."""
    form = EventChangeForm(request.POST or None, event)
    act = {"by": staff_of(request), "event": event}
    if settled(request, form, lambda version, agreed, **_told: _change(form, version, agreed, **act)):
        messages.success(request, _("The change is saved. The teams of those it concerns have been told."))
        return redirect("community:event", event.pk)
    back = {"back": reverse("community:event", args=[event.pk]), "back_to": event.title}
    shows = [guest.citizen for guest in form.sliding]
    context = {"form": form, "event": event, **back}
    return page(request, "community/event_change.html", context, shows=shows, status=422 if form.errors else 200)


def _change(form: EventChangeForm, version: int, agreed: list[int], **act: object) -> None:
    actions.change_event(version=version, agreed=agreed, **act, **form.columns())  # type: ignore[arg-type]


@for_event
def event_cancel(request: HttpRequest, event: Event) -> HttpResponse:
    form = CancelForm(request.POST or None, event)
    if settled(request, form, lambda **told: actions.cancel_event(by=staff_of(request), event=event, **told)):
        messages.success(request, _("It is cancelled. The teams of the guests have been told."))
        return redirect("community:event", event.pk)
    back = {"back": reverse("community:event", args=[event.pk]), "back_to": event.title}
    context = {"form": form, "event": event, "seen": gatherings.seen(event), **back}
    return page(request, "community/event_cancel.html", context, status=422 if form.errors else 200)


@for_event
def event_attendance(request: HttpRequest, event: Event) -> HttpResponse:
    """On the phone a list to tap; on paper large with a box before each name."""
    seen = gatherings.seen(event)
    shows = [guest.citizen for guest in seen.guests]
    return page(request, "community/event_attendance.html", {"event": event, "seen": seen}, shows=shows)


@for_event
def event_invitation(request: HttpRequest, event: Event) -> HttpResponse:
    context = {"event": event, "can_draw": paper.can_draw()}
    return page(request, "community/event_invitation.html", context)


@for_event
def event_invitation_pdf(request: HttpRequest, event: Event) -> HttpResponse:
    if not paper.can_draw():
        messages.info(request, _("The PDF cannot be made just now. Print this page instead."))
        return redirect("community:event_invitation", event.pk)
    html = page(request, "community/event_invitation_pdf.html", {"event": event})
    answer = HttpResponse(paper.draw(html.content.decode(), sizes=INVITATION), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{_("invitation")}.pdf"'
    return answer
