"""Doors of this room: each row is fetched through the citizen whom the person may meet."""

from collections.abc import Callable
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest

from citizens.models import Citizen, basis
from community.models import Referral, Screening, Sign
from teams.door import View, guard
from teams.roles import Permission


def for_referral(permission: Permission) -> Callable[[View], View]:
    """The referral with the citizen and her headline."""

    def find(request: HttpRequest, number: int) -> Referral | None:
        user: Any = request.user
        visible = Referral.objects.visible_to(user, permission).with_steps()
        return visible.annotate(basis=basis(user, permission, "citizen")).filter(pk=number).first()

    return guard("referral", find, record=True)


def for_screening(permission: Permission) -> Callable[[View], View]:
    """Answers that stand, of a citizen whom the person may meet with `permission`; with her headline."""

    def find(request: HttpRequest, number: int) -> Screening | None:
        user: Any = request.user
        rows = Screening.objects.standing().filter(citizen__in=Citizen.objects.visible_to(user, permission))
        named = Prefetch("citizen", Citizen.objects.with_headline())
        rows = rows.annotate(basis=basis(user, permission, "citizen")).select_related("asked_by")
        return rows.prefetch_related(named).filter(pk=number).first()

    return guard("screening", find, record=True)


def for_sign(permission: Permission) -> Callable[[View], View]:
    """A sign that stands, of a citizen whom the person may meet with `permission`."""

    def find(request: HttpRequest, number: int) -> Sign | None:
        user: Any = request.user
        rows = Sign.objects.standing().filter(citizen__in=Citizen.objects.visible_to(user, permission))
        return rows.annotate(basis=basis(user, permission, "citizen")).filter(pk=number).first()

    return guard("sign", find, record=True)
