"""Doors of this room: fetched through the citizen whom the person may meet.

`for_relative` is the staff's way to a relative. A relative's own log-in (`User.kind` relative) comes through no door of
the staff; what such a person may see is kept in `relatives.sharing`.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from citizens.models import basis
from relatives.models import Disagreement, Relative
from teams.door import View, guard
from teams.roles import Permission


def for_relative(permission: Permission) -> Callable[[View], View]:
    """The relative with the person, the citizen and her headline."""

    def find(request: HttpRequest, number: int) -> Relative | None:
        user: Any = request.user
        visible = Relative.objects.visible_to(user, permission)
        return visible.annotate(basis=basis(user, permission, "citizen")).filter(pk=number).first()

    return guard("relative", find, record=True)


def for_disagreement(permission: Permission) -> Callable[[View], View]:
    """The disagreement with the citizen and her headline."""

    def find(request: HttpRequest, number: int) -> Disagreement | None:
        user: Any = request.user
        visible = Disagreement.objects.visible_to(user, permission)
        return visible.annotate(basis=basis(user, permission, "citizen")).filter(pk=number).first()

    return guard("disagreement", find, record=True)
