"""Guesses at one's own password are limited as those at the log-in are: somebody may sit at an unlocked phone."""

from allauth.core.ratelimit import consume
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _


def refuse_many(request: HttpRequest) -> None:
    if not _consume(request, dry_run=True):
        raise ValidationError(_("Too many tries. Wait five minutes and try again."))


def count_wrong(request: HttpRequest) -> None:
    """Counted after the answer's transaction, which a refusal rolls back."""
    request.after_answer = lambda: _consume(request, dry_run=False)  # type: ignore[attr-defined]


def _consume(request: HttpRequest, dry_run: bool) -> bool:
    rates = {"my_password": settings.ACCOUNT_RATE_LIMITS.get("login_failed", "")}
    used = consume(request, app="teams", action="my_password", config=rates, key=str(request.user.pk), dry_run=dry_run)
    return used is not None
