"""Settings: the people and their places."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teams import actions, people
from teams.door import for_membership, for_settings, for_staff_member, staff_of
from teams.forms import MembershipEndForm, MembershipForm, StaffChangeForm, StaffForm
from teams.models import Membership, Staff
from teams.roles import Permission


@for_settings(Permission.TEAMS_STAFF)
def staff_list(request: HttpRequest) -> HttpResponse:
    found = people.staff_page(request.user, request.GET.get("page"), timezone.localdate())  # type: ignore[arg-type]
    return render(request, "teams/staff_list.html", {"found": found})


@for_settings(Permission.TEAMS_STAFF)
def staff_new(request: HttpRequest) -> HttpResponse:
    by, today = staff_of(request), timezone.localdate()
    teams = people.open_teams(request.user, today)  # type: ignore[arg-type]
    wished = request.GET.get("team", "")
    form = StaffForm(request.POST or None, teams=teams, may_all=people.may_all(by), today=today, team=wished)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.employ(by=by, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(
                request, _("%(name)s is added. Give a log-in and shifts next.") % {"name": made.first_name}
            )
            return redirect("teams:staff", made.pk)
    context = {"form": form, "back": reverse("teams:staff_list"), "back_to": _("Staff")}
    return render(request, "teams/staff_new.html", context, status=422 if form.errors else 200)


@for_staff_member()
def staff(request: HttpRequest, staff: Staff) -> HttpResponse:
    today = timezone.localdate()
    context = {
        "person": staff,
        "places": people.places_of(request.user, staff, today),  # type: ignore[arg-type]
        "may_shifts": bool(people.teams_of_shifts(request.user, staff, today)),  # type: ignore[arg-type]
        "today": today,
    }
    return render(request, "teams/staff.html", context)


@for_staff_member()
def staff_change(request: HttpRequest, staff: Staff) -> HttpResponse:
    form = StaffChangeForm(request.POST or None, row=staff)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_staff(by=staff_of(request), staff=staff, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("teams:staff", staff.pk)
    context = {"form": form, "person": staff, "back": reverse("teams:staff", args=[staff.pk]), "back_to": str(staff)}
    return render(request, "teams/staff_change.html", context, status=422 if form.errors else 200)


@for_staff_member()
def membership_new(request: HttpRequest, staff: Staff) -> HttpResponse:
    by, today = staff_of(request), timezone.localdate()
    teams = people.open_teams(request.user, today)  # type: ignore[arg-type]
    form = MembershipForm(request.POST or None, teams=teams, may_all=people.may_all(by), today=today)
    if request.method == "POST" and form.is_valid():
        try:
            actions.join_team(by=by, staff=staff, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The role is given."))
            return redirect("teams:staff", staff.pk)
    context = {"form": form, "person": staff, "back": reverse("teams:staff", args=[staff.pk]), "back_to": str(staff)}
    return render(request, "teams/membership_new.html", context, status=422 if form.errors else 200)


@for_membership
def membership_end(request: HttpRequest, membership: Membership) -> HttpResponse:
    person = membership.staff
    form = MembershipEndForm(request.POST or None, row=membership, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_membership(by=staff_of(request), membership=membership, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The last day is saved. You can change it again."))
            return redirect("teams:staff_list")
    back = {"back": reverse("teams:staff", args=[person.pk]), "back_to": str(person)}
    context = {"form": form, "person": person, "membership": membership, **back}
    return render(request, "teams/membership_end.html", context, status=422 if form.errors else 200)
