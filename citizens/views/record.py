from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from citizens import record, talks
from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from teams.access import has
from teams.roles import Permission

LOOKS_SHOWN = timedelta(days=7)
LOOKS_LISTED = timedelta(days=30)


@for_citizen(Permission.CITIZENS_SEE)
def citizen(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Her page: her sentence first, then the red thread, the two pieces and the people around her."""
    looks = record.looks_at(citizen, timezone.now() - LOOKS_SHOWN)
    everything, before = "all" in request.GET, request.GET.get("before")
    pieces = record.all_pieces_of(citizen, before) if everything else record.pieces_of(citizen)
    context = {
        "citizen": citizen,
        "ties": record.ties_of(citizen),
        "pieces": pieces,
        "network": record.network_of(citizen),
        "under_way": talks.under_way(citizen),
        "contacts": record.contacts_of(citizen),
        "looks": record.looks_by_profession(looks),
        "may_begin": has(request.user, Permission.VISITS_GIVE_COURSE, timezone.localdate()),  # type: ignore[arg-type]
        "may_talk": may(request, citizen, Permission.CITIZENS_TALK),
        "may_ask": citizen.is_visible_to(request.user, Permission.COMMUNITY_ASK),  # type: ignore[arg-type]
        "may_export": citizen.is_visible_to(request.user, Permission.CITIZENS_EXPORT),  # type: ignore[arg-type]
    }
    return page(request, "citizens/citizen.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def seen_by(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Who has seen my plan: together with her, without names; the leader with names."""
    looks = record.looks_at(citizen, timezone.now() - LOOKS_LISTED)
    named = citizen.is_visible_to(request.user, Permission.CITIZENS_ACCESS_LOG)  # type: ignore[arg-type]
    context = {"citizen": citizen, "days": record.by_day(looks), "named": named}
    return page(request, "citizens/seen_by.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def address_show(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """A protected address is shown after a tap; the tap is this row of the log."""
    return page(request, "citizens/address_show.html", {"citizen": citizen}, shows=[citizen])
