"""Doors to a citizen: fetched through what the person may see, handed to the view."""

from collections.abc import Callable

from django.http import HttpRequest

from citizens.models import Citizen, Notice, basis
from citizens.notices import for_this_person
from teams.door import View, guard
from teams.roles import Permission


def for_citizen(permission: Permission) -> Callable[[View], View]:
    """The citizen with her headline, if the person may meet her with `permission`."""

    def find(request: HttpRequest, number: int) -> Citizen | None:
        visible = Citizen.objects.visible_to(request.user, permission)  # type: ignore[arg-type]
        found = visible.with_headline().annotate(basis=basis(request.user, permission))  # type: ignore[arg-type]
        return found.filter(pk=number).first()

    return guard("citizen", find, record=True)


def may(request: HttpRequest, citizen: Citizen, permission: Permission) -> bool:
    """Whether a page about her offers what needs `permission`; the door of that act asks again."""
    return citizen.ended_at is None and citizen.is_visible_to(request.user, permission)  # type: ignore[arg-type]


def for_notice(view: View) -> View:
    """A notice that is the person's or their team's."""

    def find(request: HttpRequest, number: int) -> Notice | None:
        return for_this_person(request.user, number)  # type: ignore[arg-type]

    return guard("notice", find)(view)
