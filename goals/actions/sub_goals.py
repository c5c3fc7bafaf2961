"""Sub-goals: ordered, each with the small step of now and the professions that work on it."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from goals.actions.ladder import rate_ladder, refuse_agreeing_on_nothing
from goals.models import Goal, SubGoal
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff

EDITABLE = ("title", "small_step", "own_step", "professions")


@action
def add_sub_goal(
    *,
    by: Staff,
    goal: Goal,
    title: str,
    small_step: str,
    own_step: str = "",
    professions: Sequence[str] = (),
    step: int | None = None,
    agreed: bool = False,
) -> SubGoal:
    """The last in the order; rated at once where a step is given."""
    refuse_agreeing_on_nothing(step, agreed)
    _lock(goal)
    refuse_ended(goal.citizen)
    last = goal.sub_goals.aggregate(last=Max("position"))["last"] or 0
    told = {"title": title, "small_step": small_step, "own_step": own_step, "professions": list(professions)}
    sub_goal = SubGoal(goal=goal, position=last + 1, **told)
    _check_columns(sub_goal)
    sub_goal.save(force_insert=True)
    if step is not None:
        rate_ladder(by=by, sub_goal=sub_goal, step=step, agreed=agreed)
    return sub_goal


@action
def change_sub_goal(
    *,
    by: Staff,
    sub_goal: SubGoal,
    version: int,
    title: str,
    small_step: str,
    own_step: str = "",
    professions: Sequence[str] = (),
) -> SubGoal:
    """Another small step, mostly. Raises ChangedMeanwhile."""
    fields = {"title": title, "small_step": small_step, "own_step": own_step, "professions": list(professions)}
    _check_open(sub_goal)
    refuse_ended(sub_goal.goal.citizen)
    _check_columns(SubGoal(goal=sub_goal.goal, position=sub_goal.position, **fields))
    changed = SubGoal.objects.open().filter(pk=sub_goal.pk, version=version).update(**fields, version=F("version") + 1)
    _read_again(by, sub_goal, changed)
    return sub_goal


@action
def end_sub_goal(*, by: Staff, sub_goal: SubGoal, version: int) -> SubGoal:
    """No longer worked on; its ladder stays. Raises ChangedMeanwhile."""
    _check_open(sub_goal)
    same = SubGoal.objects.open().filter(pk=sub_goal.pk, version=version)
    _read_again(by, sub_goal, same.update(ended_at=timezone.now(), version=F("version") + 1))
    return sub_goal


@action
def move_sub_goal(*, by: Staff, sub_goal: SubGoal, up: bool) -> None:
    """Changes place with its neighbour; at the end of the order nothing happens. The words stay, and so the version."""
    _lock(sub_goal.goal)
    order = list(sub_goal.goal.sub_goals.open())
    place = next((n for n, each in enumerate(order) if each.pk == sub_goal.pk), None)
    if place is None:
        _check_open(sub_goal, ended=True)
        return
    other = place - 1 if up else place + 1
    if not 0 <= other < len(order):
        return
    SubGoal.objects.filter(pk=order[place].pk).update(position=order[other].position)
    SubGoal.objects.filter(pk=order[other].pk).update(position=order[place].position)


def _lock(goal: Goal) -> None:
    """Places are counted under the goal's row; an ended goal takes no more sub-goals."""
    if Goal.objects.open().select_for_update(no_key=True, of=("self",)).filter(pk=goal.pk).first() is None:
        raise ValidationError(_("The goal has ended. Make a new one if it matters again."))


def _check_open(sub_goal: SubGoal, ended: bool = False) -> None:
    if ended or sub_goal.ended_at is not None:
        raise ValidationError(_("The sub-goal has ended. Add a new one if you want to go on."))


def _check_columns(sub_goal: SubGoal) -> None:
    sub_goal.full_clean(exclude=("goal",), validate_unique=False, validate_constraints=False)


def _read_again(by: Staff, sub_goal: SubGoal, changed: int) -> None:
    sub_goal.refresh_from_db(fields=[*EDITABLE, "version", "ended_at"])
    if changed:
        return
    _check_open(sub_goal)
    raise changed_meanwhile(sub_goal, by)
