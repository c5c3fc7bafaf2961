"""Settings: tokens of other systems."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teams import agreements, people
from teams.actions.tokens import answer_token, make_token, revoke_token
from teams.door import for_settings, for_team, for_token, staff_of
from teams.forms.tokens import AnswerForm, TokenForm
from teams.models import ApiToken, Team, TokenAnswer
from teams.roles import Permission
from teams.tokens import is_about_citizens, shown_tokens

TOWN = Permission.TEAMS_MUNICIPALITY


@for_settings(TOWN)
def token_list(request: HttpRequest) -> HttpResponse:
    return render(request, "teams/token_list.html", {"tokens": shown_tokens(timezone.localdate())})


@for_settings(TOWN)
def token_new(request: HttpRequest) -> HttpResponse:
    """The answer to the form is the one page that ever shows the token."""
    today = timezone.localdate()
    form = TokenForm(request.POST or None, teams=people.open_teams(request.user, today), today=today)  # type: ignore[arg-type]
    made, secret = None, ""
    if request.method == "POST" and form.is_valid():
        try:
            made, secret = make_token(by=staff_of(request), **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
    is_asked = made is not None and is_about_citizens(made)
    context = {"form": form, "made": made, "secret": secret, "is_asked": is_asked, **way_back()}
    return render(request, "teams/token_new.html", context, status=422 if form.errors else 200)


@for_token
def token_revoke(request: HttpRequest, token: ApiToken) -> HttpResponse:
    """Asked once; what has been revoked or has ended leads back to the list."""
    if not token.is_open_on(timezone.localdate()):
        return redirect("teams:token_list")
    if request.method == "POST":
        revoke_token(by=staff_of(request), token=token)
        messages.success(request, _("The token is revoked. It opens nothing any more."))
        return redirect("teams:token_list")
    return render(request, "teams/token_revoke.html", {"token": token, **way_back()})


@for_team(Permission.TEAMS_SETTINGS)
def token_team(request: HttpRequest, team: Team) -> HttpResponse:
    """The systems that want to see the team's citizens; a leader answers for the team, and may answer anew."""
    today, by = timezone.localdate(), staff_of(request)
    form = AnswerForm(request.POST or None, team=team, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            answer = answer_token(by=by, team=team, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, said_after(answer))
            return redirect("teams:token_team", team.pk)
    context = {"team": team, "form": form, "asked": agreements.asked_of(team, by, today)}
    return render(request, "teams/token_team.html", context, status=422 if form.errors else 200)


def said_after(answer: TokenAnswer) -> str:
    if answer.is_yes:
        return _("The system may now see the team’s citizens. You can end it here at any time.")
    return _("The system does not see the team’s citizens.")


def way_back() -> dict[str, str]:
    return {"back": reverse("teams:token_list"), "back_to": _("Other systems")}
