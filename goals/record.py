"""What the goal pages show, read in few statements."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch
from django.utils import timezone

from citizens.models import Citizen, Statement
from goals import chart, ladder, levels, looks
from goals.attainment import start_of
from goals.models import Ending, Goal, GoalQuerySet, LadderRating, SubGoal
from teams.timeline import Page, page_before, thinned, timeline

CELEBRATED_FOR = timedelta(days=60)


@dataclass(frozen=True)
class SubGoalRecord:
    """One sub-goal with its way on the ladder, oldest rating first. `place` counts the open ones from 1.

    `ratings` are the newest; the others stand on a page of their own (`has_earlier`).
    """

    sub_goal: SubGoal
    place: int
    is_first: bool
    is_last: bool
    ratings: tuple[LadderRating, ...]
    has_earlier: bool
    told: tuple[str, ...]
    picture: chart.Picture | None


@dataclass(frozen=True)
class GoalRecord:
    goal: Goal
    open: tuple[SubGoalRecord, ...]
    ended: tuple[SubGoalRecord, ...]
    levels: tuple[levels.Level, ...]
    looks: looks.Looks
    is_late: bool


def read_goal(goal: Goal, today: date) -> GoalRecord:
    """Four statements: sub-goals, their ratings with who made them, reviews, own ratings. An ended goal shows all."""
    ratings = thinned(LadderRating.objects.standing().select_related("rated_by"), "rated_at", of="sub_goal")
    standing = Prefetch("ratings", ratings, "standing_ratings")
    every = list(goal.sub_goals.prefetch_related(standing))
    is_open = [each for each in every if each.ended_at is None or each.ended_at == goal.ended_at]
    ended = [each for each in every if each not in is_open]
    looked = looks.read_looks(goal)
    return GoalRecord(
        goal=goal,
        open=tuple(_sub_goal(each, goal, n, len(is_open), today) for n, each in enumerate(is_open, 1)),
        ended=tuple(_sub_goal(each, goal, n, len(ended), today) for n, each in enumerate(ended, 1)),
        levels=levels.best_first(goal.levels, looked.now, _start(goal)),
        looks=looked,
        is_late=goal.ended_at is None and goal.review_on < today,
    )


def _start(goal: Goal) -> int | None:
    """The level that says what she said at the beginning."""
    return start_of(goal.levels, goal.baseline) if goal.baseline.strip() in goal.levels else None


def _sub_goal(sub_goal: SubGoal, goal: Goal, place: int, count: int, today: date) -> SubGoalRecord:
    ratings: list[LadderRating] = sub_goal.standing_ratings  # type: ignore[attr-defined]
    found = timeline(ratings)
    began = as_rating(found.began) if found.began else None
    until = timezone.localdate(sub_goal.ended_at) if sub_goal.ended_at else today
    return SubGoalRecord(
        sub_goal=sub_goal,
        place=place,
        is_first=place == 1,
        is_last=place == count,
        ratings=found.shown,
        has_earlier=found.has_earlier,
        told=ladder.tell(list(map(as_rating, found.shown)), goal.citizen.first_name, began),
        picture=chart.picture(list(map(as_rating, found.drawn)), until),
    )


def as_rating(row: LadderRating) -> ladder.Rating:
    """A row as a value of the ladder."""
    return ladder.Rating(timezone.localdate(row.rated_at), row.step, row.agreed, row.citizen_step)


def steps_before(sub_goal: SubGoal, typed: str | None) -> Page[LadderRating]:
    """Its ratings that stand, a page at a time, newest first."""
    return page_before(sub_goal.ratings.standing().select_related("rated_by"), "rated_at", typed)


@dataclass(frozen=True)
class GoalList:
    """`reached`: those of `ended` that were reached lately."""

    open: tuple[Goal, ...]
    ended: tuple[Goal, ...]
    reached: tuple[Goal, ...]


def read_goals(citizen: Citizen) -> GoalList:
    """Her goals, newest first; each with `open_sub_goals`. Two statements."""
    goals: GoalQuerySet = Goal.objects.filter(citizen=citizen)
    every = list(goals.with_sub_goals())
    return GoalList(
        open=tuple(each for each in every if each.ended_at is None),
        ended=tuple(each for each in every if each.ended_at is not None),
        reached=tuple(each for each in every if each.ended_as == Ending.REACHED and _is_lately(each)),
    )


def _is_lately(goal: Goal) -> bool:
    return goal.ended_at is not None and timezone.now() - goal.ended_at < CELEBRATED_FOR


def goal_of(citizen: Citizen, typed: str | None) -> Goal | None:
    """One of her open goals, by the number in an address."""
    if not typed or not typed.isascii() or not typed.isdigit() or len(typed) > 18:
        return None
    return Goal.objects.open().filter(citizen=citizen, pk=int(typed)).first()


def headline_of(citizen: Citizen) -> Statement | None:
    """Her newest sentence as a row: what a new goal grows from."""
    number = getattr(citizen, "headline_id", None)
    return Statement.objects.filter(pk=number).first() if number else None


def siblings(sub_goal: SubGoal) -> list[SubGoal]:
    """The other open sub-goals of the same goal, in order."""
    return list(sub_goal.goal.sub_goals.open().exclude(pk=sub_goal.pk))
