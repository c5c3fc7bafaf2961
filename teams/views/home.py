"""Where a person lands, what they set for themselves, and whether the installation is well."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from teams import actions
from teams.door import for_me, public
from teams.forms import MySettingsForm
from teams.overview import is_alone
from teams.roles import Role

FIRST_PAGE = {
    Role.CARE_WORKER: "visits:my_day",
    Role.PLANNER: "visits:team_week",
    Role.VISITATOR: "visits:team_week",
    Role.LEADER: "learning:team_dashboard",
}


@for_me
def home(request: HttpRequest) -> HttpResponse:
    """To the screen of the person's role; a leader without a team yet begins with the settings."""
    memberships = request.memberships  # type: ignore[attr-defined]
    membership = next((m for m in memberships if m.team_id), None)
    if membership is None:
        return redirect("teams:settings_start") if memberships else render(request, "teams/home.html")
    if membership.role == Role.LEADER and is_alone(membership.team_id, timezone.localdate()):
        return redirect("teams:settings_start")
    name = FIRST_PAGE[Role(membership.role)]
    args = [] if name == "visits:my_day" else [membership.team_id]
    return HttpResponseRedirect(reverse(name, args=args))


@for_me
def my_settings_save(request: HttpRequest) -> HttpResponse:
    """Language and theme; answers GET (an old tab, a pushed address) with the first page."""
    form = MySettingsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.save_my_settings(by=request.user.staff, **form.cleaned_data)  # type: ignore[union-attr]
    target = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()})
    return HttpResponseRedirect(target if safe else "/")


@public
def healthz(request: HttpRequest) -> HttpResponse:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "down"}, status=503)
    return JsonResponse({"status": "ok"})
