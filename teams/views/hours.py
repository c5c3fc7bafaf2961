"""Working hours and absences, set by the planner and the leader."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from teams import actions, people, roster
from teams.door import for_absence, for_shift, for_staff_member, for_team, staff_of
from teams.forms import AbsenceEndForm, AbsenceForm, RowForm, ShiftChangeForm, ShiftForm, ShiftRemoveForm
from teams.models import Absence, Shift, Staff, Team
from teams.roles import Permission

HOURS = Permission.TEAMS_SHIFTS


def way_back(person: Staff) -> dict[str, object]:
    return {"person": person, "back": reverse("teams:shift_list", args=[person.pk]), "back_to": str(person)}


@for_team(HOURS)
def shift_team(request: HttpRequest, team: Team) -> HttpResponse:
    context = {"team": team, "rows": roster.team_hours(team, timezone.localdate())}
    return render(request, "teams/shift_team.html", context)


@for_staff_member(HOURS)
def shift_list(request: HttpRequest, staff: Staff) -> HttpResponse:
    teams = people.teams_of_shifts(request.user, staff, timezone.localdate())  # type: ignore[arg-type]
    return render(request, "teams/shift_list.html", {"person": staff, "hours": roster.own_hours(staff), "teams": teams})


@for_staff_member(HOURS)
def shift_new(request: HttpRequest, staff: Staff) -> HttpResponse:
    today = timezone.localdate()
    teams = people.teams_of_shifts(request.user, staff, today)  # type: ignore[arg-type]
    form = ShiftForm(request.POST or None, teams=teams, today=today)
    if request.method == "POST" and form.is_valid():
        spans, team = form.spans(), form.cleaned_data["team"]
        try:
            made = actions.add_shifts(by=staff_of(request), staff=staff, team=team, spans=spans)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(
                request, ngettext("%(n)s shift is added.", "%(n)s shifts are added.", len(made)) % {"n": len(made)}
            )
            return redirect("teams:shift_list", staff.pk)
    return render(
        request, "teams/shift_new.html", {"form": form, **way_back(staff)}, status=422 if form.errors else 200
    )


@for_shift
def shift_change(request: HttpRequest, shift: Shift) -> HttpResponse:
    form = ShiftChangeForm(request.POST or None, row=shift)
    if request.method == "POST" and form.is_valid():
        try:
            n = actions.change_shift(by=staff_of(request), shift=shift, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, ngettext("%(n)s shift is changed.", "%(n)s shifts are changed.", n) % {"n": n})
            return redirect("teams:shift_list", shift.staff_id)
    context = {"form": form, "shift": shift, **way_back(shift.staff)}
    return render(request, "teams/shift_change.html", context, status=422 if form.errors else 200)


@for_shift
def shift_remove(request: HttpRequest, shift: Shift) -> HttpResponse:
    form = ShiftRemoveForm(request.POST or None, row=shift)
    person = shift.staff
    if request.method == "POST" and form.is_valid():
        try:
            n = actions.remove_shift(by=staff_of(request), shift=shift, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, ngettext("%(n)s shift is removed.", "%(n)s shifts are removed.", n) % {"n": n})
            return redirect("teams:shift_list", person.pk)
    context = {"form": form, "shift": shift, **way_back(person)}
    return render(request, "teams/shift_remove.html", context, status=422 if form.errors else 200)


@for_staff_member(HOURS)
def absence_new(request: HttpRequest, staff: Staff) -> HttpResponse:
    form = AbsenceForm(request.POST or None, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_absence(by=staff_of(request), staff=staff, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The absence is saved. The week shows which visits lack somebody."))
            return redirect("teams:shift_list", staff.pk)
    context = {"form": form, **way_back(staff)}
    return render(request, "teams/absence_new.html", context, status=422 if form.errors else 200)


@for_absence
def absence_end(request: HttpRequest, absence: Absence) -> HttpResponse:
    form = AbsenceEndForm(request.POST or None, row=absence)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_absence(by=staff_of(request), absence=absence, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("teams:shift_list", absence.staff_id)
    context = {"form": form, "absence": absence, **way_back(absence.staff)}
    return render(request, "teams/absence_end.html", context, status=422 if form.errors else 200)


@for_absence
def absence_remove(request: HttpRequest, absence: Absence) -> HttpResponse:
    form = RowForm(request.POST or None, row=absence)
    person = absence.staff
    if request.method == "POST" and form.is_valid():
        try:
            actions.remove_absence(by=staff_of(request), absence=absence, version=form.cleaned_data["version"])
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The absence is removed."))
            return redirect("teams:shift_list", person.pk)
    context = {"form": form, "absence": absence, **way_back(person)}
    return render(request, "teams/absence_remove.html", context, status=422 if form.errors else 200)
