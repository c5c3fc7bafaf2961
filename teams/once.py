"""A form sent twice has one effect.

Every form render carries a key, consumed by success only: a 422 keeps it. The key is inserted in the same transaction
as the effect, so a second sending waits for the first and is then answered with the first one's place; the same key
with another body is a conflict, answered by a page that shows the text. A form that one person wrote is never sent in
another's name, whoever has logged in meanwhile on a shared device.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from teams import errors
from teams.fields import PASSWORDS
from teams.models import FormKey

FIELD, WHOSE = "form_key", "form_user"
NOT_HASHED = {FIELD, WHOSE, "csrfmiddlewaretoken", *PASSWORDS}


def key_of(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get(FIELD, ""))
    except ValueError:
        return None


def body_hash(request: HttpRequest) -> bytes:
    pairs = sorted((name, value) for name, values in request.POST.lists() if name not in NOT_HASHED for value in values)
    made = hashlib.sha256(repr(pairs).encode())
    files: list[tuple[str, Any]] = sorted(request.FILES.items(), key=lambda pair: pair[0])
    for name, file in files:
        made.update(repr((name, file.name, file.size)).encode())
        for piece in file.chunks():
            made.update(piece)
        file.seek(0)
    return made.digest()


def _who(request: HttpRequest) -> int:
    number: int = request.user.pk  # type: ignore[assignment]
    return number


def is_of_another(request: HttpRequest) -> bool:
    """The form was written by somebody else than the one who is logged in now."""
    return request.POST.get(WHOSE, str(request.user.pk)) != str(request.user.pk)


@dataclass(frozen=True)
class Sent:
    """One sending: by whom, with which key, where to, and a digest of what was sent."""

    user: int
    key: UUID
    path: str
    digest: bytes


def answer_once(request: HttpRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    key = key_of(request)
    sent = Sent(_who(request), key, request.path[:300], body_hash(request)) if key is not None else None
    return run_once(sent, answer, lambda row, is_same: _stored(request, row, is_same))


def run_once[R: HttpResponse](sent: Sent | None, answer: Callable[[], R], again: Callable[[FormKey, bool], R]) -> R:
    """Run `answer` in one transaction; what it wrote stays only if it succeeds.

    What was sent before is answered by `again`, with the first one's row and whether it said the same.
    """
    with transaction.atomic():
        if sent is not None and not _claim(sent):
            row = FormKey.objects.get(user_id=sent.user, key=sent.key)
            return again(row, bytes(row.body_hash) == sent.digest and row.path == sent.path)
        response = answer()
        if response.status_code >= 400:
            transaction.set_rollback(True)
        elif sent is not None:
            FormKey.objects.filter(user_id=sent.user, key=sent.key).update(
                status=response.status_code, location=response.get("Location", "")
            )
        return response


def _claim(sent: Sent) -> bool:
    """Insert the key; waits while another sending of it is under way. False: it has been used."""
    sql = (
        "INSERT INTO teams_formkey (user_id, key, path, body_hash, status, location, created_at)"
        " VALUES (%s, %s, %s, %s, 0, '', now()) ON CONFLICT DO NOTHING"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [sent.user, sent.key, sent.path, sent.digest])
        return bool(cursor.rowcount == 1)


def _stored(request: HttpRequest, row: FormKey, is_same: bool) -> HttpResponse:
    if not is_same:
        return errors.conflict(request)
    if row.status == HTTPStatus.OK:  # a page that is shown once: the way to it, not what stood on it
        return HttpResponseRedirect(row.path)
    return HttpResponseRedirect(row.location) if row.location else HttpResponse(status=row.status)
