"""A goal: agreed with the citizen, changed, ended as what it was."""

from collections.abc import Mapping, Sequence
from copy import copy
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped, refuse_ended
from citizens.models import Citizen, Statement
from goals.actions.ladder import rate_ladder, refuse_agreeing_on_nothing
from goals.actions.sub_goals import add_sub_goal
from goals.attainment import HEAVIEST
from goals.models import Ending, Goal
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff

EDITABLE = ("title", "words", "why", "aim", "baseline", "levels", "target_on", "review_on", "decided_by", "weight")
STATE = ("version", "ended_at", "ended_as", "ended_words")
FROM_THE_DOOR = ("citizen", "grown_from", "agreed_by", "ended_by")
FURTHEST_YEARS = 5


@action
def agree_goal(
    *,
    by: Staff,
    citizen: Citizen,
    title: str,
    words: str,
    why: str,
    aim: str,
    baseline: str,
    levels: list[str],
    target_on: date,
    review_on: date,
    decided_by: str,
    weight: int = 1,
    grown_from: Statement | None = None,
    sub_goals: Sequence[Mapping[str, Any]] = (),
    agreed_at: datetime | None = None,
) -> Goal:
    """A goal with its first sub-goals ({title, small_step, own_step, professions, step, agreed}), in this order."""
    moment = min(agreed_at or timezone.now(), timezone.now())
    lock_helped(citizen)
    check_days(timezone.localdate(moment), target_on=target_on, review_on=review_on)
    if grown_from is not None and grown_from.citizen_id != citizen.pk:
        raise ValidationError(_("The sentence belongs to somebody else. Open the page of the citizen again."))
    what = {"title": title, "words": words, "why": why, "aim": aim, "baseline": baseline, "levels": levels}
    when = {"target_on": target_on, "review_on": review_on, "agreed_at": moment}
    who = {"citizen": citizen, "decided_by": decided_by, "agreed_by": by, "grown_from": grown_from, "weight": weight}
    goal = Goal(**what, **when, **who)
    _check_columns(goal)
    goal.save(force_insert=True)
    for each in sub_goals:
        _begin(by, goal, moment, **each)
    return goal


def _begin(
    by: Staff, goal: Goal, moment: datetime, *, step: int | None = None, agreed: bool = False, **told: Any
) -> None:
    refuse_agreeing_on_nothing(step, agreed)
    sub_goal = add_sub_goal(by=by, goal=goal, **told)
    if step is not None:
        rate_ladder(by=by, sub_goal=sub_goal, step=step, agreed=agreed, rated_at=moment)


def _check_columns(goal: Goal) -> None:
    """Lengths, choices, the five levels and the weight, with the fields named."""
    if not 1 <= goal.weight <= HEAVIEST:
        raise ValidationError({"weight": _("Choose how much the goal weighs.")})
    goal.full_clean(exclude=FROM_THE_DOOR, validate_unique=False, validate_constraints=False)


def check_days(today: date, **days: date) -> None:
    wrong = {name: sentence for name, day in days.items() if (sentence := _wrong_day(day, today))}
    if wrong:
        raise ValidationError(wrong)


def _wrong_day(day: date, today: date) -> str:
    if day < today:
        return _("This day has passed. Choose today or a later day.")
    if day.year > today.year + FURTHEST_YEARS:
        return _("This is more than five years away. Check the year.")
    return ""


@action
def change_goal(*, by: Staff, goal: Goal, version: int, **fields: Any) -> Goal:
    """Other words, another day. A day that has passed may stay, but not be chosen. Raises ChangedMeanwhile."""
    if unknown := set(fields) - set(EDITABLE):
        raise TypeError(f"change_goal changes {', '.join(EDITABLE)}, not {', '.join(sorted(unknown))}")
    check_open(goal)
    refuse_ended(goal.citizen)
    wanted = copy(goal)
    for name, value in fields.items():
        setattr(wanted, name, value)
    chosen = {name: fields[name] for name in ("target_on", "review_on") if name in fields}
    check_days(timezone.localdate(), **{name: day for name, day in chosen.items() if day != getattr(goal, name)})
    _check_columns(wanted)
    _update(by, goal, version, fields)
    return goal


@action
def end_goal(*, by: Staff, goal: Goal, version: int, ended_as: str, ended_words: str = "") -> Goal:
    """Reached, adjusted, or chosen to stop; all three are results. Its open sub-goals end with it."""
    check_open(goal)
    if ended_as not in Ending.values:
        raise ValidationError({"ended_as": _("Say how the goal ended.")})
    now = timezone.now()
    facts = {"ended_at": now, "ended_as": ended_as, "ended_words": ended_words, "ended_by": by}
    _update(by, goal, version, facts)
    goal.sub_goals.open().update(ended_at=now, version=F("version") + 1)
    return goal


def check_open(goal: Goal) -> None:
    if goal.ended_at is not None:
        raise ValidationError(_("The goal has ended. Make a new one if it matters again."))


def _update(by: Staff, goal: Goal, version: int, columns: Mapping[str, Any]) -> None:
    """Only over the version that was seen; otherwise the goal is read again and the refusal says who was first."""
    same = Goal.objects.open().filter(pk=goal.pk, version=version)
    changed = same.update(**columns, version=F("version") + 1)
    goal.refresh_from_db(fields=[*EDITABLE, *STATE])
    if changed:
        return
    check_open(goal)
    raise changed_meanwhile(goal, by)
