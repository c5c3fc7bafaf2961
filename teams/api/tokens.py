"""Who calls: the token of a system, and how often it may call."""

import time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from teams.models import ApiToken, User
from teams.speech import written_date
from teams.tokens import count_call, note_use, place_in_teams, token_of

WORD = b"token"
CALLS, SECONDS = 600, 60


class Refused(AuthenticationFailed):
    """With a sentence of its own: whoever has the token may know what became of it."""

    is_told = True

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.default_code = code


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Token …`. A log-in of a person opens nothing here."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        parts = get_authorization_header(request).split()
        if not parts or parts[0].lower() != WORD:
            return None
        if len(parts) != 2:
            raise Refused("token_unknown", _("This token is not known here."))
        today = timezone.localdate()
        token = token_of(parts[1].decode("utf-8", "surrogateescape"), today)
        if token is None:
            raise Refused("token_unknown", _("This token is not known here."))
        if token.revoked_at is not None:
            raise Refused("token_revoked", _("The token has been revoked. Ask the municipality for a new one."))
        if token.until_on < today:
            last = {"day": written_date(token.until_on)}
            raise Refused("token_ended", _("The token’s last day was %(day)s. Ask for a new one.") % last)
        http = request._request
        http.memberships, http.purpose = place_in_teams(token), token.purpose  # type: ignore[attr-defined]
        note_use(token, today)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return 'Token realm="api"'


class PerToken(BaseThrottle):
    """So many calls in each whole minute; counted in the cache that all processes share."""

    def allow_request(self, request: Request, view: APIView) -> bool:
        token: Any = request.auth
        return count_call(token, int(time.time() // SECONDS), 2 * SECONDS) <= CALLS

    def wait(self) -> float:
        return SECONDS - time.time() % SECONDS
