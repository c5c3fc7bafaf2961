"""Numbers about goals and ladders of a team: each with its definition, its window and n. No single worker appears."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from citizens.models import Citizen
from goals.attainment import Attainment, Scaled, attainment_of, mean_of, start_of
from goals.ladder import Move, Movement, movement
from goals.models import Goal, HelpAnswer, HelpExperience, HelpQuestion, LadderRating, Review, SubGoal
from teams import clock


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
    found = list(_movements(team_id, first, last))
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


def _movements(team_id: int, first: date, last: date) -> Iterator[Movement]:
    """Of each sub-goal the steps within the window and the one before it: no more is read, whatever lies behind."""
    from_at, until_at = clock.days(first, last)
    citizens = Citizen.objects.in_team(team_id, last).order_by().values("pk")
    ratings = LadderRating.objects.standing().filter(sub_goal=OuterRef("pk"), rated_at__lt=until_at)
    within = ratings.filter(rated_at__gte=from_at).order_by("rated_at", "id")
    before = ratings.filter(rated_at__lt=from_at).order_by("-rated_at", "-id")
    rows = SubGoal.objects.filter(goal__citizen__in=citizens).annotate(
        within=ArraySubquery(within.values("step")), before=Subquery(before.values("step")[:1])
    )
    for told in rows.order_by().values_list("before", "within", "goal__aim"):
        found = movement(*told)
        if found is not None:
            yield found


def attainment(team_id: int, first: date, last: date) -> GoalAttainment:
    """By the last review of each goal within the window that names a level. One statement."""
    citizens = Citizen.objects.in_team(team_id, last).order_by().values("pk")
    from_at, until_at = clock.days(first, last)
    rows = Review.objects.filter(
        goal__citizen__in=citizens, level__isnull=False, reviewed_at__gte=from_at, reviewed_at__lt=until_at
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
    from_at, until_at = clock.days(first, last)
    rows = HelpExperience.objects.standing().filter(citizen__in=citizens, asked_at__gte=from_at, asked_at__lt=until_at)
    answers: dict[str, Counter[str]] = {question: Counter() for question in HelpQuestion.values}
    counted = rows.order_by().values_list("question", "answer").annotate(count=Count("pk"))
    for question, answer, count in counted:
        answers[question][answer] = count
    return HelpExperienced(
        answers=answers,
        first=first,
        last=last,
        definition=_("Answers given on visits, one of three questions at a time. Not today is counted apart."),
    )
