"""Doors to a goal and to a sub-goal: fetched through the citizen whom the person may see."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from citizens.models import basis
from goals.models import Goal, SubGoal
from teams.door import View, guard
from teams.roles import Permission


def find_goal(permission: Permission) -> Callable[[HttpRequest, int], Goal | None]:
    """The goal with its citizen and her headline."""

    def find(request: HttpRequest, number: int) -> Goal | None:
        user: Any = request.user
        visible = Goal.objects.visible_to(user, permission)
        return visible.annotate(basis=basis(user, permission, "citizen")).filter(pk=number).first()

    return find


def for_goal(permission: Permission) -> Callable[[View], View]:
    return guard("goal", find_goal(permission), record=True)


def find_sub_goal(permission: Permission) -> Callable[[HttpRequest, int], SubGoal | None]:
    """The sub-goal with its goal, the citizen and her headline."""

    def find(request: HttpRequest, number: int) -> SubGoal | None:
        user: Any = request.user
        visible = SubGoal.objects.visible_to(user, permission).with_last_step()
        return visible.annotate(basis=basis(user, permission, "goal__citizen")).filter(pk=number).first()

    return find


def for_sub_goal(permission: Permission) -> Callable[[View], View]:
    return guard("sub_goal", find_sub_goal(permission), record=True)
