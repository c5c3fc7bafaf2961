"""Guesses at one's own password are limited as those at the log-in are: somebody may sit at an unlocked phone."""

from allauth.core.ratelimit import consume
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

LIMIT = "my_password"  # its rates are in the settings, beside those of the log-in


def refuse_many(request: HttpRequest) -> None:
    if not consume(request, action=LIMIT, key=str(request.user.pk), dry_run=True):
        raise ValidationError(_("Too many tries. Wait five minutes and try again."))


def count_wrong(request: HttpRequest) -> None:
    """Counted after the answer's transaction, which a refusal rolls back."""
    request.after_answer = lambda: consume(request, action=LIMIT, key=str(request.user.pk))  # type: ignore[attr-defined]
