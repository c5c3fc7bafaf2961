"""The reasons about goals that hold today, for the arbiter of all rooms (citizens/reminding.py)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Max
from django.utils import timezone

from citizens.reminding import Person, Reason
from goals import reminders
from goals.models import Goal, LadderRating
from goals.reminders import OpenGoal
from teams.models import Municipality

Ladders = dict[int, list[list[tuple[date, int]]]]


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """Four statements."""
    still = timedelta(weeks=Municipality.objects.ours().goal_still_weeks)
    goals = _open_goals(list(people))
    for goal in goals:
        yield from reminders.of_goal(goal, still, today)
    without = people.keys() - {goal.citizen for goal in goals}
    ended = Goal.objects.filter(citizen__in=without, ended_at__isnull=False)
    last: dict[int, datetime] = dict(ended.values_list("citizen").annotate(Max("ended_at")).order_by())
    for number in without:
        ended_on = timezone.localdate(last[number]) if number in last else None
        yield from reminders.of_nothing(number, people[number].taken_in_on, ended_on, today)


def _open_goals(citizens: list[int]) -> list[OpenGoal]:
    """Two statements."""
    rows = Goal.objects.open().filter(citizen__in=citizens).annotate(looked_at=Max("reviews__reviewed_at"))
    goals: list[Any] = list(rows.order_by("pk"))
    ladders = _ladders([goal.pk for goal in goals])
    found = []
    for goal in goals:
        looked_at_on = timezone.localdate(goal.looked_at) if goal.looked_at else None
        moved_on = reminders.moved_on(timezone.localdate(goal.agreed_at), looked_at_on, ladders.get(goal.pk, []))
        found.append(OpenGoal(goal.pk, goal.citizen_id, goal.title, goal.aim, goal.review_on, moved_on))
    return found


def _ladders(goals: list[int]) -> Ladders:
    """The ratings of each sub-goal in order, by goal."""
    found: dict[int, dict[int, list[tuple[date, int]]]] = defaultdict(lambda: defaultdict(list))
    rows = LadderRating.objects.standing().filter(sub_goal__goal__in=goals).order_by("rated_at", "id")
    for goal, sub_goal, rated_at, step in rows.values_list("sub_goal__goal_id", "sub_goal_id", "rated_at", "step"):
        found[goal][sub_goal].append((timezone.localdate(rated_at), step))
    return {goal: list(ladders.values()) for goal, ladders in found.items()}
