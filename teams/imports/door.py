"""Doors to imports: one's own; those of staff and teams every administrator's."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from teams import errors
from teams.door import View, for_me, guard
from teams.imports.kinds import kinds_of
from teams.models import Import, User
from teams.roles import Permission

EVERYBODYS = (Import.Kind.STAFF, Import.Kind.TEAMS)
BIGGEST = 2**63 - 1


def imports_of(user: User) -> QuerySet[Import]:
    kinds = kinds_of(user, timezone.localdate())
    own = Q(kind__in=[kind.name for kind in kinds], by__user_id=user.pk)
    shared = [
        kind.name for kind in kinds if kind.name in EVERYBODYS and kind.permission == Permission.TEAMS_MUNICIPALITY
    ]
    return Import.objects.filter(own | Q(kind__in=shared)).select_related("by__user", "undone_by")


def for_import(view: View) -> View:
    def find(request: HttpRequest, number: int) -> Import | None:
        return imports_of(request.user).filter(pk=number).first() if number <= BIGGEST else None  # type: ignore[arg-type]

    return guard("import", find)(view)


def for_importer(view: Callable[..., HttpResponse]) -> View:
    """Whoever may import something; the kinds they may stand in the request."""

    @wraps(view)
    def admit(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.kinds = kinds_of(request.user, timezone.localdate())  # type: ignore[attr-defined, arg-type]
        if not request.kinds:  # type: ignore[attr-defined]
            return errors.not_found(request)
        return view(request, *args, **kwargs)

    return for_me(admit)
