"""Tokens for other systems: made by an administrator, shown once, agreed to by leaders, revoked at once."""

from collections.abc import Sequence
from datetime import date
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from teams.history import action
from teams.models import ApiToken, Staff, Team, TokenAnswer, User
from teams.tokens import LONGEST_YEARS, Scope, digest, is_about_citizens, new_secret


@action
def make_token(
    *, by: Staff, name: str, purpose: str, scopes: Sequence[str], teams: Sequence[Team], until_on: date
) -> tuple[ApiToken, str]:
    """The token and its secret, which is stored nowhere. A system of its own for each, so that the log tells them."""
    _check(scopes, teams, until_on)
    secret = new_secret()
    token = ApiToken.objects.create(
        user=_new_system(),
        name=name,
        purpose=purpose,
        scopes=[scope for scope in Scope.values if scope in scopes],
        teams=sorted(team.pk for team in teams),
        token_hash=digest(secret),
        made_by=by,
        made_at=timezone.now(),
        until_on=until_on,
    )
    return token, secret


@action
def revoke_token(*, by: Staff, token: ApiToken) -> ApiToken:
    """It opens nothing from this moment; what it did stays in the log. Twice is once."""
    ApiToken.objects.filter(pk=token.pk, revoked_at__isnull=True).update(revoked_at=timezone.now())
    token.refresh_from_db()
    return token


@action
def answer_token(*, by: Staff, token: ApiToken, team: Team, is_yes: bool, seen: int = 0) -> TokenAnswer:
    """A leader's yes or no for the own team, from this moment. `seen` is the answer that stood there (0: none)."""
    token = ApiToken.objects.select_for_update().get(pk=token.pk)
    if not token.is_open_on(timezone.localdate()) or team.pk not in token.teams or not is_about_citizens(token):
        raise ValidationError(_("The system no longer asks to see the team’s citizens. There is nothing to answer."))
    if is_yes and by.pk == token.made_by_id:
        raise ValidationError(_("You made this token yourself. Another leader of the team must say yes."))
    newest = token.answers.filter(team=team).select_related("by").order_by("-pk").first()
    if newest and newest.is_yes == is_yes:
        return newest
    if newest and newest.pk != seen:
        told = {"name": newest.by.first_name}
        raise ValidationError(_("%(name)s has answered meanwhile. See the answer below before you change it.") % told)
    return TokenAnswer.objects.create(token=token, team=team, is_yes=is_yes, by=by, at=timezone.now())


def last_day_allowed(today: date) -> date:
    """Two years from today; from a leap day to the 28th."""
    try:
        return today.replace(year=today.year + LONGEST_YEARS)
    except ValueError:
        return today.replace(year=today.year + LONGEST_YEARS, day=28)


def _check(scopes: Sequence[str], teams: Sequence[Team], until_on: date) -> None:
    today = timezone.localdate()
    if not scopes or set(scopes) - set(Scope.values):
        raise ValidationError({"scopes": _("Choose what the system may do.")})
    if not teams:
        raise ValidationError({"teams": _("Choose at least one team.")})
    if until_on < today:
        raise ValidationError({"until_on": _("This day has passed. Choose today or a later day.")})
    if until_on > last_day_allowed(today):
        raise ValidationError({"until_on": _("A token lives two years at most. Choose an earlier day.")})


def _new_system() -> User:
    """A user that nobody can log in as."""
    user = User(username=uuid4().hex, kind=User.Kind.INTEGRATION, is_active=False)
    user.set_unusable_password()
    user.save()
    user.username = f"system-{user.pk}"
    user.save(update_fields=["username"])
    return user
