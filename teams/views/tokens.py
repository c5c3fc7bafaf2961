"""Settings: tokens of other systems."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teams import people
from teams.actions.tokens import make_token, revoke_token
from teams.door import for_settings, for_token, staff_of
from teams.forms.tokens import TokenForm
from teams.models import ApiToken
from teams.roles import Permission
from teams.tokens import shown_tokens

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
    context = {"form": form, "made": made, "secret": secret, **way_back()}
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


def way_back() -> dict[str, str]:
    return {"back": reverse("teams:token_list"), "back_to": _("Tokens")}
