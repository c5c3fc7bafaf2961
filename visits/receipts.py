"""The receipt: where a note was used, what it corrects, and who is next."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from citizens.models import Citizen, Kind, Notice, Statement
from community.models import Sign
from goals.ladder import Rating, in_a_row, times_in_a_row
from goals.models import HelpExperience, LadderRating, SubGoal
from teams.models import Staff, User
from visits import clock
from visits.chips import done_of
from visits.models import Note, NoteTrace
from visits.record import Line, earlier_of, line_of, steps_of
from visits.stops import Stop, my_visits, next_stop, stop_of


@dataclass(frozen=True)
class Climbed:
    """A step on the ladder that the note set: *behind, third time in a row*."""

    goal_number: int
    title: str
    step: int
    in_a_row: str
    agreed: bool
    citizen_step: int | None = None


@dataclass(frozen=True)
class Receipt:
    """`newer` is the number of the note that corrects this one."""

    line: Line
    withdrawn_at: datetime | None
    newer: int | None
    earlier: tuple[Line, ...]
    climbed: tuple[Climbed, ...]
    own_words: tuple[Statement, ...]
    answers: tuple[Statement, ...]
    experiences: tuple[HelpExperience, ...]
    signs: tuple[Sign, ...]
    done: tuple[str, ...]
    notices: tuple[Notice, ...]
    next: Stop | None
    elsewhere: tuple[Stop, ...]
    today: date

    @property
    def count(self) -> int:
        """Facts written, the visit itself among them."""
        said = len(self.own_words) + len(self.answers) + len(self.experiences) + len(self.signs)
        return 1 + len(self.climbed) + said + len(self.notices)

    @property
    def others(self) -> list[Citizen]:
        """Citizens on the page besides the one the note is about."""
        stops = [*([self.next] if self.next else []), *self.elsewhere]
        return [stop.citizen for stop in stops if stop.citizen]


def receipt_of(note: Any, user: User, me: Staff) -> Receipt:
    """`note` as the door gives it. Three statements, one more for each kind of thing that happened."""
    withdrawal, newer = getattr(note, "withdrawal", None), getattr(note, "corrected_by", None)
    withdrawn = withdrawal is not None
    traces = [] if withdrawn else list(_traces(note))
    said = [trace.statement for trace in traces if trace.statement]
    line = line_of(note, me, is_withdrawn=withdrawn and not note.is_mine, is_corrected=newer is not None)
    return Receipt(
        line=line,
        withdrawn_at=withdrawal.withdrawn_at if withdrawal else None,
        newer=newer.pk if newer else None,
        earlier=tuple(earlier_of(note, me)),
        climbed=tuple(_climbed([trace.rating for trace in traces if trace.rating])),
        own_words=tuple(each for each in said if each.kind == Kind.HELP),
        answers=tuple(each for each in said if each.kind != Kind.HELP),
        experiences=tuple(trace.experience for trace in traces if trace.experience),
        signs=tuple(trace.sign for trace in traces if trace.sign) if note.is_mine else (),
        done=tuple(word for key, word in done_of(note.citizen.first_name) if key in note.not_home_done),
        notices=tuple(trace.notice for trace in traces if trace.notice),
        next=next_stop(user, me, note.visit) if note.is_mine and not withdrawn else None,
        elsewhere=tuple(_elsewhere(note, user, me)) if note.is_mine and withdrawn and note.text else (),
        today=timezone.localdate(),
    )


def _traces(note: Note) -> Any:
    related = ("rating__sub_goal", "statement", "notice", "experience", "sign")
    return NoteTrace.objects.filter(note=note).select_related(*related).order_by("id")


def _climbed(ratings: list[LadderRating]) -> list[Climbed]:
    """How many times in a row until this one, from all ratings that stand: one statement."""
    if not ratings:
        return []
    before: dict[int, list[LadderRating]] = {rating.sub_goal_id: [] for rating in ratings}
    for row in LadderRating.objects.standing().filter(sub_goal__in=before):
        before[row.sub_goal_id].append(row)
    return [_one_climbed(rating, before[rating.sub_goal_id]) for rating in ratings]


def _one_climbed(rating: LadderRating, rows: list[LadderRating]) -> Climbed:
    until = [row for row in rows if (row.rated_at, row.pk) <= (rating.rated_at, rating.pk)]
    times = times_in_a_row([Rating(clock.local_day(row.rated_at), row.step, row.agreed) for row in until])
    sub_goal = rating.sub_goal
    told = (sub_goal.goal_id, sub_goal.title, rating.step, in_a_row(times), rating.agreed, rating.citizen_step)
    return Climbed(*told)


def _elsewhere(note: Note, user: User, me: Staff) -> list[Stop]:
    """The worker's other visits of that day: one of them is the right one."""
    day = clock.local_day(note.visit.start_at)
    visits = my_visits(user, me, day, day).filter(cancelled_at__isnull=True).exclude(pk=note.visit_id)
    return [stop for visit in visits if (stop := stop_of(visit)).citizen]


def what_was_rated(note: Note) -> tuple[list[LadderRating], list[SubGoal]]:
    """The ratings of a note, and the small steps a correction may set: those rated then, and those open now."""
    ratings = [trace.rating for trace in _traces(note) if trace.rating]
    steps = list(steps_of(note.visit))
    shown = {sub_goal.pk for sub_goal in steps}
    missing = [rating.sub_goal_id for rating in ratings if rating.sub_goal_id not in shown]
    return ratings, [*SubGoal.objects.filter(pk__in=missing).select_related("goal").with_last_step(), *steps]
