"""*What it means here*: a team's examples, and the leader's answer to showing them outside it."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import actions, examples
from relatives.code_door import for_example
from relatives.forms.examples import DeclineForm, ExampleForm
from relatives.models import Example
from relatives.reading import edition_seen, saved_under
from teams.door import for_team, staff_of
from teams.forms import RowForm
from teams.models import Team
from teams.roles import Permission

SEE, LEAD = Permission.CITIZENS_SEE, Permission.RELATIVES_LEAD


@for_team(SEE)
def team_code(request: HttpRequest, team: Team) -> HttpResponse:
    context = {"team": team, "read": examples.of_team(team), "me": staff_of(request)}
    context |= {"may_lead": team.pk in examples.led_by(request.user)}  # type: ignore[arg-type]
    return page(request, "relatives/team_code.html", context)


@for_team(SEE)
def example_new(request: HttpRequest, team: Team) -> HttpResponse:
    edition = edition_seen(request.POST.get("edition"))
    form = ExampleForm(request.POST or None, team, edition, examples.places(edition), request.GET.get("at", ""))
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_example(by=staff_of(request), team=team, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, saved_under(edition))
            return redirect("relatives:team_code", team.pk)
    context = {
        "form": form,
        "team": team,
        "back": reverse("relatives:team_code", args=[team.pk]),
        "back_to": _("The code"),
    }
    status = 422 if form.errors else 200
    return page(request, "relatives/example_new.html", context, shows=form.named(), status=status)


@for_example(SEE)
def example_ask(request: HttpRequest, example: Example) -> HttpResponse:
    return acted(request, example, actions.ask_outside_team, _("The leader has been asked."))


@for_example(SEE)
def example_withdraw(request: HttpRequest, example: Example) -> HttpResponse:
    return acted(request, example, actions.withdraw_example, _("The example is taken back."))


@for_example(LEAD)
def example_approve(request: HttpRequest, example: Example) -> HttpResponse:
    return acted(request, example, actions.approve_example, _("The example is now shown to everybody."))


@for_example(LEAD)
def example_decline(request: HttpRequest, example: Example) -> HttpResponse:
    form = DeclineForm(request.POST or None, example)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.decline_example(
                by=staff_of(request), example=example, version=said["version"], why=said["declined_why"]
            )
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The example stays in the team, and who wrote it is told why."))
            return redirect("relatives:team_code", example.team_id)
    back = reverse("relatives:team_code", args=[example.team_id])
    context = {"form": form, "example": example, "back": back, "back_to": _("The code")}
    return page(request, "relatives/example_decline.html", context, status=422 if form.errors else 200)


def acted(request: HttpRequest, example: Example, act: Callable[..., Example], done: str) -> HttpResponse:
    """A button on the team's page; where it only acts, a GET leads back there."""
    form = RowForm(request.POST or None, row=example)
    if request.method == "POST" and form.is_valid():
        try:
            act(by=staff_of(request), example=example, version=form.cleaned_data["version"])
        except ValidationError as refusal:
            messages.error(request, refusal.messages[0])
        else:
            messages.success(request, done)
    return redirect("relatives:team_code", example.team_id)
