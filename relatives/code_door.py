"""Doors to the code: editions for who looks after the code; examples and dialogues through the team."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from relatives.models import CodeDialogue, Edition, Example
from teams.access import has, teams_with
from teams.door import View, guard
from teams.roles import Permission


def for_edition(view: View) -> View:
    def find(request: HttpRequest, number: int) -> Edition | None:
        user: Any = request.user
        if not has(user, Permission.RELATIVES_CODE, timezone.localdate()):
            return None
        return Edition.objects.select_related("drafted_by", "published_by").filter(pk=number).first()

    return guard("edition", find)(view)


def for_example(permission: Permission) -> Callable[[View], View]:
    """An example of a team in which the person has `permission`."""

    def find(request: HttpRequest, number: int) -> Example | None:
        user: Any = request.user
        teams = teams_with(user, permission, timezone.localdate())
        rows = Example.objects.select_related("team", "mark_set", "added_by", "added_by__user")
        return rows.filter(pk=number, team__in=teams).first()

    return guard("example", find, basis="team")


def for_code_dialogue(permission: Permission) -> Callable[[View], View]:
    """A dialogue of a team in which the person has `permission`, with its edition."""

    def find(request: HttpRequest, number: int) -> CodeDialogue | None:
        user: Any = request.user
        teams = teams_with(user, permission, timezone.localdate())
        rows = CodeDialogue.objects.select_related("team", "edition", "mark_set", "opened_by", "ended_in__mark_set")
        return rows.filter(pk=number, team__in=teams).first()

    return guard("code_dialogue", find, basis="team")
