"""What holds for every request: a standstill answered plainly, requests that are text, the person and her language."""

import logging
from collections.abc import Callable
from functools import cache
from urllib.parse import unquote_to_bytes
from uuid import uuid4

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone, translation

from teams import errors
from teams.access import memberships_of

log = logging.getLogger(__name__)
type Next = Callable[[HttpRequest], HttpResponse]
LARGEST_UPLOAD = 32 * 1024 * 1024


class NoLog(Exception):
    """The access log could not be written: fail closed."""


def standstill(get_response: Next) -> Next:
    """The database does not answer, or the log cannot be written: 503, and what was typed stays in the field."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.id = uuid4()  # type: ignore[attr-defined]
        return get_response(request)

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, (OperationalError, InterfaceError, NoLog)):
            log.error("standstill: %s", type(error).__name__, extra={"request_id": str(request.id)})  # type: ignore[attr-defined]
            return errors.unavailable(request)
        return None

    middleware.process_exception = process_exception  # type: ignore[attr-defined]
    return middleware


def is_text(raw: bytes) -> bool:
    """Percent-decoded bytes that are UTF-8 without NUL."""
    try:
        decoded = unquote_to_bytes(raw.replace(b"+", b" ")).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return "\x00" not in decoded


def plain_requests(get_response: Next) -> Next:
    """Paths, queries and forms are UTF-8 text; anything else is answered 400 instead of being silently replaced."""

    def middleware(request: HttpRequest) -> HttpResponse:
        path = request.META.get("PATH_INFO", "").encode("latin-1", "replace")
        if (
            b"\x00" in path
            or "\ufffd" in request.path
            or not is_text(request.META.get("QUERY_STRING", "").encode("latin-1", "replace"))
        ):
            return errors.bad_request(request)
        is_form = request.content_type == "application/x-www-form-urlencoded" and request.method == "POST"
        if is_form and not _body_is_text(request):
            return errors.bad_request(request)
        if _length(request) > LARGEST_UPLOAD:  # before any part of it is kept
            return errors.bad_request(request)
        return get_response(request)

    return middleware


def _length(request: HttpRequest) -> int:
    """What the client says it sends; nothing more is read."""
    said = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(said) if said.isdecimal() else 0


def _body_is_text(request: HttpRequest) -> bool:
    if _length(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return False
    try:
        unquote_to_bytes(request.body.replace(b"+", b" ")).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def signed_in(get_response: Next) -> Next:
    """Load the memberships once, speak the person's language, and let no answer rest in a cache."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user
        request.memberships = []  # type: ignore[attr-defined]
        if user.is_authenticated:
            request.memberships = memberships_of(user, timezone.localdate())  # type: ignore[attr-defined]
            translation.activate(user.language)
            request.LANGUAGE_CODE = user.language
        response = get_response(request)
        response.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def own_password(get_response: Next) -> Next:
    """Who came in with a password given by somebody else chooses an own one before anything else."""

    def middleware(request: HttpRequest) -> HttpResponse:
        waits = request.user.is_authenticated and request.user.temporary_since
        if not waits or request.path in _open_meanwhile():
            return get_response(request)
        return HttpResponseRedirect(reverse("teams:my_password"))

    return middleware


@cache
def _open_meanwhile() -> tuple[str, ...]:
    names = ("teams:my_password", "teams:my_settings_save", "teams:healthz", "account_logout")
    return tuple(map(reverse, names))
