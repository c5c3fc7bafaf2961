"""Doors to a citizen: fetched through what the person may see, handed to the view."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.http import HttpRequest

from citizens.models import Citizen, Conversation, NetworkMember, Notice, Question, Statement, basis
from citizens.notices import for_this_person
from teams.door import View, guard
from teams.roles import Permission


def find_citizen(permission: Permission) -> Callable[[HttpRequest, int], Citizen | None]:
    """The citizen with her headline, if the person (or system) may meet her with `permission`."""

    def find(request: HttpRequest, number: int) -> Citizen | None:
        visible = Citizen.objects.visible_to(request.user, permission)  # type: ignore[arg-type]
        found = visible.with_headline().annotate(basis=basis(request.user, permission))  # type: ignore[arg-type]
        return found.filter(pk=number).first()

    return find


def for_citizen(permission: Permission) -> Callable[[View], View]:
    return guard("citizen", find_citizen(permission), record=True)


def may(request: HttpRequest, citizen: Citizen, permission: Permission) -> bool:
    """Whether a page about her offers what needs `permission`; the door of that act asks again."""
    return citizen.ended_at is None and citizen.is_visible_to(request.user, permission)  # type: ignore[arg-type]


def for_notice(view: View) -> View:
    """A notice that is the person's or their team's."""

    def find(request: HttpRequest, number: int) -> Notice | None:
        return for_this_person(request.user, number)  # type: ignore[arg-type]

    return guard("notice", find)(view)


def _visible(request: HttpRequest, permission: Permission) -> QuerySet[Citizen]:
    return Citizen.objects.visible_to(request.user, permission)  # type: ignore[arg-type]


def for_conversation(view: View) -> View:
    """An intake conversation, open or closed, of a citizen with whom the person may talk."""

    def find(request: HttpRequest, number: int) -> Conversation | None:
        rows = Conversation.objects.filter(pk=number, citizen__in=_visible(request, Permission.CITIZENS_TALK))
        return rows.select_related("citizen", "saved_by").first()

    return guard("conversation", find, record=True)(view)


def for_network_member(view: View) -> View:
    """Somebody in the life of a citizen with whom the person may talk."""

    def find(request: HttpRequest, number: int) -> NetworkMember | None:
        rows = NetworkMember.objects.filter(pk=number, citizen__in=_visible(request, Permission.CITIZENS_TALK))
        return rows.select_related("citizen").first()

    return guard("network_member", find, record=True)(view)


def for_question(view: View) -> View:
    """A question about a citizen with whom the person may talk."""

    def find(request: HttpRequest, number: int) -> Question | None:
        rows = Question.objects.filter(pk=number, citizen__in=_visible(request, Permission.CITIZENS_TALK))
        return rows.select_related("citizen", "asked_by", "answered_by").first()

    return guard("question", find, record=True)(view)


def for_statement(view: View) -> View:
    """What was said and still stands, about a citizen with whom the person may talk."""

    def find(request: HttpRequest, number: int) -> Statement | None:
        rows = Statement.objects.standing().filter(pk=number, citizen__in=_visible(request, Permission.CITIZENS_TALK))
        return rows.select_related("citizen", "written_by").first()

    return guard("statement", find, record=True)(view)
