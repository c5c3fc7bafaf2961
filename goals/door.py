"""Doors to a goal and to a sub-goal: fetched through the citizen whom the person may see."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils import timezone

from citizens.models import Citizen
from goals.models import Goal, SubGoal
from teams.access import has
from teams.door import View, guard
from teams.roles import Permission


def for_goal(permission: Permission) -> Callable[[View], View]:
    """The goal with its citizen and her headline."""

    def find(request: HttpRequest, number: int) -> Goal | None:
        return Goal.objects.visible_to(request.user, permission).filter(pk=number).first()  # type: ignore[arg-type]

    return guard("goal", find, record=True)


def for_sub_goal(permission: Permission) -> Callable[[View], View]:
    """The sub-goal with its goal, the citizen and her headline."""

    def find(request: HttpRequest, number: int) -> SubGoal | None:
        visible = SubGoal.objects.visible_to(request.user, permission)  # type: ignore[arg-type]
        return visible.with_last_step().filter(pk=number).first()

    return guard("sub_goal", find, record=True)


def may_agree(request: HttpRequest, citizen: Citizen) -> bool:
    """Whether the person may change this citizen's goals: decides which buttons stand on the page."""
    user = request.user
    if not has(user, Permission.GOALS_AGREE, timezone.localdate()):  # type: ignore[arg-type]
        return False
    return Citizen.objects.visible_to(user, Permission.GOALS_AGREE).filter(pk=citizen.pk).exists()  # type: ignore[arg-type]
