"""Regions of the citizen's page that need visits; each is a page of its own, too."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from citizens.door import for_citizen
from citizens.models import Citizen
from citizens.page import page
from teams.door import staff_of
from teams.roles import Permission
from visits import around, record
from visits.red_thread import red_thread_of


@for_citizen(Permission.CITIZENS_SEE)
def thread(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Her sentence, the goal, the sub-goal, today's small step, the next visit: one line."""
    context = {"citizen": citizen, "thread": around.thread_of(citizen)}
    return page(request, "visits/thread.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def red_thread(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """One picture: sentence, goals, sub-goals, small steps, the visits of the week; and from each visit back."""
    context = {"citizen": citizen, "told": red_thread_of(citizen, timezone.localdate())}
    return page(request, "visits/red_thread.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def faces(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Whom she has met, who is her contact person, and who comes and is new."""
    context = {"citizen": citizen, "faces": around.faces_of(citizen, timezone.localdate())}
    return page(request, "visits/faces.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def latest(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """The last visits, with what was noted and by whom."""
    context = {"citizen": citizen, "notes": record.last_notes(citizen.pk, staff_of(request))}
    return page(request, "visits/latest.html", context, shows=[citizen])
