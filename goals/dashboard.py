"""What the dashboard asks of goals; aggregates as frozen dataclasses, each with window and n."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils import timezone

from citizens.models import Citizen
from goals.ladder import Move, Rating, movement
from goals.models import Goal, LadderRating, Step


@dataclass(frozen=True)
class GoalCoverage:
    """Active citizens of the team, and how many of them have an open goal. `n` is the citizens."""

    on: date
    n: int
    with_goal: int


@dataclass(frozen=True)
class LadderMovement:
    """Sub-goals rated between `first` and `last` with something to compare; where they began and where they are.

    `succeeded` counts by aim: *keep* held and *ease* are successes, a falling ladder is no signal for *ease*.
    `agreed` counts ratings in the window on which citizen and worker agreed, of `ratings`.
    """

    first: date
    last: date
    n: int
    citizens: int
    climbed: int
    still: int
    fell: int
    succeeded: int
    before: tuple[tuple[int, int], ...]
    now: tuple[tuple[int, int], ...]
    ratings: int
    agreed: int


def citizens_with_goal(team_id: int, today: date) -> GoalCoverage:
    open_goal = Goal.objects.open().filter(citizen=OuterRef("pk"))
    rows = Citizen.objects.active().in_team(team_id, today).annotate(has_goal=Exists(open_goal))
    flags = list(rows.values_list("has_goal", flat=True))
    return GoalCoverage(on=today, n=len(flags), with_goal=sum(flags))


def ladder_movement(team_id: int, first: date, last: date) -> LadderMovement:
    """One statement for the ratings of the team's active citizens; the rest is arithmetic."""
    citizens = Citizen.objects.active().in_team(team_id, last)
    rows = (
        LadderRating.objects.standing()
        .filter(sub_goal__goal__citizen__in=citizens)
        .order_by("sub_goal_id", "rated_at", "id")
        .values_list("sub_goal_id", "sub_goal__goal__aim", "sub_goal__goal__citizen_id", "rated_at", "step", "agreed")
    )
    ladders: dict[tuple[int, str, int], list[Rating]] = {}
    for sub_goal, aim, citizen, rated_at, step, agreed in rows:
        rating = Rating(on=timezone.localtime(rated_at).date(), step=step, agreed=agreed)
        ladders.setdefault((sub_goal, aim, citizen), []).append(rating)
    return _counted(ladders, first, last)


def _counted(ladders: dict[tuple[int, str, int], list[Rating]], first: date, last: date) -> LadderMovement:
    moved = {key: movement(ratings, key[1], first, last) for key, ratings in ladders.items()}
    found = {key: each for key, each in moved.items() if each is not None}
    moves = Counter(each.move for each in found.values())
    before, now = (Counter(getattr(each, end) for each in found.values()) for end in ("start", "end"))
    within = [each for key in found for each in ladders[key] if first <= each.on <= last]
    return LadderMovement(
        first=first,
        last=last,
        n=len(found),
        citizens=len({citizen for _, _, citizen in found}),
        climbed=moves[Move.CLIMBED],
        still=moves[Move.STILL],
        fell=moves[Move.FELL],
        succeeded=sum(each.is_success for each in found.values()),
        before=tuple((step.value, before[step.value]) for step in Step),
        now=tuple((step.value, now[step.value]) for step in Step),
        ratings=len(within),
        agreed=sum(each.agreed for each in within),
    )
