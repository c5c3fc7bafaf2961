"""Numbers about goals and ladders of a team: each with its definition, its window and n. No single worker appears."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from goals.attainment import Attainment, Scaled, attainment_of, mean_of, start_of
from goals.ladder import Move, Movement, Rating, movement
from goals.models import Goal, HelpAnswer, HelpExperience, HelpQuestion, LadderRating, Review


@dataclass(frozen=True)
class GoalCoverage:
    """`with_goal` of `n` active citizens have an open goal on the day."""

    with_goal: int
    n: int
    day: date
    definition: str


@dataclass(frozen=True)
class LadderMovement:
    """`n` open or ended sub-goals that can be compared within the window: `climbed`, `still` and `fell` add up to n."""

    climbed: int
    still: int
    fell: int
    successes: int
    signals: int
    n: int
    first: date
    last: date
    definition: str


@dataclass(frozen=True)
class GoalAttainment:
    """Goals looked at within the window, by the level of the last look. `mean` is T over `citizens`, never of one."""

    levels: tuple[int, ...]
    n: int
    citizens: int
    mean: Attainment | None
    first: date
    last: date
    definition: str

    @property
    def as_hoped(self) -> int:
        """Where they hoped to be, or further."""
        return sum(self.levels[2:])


@dataclass(frozen=True)
class HelpExperienced:
    """Answers to the three questions within the window: question -> answer -> how many; *not today* among them."""

    answers: dict[str, Counter[str]]
    first: date
    last: date
    definition: str

    def n(self, question: str) -> int:
        """How many have answered it; *not today* is none."""
        return self.answers[question].total() - self.answers[question][HelpAnswer.NOT_TODAY]

    def asked(self) -> int:
        return sum(each.total() for each in self.answers.values())

    def refused(self) -> int:
        return sum(each[HelpAnswer.NOT_TODAY] for each in self.answers.values())


def citizens_with_goal(team_id: int, today: date) -> GoalCoverage:
    """Every active citizen should have a goal, also outside rehabilitation. One statement."""
    is_open = Q(ended_at__isnull=True) | Q(ended_at__date__gt=today)
    goals = Goal.objects.filter(is_open, citizen=OuterRef("pk"), agreed_at__date__lte=today)
    active = Citizen.objects.active().in_team(team_id, today).filter(paused_at__isnull=True)
    has_goal = list(active.annotate(has_goal=Exists(goals)).order_by().values_list("has_goal", flat=True))
    return GoalCoverage(
        with_goal=sum(has_goal),
        n=len(has_goal),
        day=today,
        definition=_("Citizens of the team with an open goal, of all who are not away and have not ended."),
    )


def ladder_movement(team_id: int, first: date, last: date) -> LadderMovement:
    """From the last rating before the window (or the first in it) to the last in it. One statement."""
    found = list(_movements(_ratings(team_id, last), first, last))
    moves = [each.move for each in found]
    return LadderMovement(
        climbed=moves.count(Move.CLIMBED),
        still=moves.count(Move.STILL),
        fell=moves.count(Move.FELL),
        successes=sum(each.is_success for each in found),
        signals=sum(each.is_signal for each in found),
        n=len(found),
        first=first,
        last=last,
        definition=_(
            "Sub-goals rated on the support ladder within the window and once before. Kept is a success where the aim"
            " is to keep, and everything is where the aim is to ease."
        ),
    )


type Row = tuple[int, str, Rating]


def _ratings(team_id: int, last: date) -> Iterator[Row]:
    """Sub-goal, aim and rating, in order of sub-goal and time."""
    citizens = Citizen.objects.in_team(team_id, last).order_by().values("pk")
    rows = LadderRating.objects.standing().filter(sub_goal__goal__citizen__in=citizens, rated_at__date__lte=last)
    columns = ("sub_goal_id", "sub_goal__goal__aim", "rated_at", "step")
    for sub_goal, aim, rated_at, step in rows.order_by("sub_goal_id", "rated_at", "id").values_list(*columns):
        yield sub_goal, aim, Rating(timezone.localdate(rated_at), step)


def _movements(rows: Iterable[Row], first: date, last: date) -> Iterator[Movement]:
    for (_sub_goal, aim), group in groupby(rows, key=lambda row: row[:2]):
        found = movement([rating for _, _, rating in group], aim, first, last)
        if found is not None:
            yield found


def attainment(team_id: int, first: date, last: date) -> GoalAttainment:
    """By the last review of each goal within the window that names a level. One statement."""
    citizens = Citizen.objects.in_team(team_id, last).order_by().values("pk")
    rows = Review.objects.filter(
        goal__citizen__in=citizens, level__isnull=False, reviewed_at__date__range=(first, last)
    )
    columns = ("goal_id", "goal__citizen_id", "level", "goal__weight", "goal__levels", "goal__baseline")
    newest = rows.order_by("goal_id", "-reviewed_at", "-id").distinct("goal_id").values_list(*columns)
    scaled: dict[int, list[Scaled]] = {}
    for _goal, citizen, level, weight, texts, baseline in newest:
        scaled.setdefault(citizen, []).append(Scaled(level, start_of(texts, baseline), max(weight, 1)))
    counted = Counter(goal.now for goals in scaled.values() for goal in goals)
    return GoalAttainment(
        levels=tuple(counted[level] for level in range(-2, 3)),
        n=counted.total(),
        citizens=len(scaled),
        mean=mean_of([attainment_of(goals) for goals in scaled.values()]),
        first=first,
        last=last,
        definition=_("Goals that were looked at again within the window, by the level that was chosen last."),
    )


def experience(team_id: int, first: date, last: date) -> HelpExperienced:
    """Answers of the team's citizens that stand. One statement."""
    citizens = Citizen.objects.in_team(team_id, last).order_by().values("pk")
    rows = HelpExperience.objects.standing().filter(citizen__in=citizens, asked_at__date__range=(first, last))
    answers: dict[str, Counter[str]] = {question: Counter() for question in HelpQuestion.values}
    for question, answer in rows.order_by().values_list("question", "answer"):
        answers[question][answer] += 1
    return HelpExperienced(
        answers=answers,
        first=first,
        last=last,
        definition=_("Answers given on visits, one of three questions at a time. Not today is counted apart."),
    )
