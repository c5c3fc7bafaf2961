from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens import actions, choices
from citizens.actions.intake import AlreadyKnown
from citizens.door import for_citizen
from citizens.forms import CitizenChangeForm, CitizenForm
from citizens.models import Citizen
from citizens.page import page
from teams import errors
from teams.door import for_me, log_refusal, staff_of
from teams.roles import Permission


@for_me
def citizen_new(request: HttpRequest) -> HttpResponse:
    """Intake with the citizen: who she is, and her own sentence."""
    user = request.user
    teams = choices.teams_to_take_in(user)  # type: ignore[arg-type]
    if not teams:
        return errors.not_found(request)
    form = CitizenForm(request.POST or None, teams=teams, staff=choices.care_staff_to_take_in(user))  # type: ignore[arg-type]
    known = None
    if request.method == "POST" and form.is_valid():
        try:
            citizen = actions.take_in(by=staff_of(request), **form.cleaned_data)
        except AlreadyKnown as refusal:
            known = _known(request, form, refusal)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            told = _("%(name)s is taken in. Next: a goal in her words.") % {"name": citizen.first_name}
            messages.success(request, told)
            return redirect("citizens:citizen", citizen.pk)
    context, shows = {"form": form, "known": known}, [known] if known else []
    return page(request, "citizens/citizen_new.html", context, shows=shows, status=422 if form.errors else 200)


def _known(request: HttpRequest, form: CitizenForm, refusal: AlreadyKnown) -> Citizen | None:
    """Who may see her gets the way to her page; others are told *already known*, and the try is logged."""
    if refusal.citizen.is_visible_to(request.user, Permission.CITIZENS_SEE):  # type: ignore[arg-type]
        form.add_error("cpr", _("This person is already known here. Her page stands below."))
        return refusal.citizen
    form.add_error(
        "cpr", _("This person is already known here, in a team of which you are not a part. Ask your leader.")
    )
    log_refusal(request, "intake", refusal.citizen.pk)
    return None


@for_citizen(Permission.CITIZENS_TALK)
def citizen_change(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Name, address, key, contact person; two people changing at once lose nothing."""
    form = CitizenChangeForm(request.POST or None, citizen=citizen, staff=choices.care_staff_around(citizen))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_citizen(by=staff_of(request), citizen=citizen, **form.told())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. You can change it again."))
            return redirect(reverse("citizens:citizen", args=[citizen.pk]))
    context = {"form": form, "citizen": citizen}
    return page(request, "citizens/citizen_change.html", context, shows=[citizen], status=422 if form.errors else 200)
