"""Settings: where one begins, the municipality and its teams."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teams import actions, overview, people
from teams.door import for_own_team, for_settings, staff_of
from teams.forms import MunicipalityForm, RowForm, TeamChangeForm, TeamForm
from teams.models import Team
from teams.roles import Permission

STAFF, TOWN, OWN = Permission.TEAMS_STAFF, Permission.TEAMS_MUNICIPALITY, Permission.TEAMS_SETTINGS


@for_settings(STAFF)
def settings_start(request: HttpRequest) -> HttpResponse:
    seen = overview.read_overview(request.user, timezone.localdate())  # type: ignore[arg-type]
    return render(request, "teams/settings_start.html", {"overview": seen})


@for_settings(TOWN)
def municipality(request: HttpRequest) -> HttpResponse:
    town = overview.read_municipality()
    form = MunicipalityForm(request.POST or None, row=town)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_municipality(by=staff_of(request), municipality=town, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("teams:settings_start")
    context = {"form": form, "back": reverse("teams:settings_start"), "back_to": _("Settings")}
    return render(request, "teams/municipality.html", context, status=422 if form.errors else 200)


@for_settings(STAFF)
def team_list(request: HttpRequest) -> HttpResponse:
    teams = people.all_teams(request.user, timezone.localdate())  # type: ignore[arg-type]
    return render(request, "teams/team_list.html", {"states": overview.read_states(teams, timezone.localdate())})


@for_settings(TOWN, OWN)
def team_new(request: HttpRequest) -> HttpResponse:
    form = TeamForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.begin_team(by=staff_of(request), **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The team is there. Now add its people."))
            return redirect("teams:team", made.pk)
    context = {"form": form, "back": reverse("teams:team_list"), "back_to": _("Teams")}
    return render(request, "teams/team_new.html", context, status=422 if form.errors else 200)


@for_own_team
def team(request: HttpRequest, team: Team) -> HttpResponse:
    (state,) = overview.read_states([team], timezone.localdate())
    return render(request, "teams/team.html", {"team": team, "state": state})


@for_own_team
def team_change(request: HttpRequest, team: Team) -> HttpResponse:
    form = TeamChangeForm(request.POST or None, row=team)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_team(by=staff_of(request), team=team, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("teams:team", team.pk)
    context = {"form": form, "team": team, "back": reverse("teams:team", args=[team.pk]), "back_to": team.name}
    return render(request, "teams/team_change.html", context, status=422 if form.errors else 200)


@for_own_team
def team_close(request: HttpRequest, team: Team) -> HttpResponse:
    form = RowForm(request.POST or None, row=team)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_team(by=staff_of(request), team=team, version=form.cleaned_data["version"])
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The team is closed. You can open it again."))
            return redirect("teams:team", team.pk)
    context = {"form": form, "team": team, "back": reverse("teams:team", args=[team.pk]), "back_to": team.name}
    return render(request, "teams/team_close.html", context, status=422 if form.errors else 200)


@for_own_team
def team_reopen(request: HttpRequest, team: Team) -> HttpResponse:
    form = RowForm(request.POST or None, row=team)
    if request.method == "POST" and form.is_valid():
        try:
            actions.reopen_team(by=staff_of(request), team=team, version=form.cleaned_data["version"])
        except ValidationError as refusal:
            messages.error(request, refusal.messages[0])
        else:
            messages.success(request, _("The team is open again."))
    return redirect("teams:team", team.pk)
