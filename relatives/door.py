"""Doors of this room: fetched through the citizen whom the person may meet.

`for_relative` is the staff's way to a relative. A relative's own log-in (`User.kind` relative) comes through no door of
the staff; what such a person may see is kept in `relatives.sharing`.
"""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest

from citizens.models import Citizen, basis
from relatives.models import Basis, Dialogue, Disagreement, Expectation, Message, Relative, Telling
from teams.door import View, guard
from teams.roles import Permission


def for_relative(permission: Permission) -> Callable[[View], View]:
    """The relative with the person, the citizen and her headline."""

    def find(request: HttpRequest, number: int) -> Relative | None:
        user: Any = request.user
        visible = Relative.objects.visible_to(user, permission)
        return visible.annotate(basis=basis(user, permission, "citizen")).filter(pk=number).first()

    return guard("relative", find, record=True)


def for_disagreement(*permissions: Permission) -> Callable[[View], View]:
    """The disagreement with the citizen and her headline, by any one of `permissions`."""

    def find(request: HttpRequest, number: int) -> Disagreement | None:
        user: Any = request.user
        seen = [Disagreement.objects.visible_to(user, permission) for permission in permissions]
        visible = reduce(or_, seen)
        return visible.annotate(basis=basis(user, Permission.CITIZENS_SEE, "citizen")).filter(pk=number).first()

    return guard("disagreement", find, record=True)


def _around(request: HttpRequest, rows: Any, permission: Permission, number: int) -> Any:
    """What stands about a citizen whom the person may meet with `permission`, with her and her headline."""
    user: Any = request.user
    citizens = Citizen.objects.visible_to(user, permission)
    named = Prefetch("citizen", Citizen.objects.with_headline())
    found = rows.filter(citizen__in=citizens, pk=number).prefetch_related(named)
    return found.annotate(basis=basis(user, permission, "citizen")).first()


def for_message(view: View) -> View:
    """A message between a relative and the team, with the relative."""

    def find(request: HttpRequest, number: int) -> Message | None:
        rows = Message.objects.select_related("relative__member", "noted_by", "answered_by")
        found: Message | None = _around(request, rows, Permission.RELATIVES_SHARE, number)
        return found

    return guard("message", find, record=True)(view)


def for_expectation(view: View) -> View:
    """What somebody in a family expects, with its sheet."""

    def find(request: HttpRequest, number: int) -> Expectation | None:
        rows = Expectation.objects.select_related(
            "sheet__edition", "mark_set", "from_relative__member", "of_relative__member"
        )
        found: Expectation | None = _around(request, rows, Permission.RELATIVES_SHARE, number)
        return found

    return guard("expectation", find, record=True)(view)


def for_dialogue(view: View) -> View:
    """A note of a contact with the family."""

    def find(request: HttpRequest, number: int) -> Dialogue | None:
        rows = Dialogue.objects.select_related("edition", "written_by")
        found: Dialogue | None = _around(request, rows, Permission.RELATIVES_SHARE, number)
        return found

    return guard("dialogue", find, record=True)(view)


def for_telling(*permissions: Permission) -> Callable[[View], View]:
    """Something that was told, by any one of `permissions`."""

    def find(request: HttpRequest, number: int) -> Telling | None:
        user: Any = request.user
        visible = reduce(or_, [Telling.objects.visible_to(user, permission) for permission in permissions])
        return visible.annotate(basis=basis(user, Permission.CITIZENS_SEE, "citizen")).filter(pk=number).first()

    return guard("telling", find, record=True)


def for_basis(permission: Permission) -> Callable[[View], View]:
    """Another basis than her consent, with the relative."""

    def find(request: HttpRequest, number: int) -> Basis | None:
        found: Basis | None = _around(request, Basis.objects.select_related("relative__member"), permission, number)
        return found

    return guard("basis", find, record=True)
