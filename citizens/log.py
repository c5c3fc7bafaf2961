"""Writing the access log. One autocommit statement before the answer leaves; if it fails, the answer is 503."""

from typing import Any
from uuid import uuid4

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone

from citizens.models import AccessLog
from teams.access import memberships_of
from teams.middleware import NoLog
from teams.models import Staff

BIGGEST = 2**63 - 1


def write(request: HttpRequest) -> None:
    """One row for this answer, with exactly the citizens that the page said it shows."""
    shown: list[int] = sorted(set(request.shown))  # type: ignore[attr-defined]
    mark = AccessLog.Mark.RECORD if request.record_door else AccessLog.Mark.LIST  # type: ignore[attr-defined]
    _insert(request, mark=mark, citizens=shown, basis=request.basis)  # type: ignore[attr-defined]


def refuse(request: HttpRequest, kind: str, number: int) -> None:
    """A refusal shows nobody; what was tried stands in its own column."""
    tried = number if number <= BIGGEST else None
    _insert(request, mark=AccessLog.Mark.REFUSED, tried_kind=kind, tried_id=tried)


def refuse_rows(by: Staff, kind: str, numbers: list[int]) -> None:
    """Rows of a file that name citizens outside one's own teams: each is a refusal."""
    user: Any = by.user
    first = next(iter(memberships_of(user, timezone.localdate())), None)
    who = {"user_id": user.pk, "staff_id": by.pk, "role": first.role if first else ""}
    what = {"action": kind, "mark": AccessLog.Mark.REFUSED, "tried_kind": "citizen", "at": timezone.now()}
    rows = [AccessLog(**who, **what, tried_id=number, request_id=uuid4()) for number in numbers]
    AccessLog.objects.bulk_create(rows)


def _insert(request: HttpRequest, **columns: Any) -> None:
    memberships = request.memberships  # type: ignore[attr-defined]
    first = memberships[0] if memberships else None
    try:
        AccessLog.objects.create(
            at=timezone.now(),
            user_id=request.user.pk,
            staff_id=getattr(getattr(request.user, "staff_or_none", None), "pk", None),
            role=first.role if first else "",
            team_id=first.team_id if first else None,
            action=getattr(request, "view_name", ""),
            purpose=getattr(request, "purpose", ""),
            method=request.method or "",
            request_id=request.id,  # type: ignore[attr-defined]
            **columns,
        )
    except DatabaseError as error:
        raise NoLog from error
