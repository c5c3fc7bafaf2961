"""The red thread of one citizen: down from her sentence to the visits of the week, and from each visit back."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from citizens.models import Citizen
from goals.models import Goal, SubGoal
from visits import clock
from visits.models import Visit

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Coming:
    """The visits of one plan in the week, with who comes. `serves` are the sub-goals that its plan names."""

    title: str
    number: int
    visits: tuple[Visit, ...]
    names: tuple[str, ...]
    is_unmanned: bool
    serves: tuple[str, ...]

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(dict.fromkeys(clock.local_day(visit.start_at) for visit in self.visits))


@dataclass(frozen=True)
class Strand:
    """A sub-goal, its small step, and the visits that work on it."""

    sub_goal: SubGoal
    coming: tuple[Coming, ...]


@dataclass(frozen=True)
class RedThread:
    monday: date
    goals: tuple[tuple[Goal, tuple[Strand, ...]], ...]
    coming: tuple[Coming, ...]

    @property
    def serving_none(self) -> tuple[Coming, ...]:
        return tuple(each for each in self.coming if not each.serves)


def red_thread_of(citizen: Citizen, today: date) -> RedThread:
    """Five statements: goals, sub-goals; visits, who comes, what their plans serve."""
    goals: Any = Goal.objects.open().filter(citizen=citizen).with_sub_goals().order_by("agreed_at", "id")
    found = list(goals)
    monday = clock.monday(today)
    open_ones = {sub_goal.pk: sub_goal.title for goal in found for sub_goal in goal.open_sub_goals}
    coming, served = _coming(citizen, monday, open_ones)
    strands = tuple((goal, tuple(_strand(each, coming, served) for each in goal.open_sub_goals)) for goal in found)
    return RedThread(monday, strands, tuple(coming.values()))


def _coming(
    citizen: Citizen, monday: date, open_ones: dict[int, str]
) -> tuple[dict[int, Coming], dict[int, frozenset[int]]]:
    """By plan: its visits of the week; and the open sub-goals that it names."""
    visits = Visit.objects.standing().on_days(monday, monday + 6 * DAY).filter(citizen=citizen)
    rows = (
        visits.select_related("plan").prefetch_related("assignments__staff", "plan__serves").order_by("start_at", "id")
    )
    by_plan: dict[int, list[Visit]] = {}
    for visit in rows.order_by("start_at", "id"):
        by_plan.setdefault(visit.plan_id, []).append(visit)
    plans = {number: found[0].plan for number, found in by_plan.items()}
    served = {
        number: frozenset(each.sub_goal_id for each in plan.serves.all() if each.sub_goal_id in open_ones)
        for number, plan in plans.items()
    }
    return {
        number: _of_plan(found, tuple(title for each, title in open_ones.items() if each in served[number]))
        for number, found in by_plan.items()
    }, served


def _of_plan(visits: list[Visit], serves: tuple[str, ...]) -> Coming:
    who = [[str(each.staff) for each in visit.assignments.all() if each.cancelled_at is None] for visit in visits]
    return Coming(
        title=visits[0].plan.title,
        number=visits[0].plan_id,
        visits=tuple(visits),
        names=tuple(dict.fromkeys(name for names in who for name in names)),
        is_unmanned=any(not names for names in who),
        serves=serves,
    )


def _strand(sub_goal: SubGoal, coming: dict[int, Coming], served: dict[int, frozenset[int]]) -> Strand:
    return Strand(sub_goal, tuple(each for number, each in coming.items() if sub_goal.pk in served[number]))
