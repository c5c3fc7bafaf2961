"""Settings: log-ins; and everybody's own password."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from teams import actions, guesses
from teams.door import for_me, for_staff_member, staff_of
from teams.forms import ActionForm, LogInNameForm, MyPasswordForm, RowForm
from teams.models import Staff


@for_staff_member()
def staff_log_in(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Makes a log-in, or gives a new password; the answer itself is the one page that ever shows it."""
    sent = request.POST or None
    form: ActionForm = RowForm(sent, row=staff) if staff.user else LogInNameForm(sent, staff=staff)
    password = ""
    if request.method == "POST" and form.is_valid():
        try:
            password = let_in(request, staff, form)
        except ValidationError as refusal:
            form.refuse(refusal)
    back = {"back": reverse("teams:staff", args=[staff.pk]), "back_to": str(staff)}
    context = {"form": form, "person": staff, "password": password, **back}
    return render(request, "teams/staff_log_in.html", context, status=422 if form.errors else 200)


def let_in(request: HttpRequest, staff: Staff, form: ActionForm) -> str:
    if staff.user is None:
        return actions.give_log_in(by=staff_of(request), staff=staff, **form.cleaned_data)
    return actions.give_new_password(by=staff_of(request), staff=staff)


@for_staff_member()
def staff_log_in_close(request: HttpRequest, staff: Staff) -> HttpResponse:
    form = RowForm(request.POST or None, row=staff)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_log_in(by=staff_of(request), staff=staff)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The log-in is closed. A new password opens it again."))
            return redirect("teams:staff", staff.pk)
    context = {"form": form, "person": staff, "back": reverse("teams:staff", args=[staff.pk]), "back_to": str(staff)}
    return render(request, "teams/staff_log_in_close.html", context, status=422 if form.errors else 200)


@for_me
def my_password(request: HttpRequest) -> HttpResponse:
    form = MyPasswordForm(request.POST or None, user=request.user)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        try:
            guesses.refuse_many(request)
            user = actions.choose_password(by=staff_of(request), **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
            if "old_password" in form.errors:
                guesses.count_wrong(request)
        else:
            update_session_auth_hash(request, user)
            messages.success(request, _("Your new password counts from now on."))
            return redirect("teams:home")
    return render(request, "teams/my_password.html", {"form": form}, status=422 if form.errors else 200)
