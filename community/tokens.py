"""Pages that are opened by a link alone: a random token of 128 bits, kept hashed, and a door that knows nobody.

Whoever has the link is no user of ours. So the door limits guesses, lets nothing be kept or found by search engines,
tells no other site where the link was, and answers a wrong, used or ended token with one sentence and nothing else.
"""

import hashlib
import secrets
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any
from uuid import UUID

from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.module_loading import import_string

from teams.door import METHODS, View

LIMIT = "link"  # its rate is in the settings, beside those of the log-in
# Not "no-referrer": with it a browser posts a plain form as from nowhere, and the form is refused.
QUIET = {"Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store"}
type Finder = Callable[[bytes], Any]


def made() -> UUID:
    """A new token, in the form that a URL takes. It is shown once; only its digest is kept."""
    return UUID(bytes=secrets.token_bytes(16))


def digest(token: UUID) -> bytes:
    return hashlib.sha256(token.bytes).digest()


def by_token(find: Finder) -> Callable[[View], View]:
    """A door: `find(digest)` fetches what the token in the URL opens, or None. A POST is safe to repeat by itself.

    Whoever is recognised in the answer (`page(shows=…)`) stands in the access log before it leaves.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def entrance(request: HttpRequest, token: UUID, **numbers: int) -> HttpResponse:
            if request.method not in METHODS:
                return HttpResponseNotAllowed(METHODS)
            request.shown, request.view_name = [], view.__name__  # type: ignore[attr-defined]
            request.record_door, request.basis = True, "link"  # type: ignore[attr-defined]
            answer = _answer(request, view, find(digest(token)), {"token": token, **numbers})
            if request.shown:  # type: ignore[attr-defined]
                import_string(settings.ACCESS_LOG)(request)
            for header, value in QUIET.items():
                answer[header] = value
            return answer

        entrance.door = "public"  # type: ignore[attr-defined]
        return entrance

    return decorate


def _answer(request: HttpRequest, view: View, found: Any, taken: dict[str, Any]) -> HttpResponse:
    """Wrong tokens are counted, so that nobody tries them one after the other."""
    if not _consume(request, dry_run=True):
        return render(request, "community/_link_wait.html", status=HTTPStatus.TOO_MANY_REQUESTS)
    if found is None:
        _consume(request)
        return ended(request, HTTPStatus.NOT_FOUND)
    return view(request, found, **taken)


def _consume(request: HttpRequest, *, dry_run: bool = False) -> bool:
    """Looking is a guess too: allauth's outer function lets every GET pass."""
    used = ratelimit.consume(request, app="allauth.account", action=LIMIT, dry_run=dry_run, limit_get=True)
    return used is not None


def ended(request: HttpRequest, status: int = HTTPStatus.GONE) -> HttpResponse:
    """Used, taken back or out of time; for a wrong one the same page as not found."""
    return render(request, "community/_link_ended.html", status=status)
