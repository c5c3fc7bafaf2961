"""Doors of this room: a referral is fetched through the citizen whom the person may meet."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from citizens.models import basis
from community.models import Referral
from teams.door import View, guard
from teams.roles import Permission


def for_referral(permission: Permission) -> Callable[[View], View]:
    """The referral with the citizen and her headline."""

    def find(request: HttpRequest, number: int) -> Referral | None:
        user: Any = request.user
        visible = Referral.objects.visible_to(user, permission).with_steps()
        return visible.annotate(basis=basis(user, permission, "citizen")).filter(pk=number).first()

    return guard("referral", find, record=True)
