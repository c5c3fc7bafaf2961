"""What has been written about a citizen's visits: for the visit page, the receipt and her own page."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from citizens.models import Kind, Statement
from community import on_visit
from goals.models import HelpAnswer, HelpExperience, SubGoal
from teams.models import Municipality, Staff
from visits import clock
from visits.asks import NOTHING, Beside, Experiencing, Question, Visiting, coffee_question, help_question, one_beside
from visits.models import Note, Visit
from visits.outcome import how_it_went, one_line

SHOWN_AT_MOST = 6
AROUND_NOW = timedelta(hours=12)


@dataclass(frozen=True)
class Line:
    """A note as it is read: how it went, by whom, when; without its words when it was withdrawn."""

    number: int
    visit_number: int
    visit_at: datetime
    written_at: datetime
    by: str
    is_mine: bool
    outcome: str
    text: str
    own_words: str
    is_corrected: bool = False
    is_withdrawn: bool = False

    @property
    def short(self) -> str:
        return one_line(self.text)


@dataclass(frozen=True)
class VisitPage:
    """Beside the visit itself: her open small steps, what happened last, what has been written, what to ask."""

    steps: tuple[SubGoal, ...]
    last: Line | None
    notes: tuple[Line, ...]
    question: Question | None
    asks: Beside = NOTHING

    @property
    def mine(self) -> Line | None:
        return next((line for line in self.notes if line.is_mine), None)


def with_asking(visits: QuerySet[Visit]) -> QuerySet[Visit]:
    """What the arbiter of questions needs: `had_earlier_today`, `answered_at`, and how long it is since she was asked
    about the help (`visits_since`, `help_answered`, `help_every`); and what community/on_visit.py needs."""
    return visits.annotate(**_asking(), **on_visit.annotations())


@cache
def _asking() -> dict[str, Any]:
    """The same for every visit: made once, since making them costs more than running them."""
    same_day = Visit.objects.standing().filter(citizen=OuterRef("citizen_id"), day=OuterRef("day"))
    answers = Statement.objects.filter(citizen=OuterRef("citizen_id"), kind=Kind.MEANINGFUL).order_by("-said_at")
    hers = HelpExperience.objects.standing().filter(citizen=OuterRef("citizen_id")).order_by()
    asked_since = hers.filter(citizen=OuterRef("citizen_id"), asked_at__gte=OuterRef("start_at"))
    before = Visit.objects.filter(citizen=OuterRef("citizen_id"), delivered=True, start_at__lt=OuterRef("start_at"))
    answered = hers.exclude(answer=HelpAnswer.NOT_TODAY).values("citizen")
    return {
        "had_earlier_today": Exists(same_day.filter(start_at__lt=OuterRef("start_at"))),
        "answered_at": Subquery(answers.values("said_at")[:1]),
        "visits_since": Subquery(_count(before.filter(~Exists(asked_since)).order_by().values("citizen"))),
        "help_answered": Subquery(_count(answered)),
        "help_asked_now": Exists(asked_since),
        "help_every": Subquery(Municipality.objects.values("experience_every")[:1]),
    }


def _count(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    counted: QuerySet[Any, Any] = rows.annotate(count=Count("pk")).values("count")
    return counted


def line_of(note: Note, me: Staff | None, *, is_withdrawn: bool = False, is_corrected: bool = False) -> Line:
    return Line(
        number=note.pk,
        visit_number=note.visit_id,
        visit_at=note.visit.start_at,
        written_at=note.written_at,
        by=str(note.author),
        is_mine=me is not None and note.author_id == me.pk,
        outcome=how_it_went(note.deviations, note.not_home_end, note.citizen.first_name),
        text="" if is_withdrawn else note.text,
        own_words="" if is_withdrawn else note.own_words,
        is_corrected=is_corrected,
        is_withdrawn=is_withdrawn,
    )


def visit_page(visit: Any, me: Staff) -> VisitPage:
    """Two statements. `visit` as the door gives it; without a tie her record stays closed."""
    if not visit.is_tied:
        return VisitPage((), None, tuple(_notes(Q(visit=visit, author=me), me)), None)
    hers = Note.objects.standing().filter(citizen=visit.citizen_id, visit__citizen=visit.citizen_id)
    before = hers.filter(visit__start_at__lt=visit.start_at)
    newest = before.order_by("-visit__start_at", "-id").values("pk")[:1]
    of_this = Note.objects.filter(visit=visit).values("pk")
    found = _notes(Q(pk__in=of_this.union(newest, all=True)), me)
    return VisitPage(
        steps=tuple(steps_of(visit)),
        last=next((line for line in found if line.visit_number != visit.pk), None),
        notes=tuple(line for line in found if line.visit_number == visit.pk),
        question=coffee_question(visiting(visit)) if visit.may_document else None,
        asks=beside_of(visit) if visit.may_document else NOTHING,
    )


def beside_of(visit: Any) -> Beside:
    """At most one question beside the coffee. What leads to a page of its own is offered only around the visit."""
    offered = on_visit.offered(visit, clock.local_day(visit.start_at))
    is_now = visit.start_at - AROUND_NOW <= timezone.now() <= visit.end_at + AROUND_NOW
    beside = one_beside(
        help_ask=help_question(experiencing(visit)),
        follow_up=offered.follow_up if is_now else None,
        company=offered.company if is_now else None,
        is_done=offered.is_done or visit.help_asked_now,
    )
    return replace(beside, answered=offered.answered if is_now else None)


def experiencing(visit: Any) -> Experiencing:
    """Nobody is asked twice for one visit, nor after her help has ended."""
    rests = visit.help_asked_now or visit.citizen.ended_at is not None
    every = Municipality._meta.get_field("experience_every").default if visit.help_every is None else visit.help_every
    return Experiencing(0 if rests else every, visit.visits_since or 0, visit.help_answered or 0)


def visiting(visit: Any) -> Visiting:
    return Visiting(
        day=clock.local_day(visit.start_at),
        turn=visit.citizen_id,
        coffee_minutes=visit.coffee_minutes,
        is_first_today=not visit.had_earlier_today,
        answered_on=clock.local_day(visit.answered_at) if visit.answered_at else None,
    )


def _notes(which: Q, me: Staff) -> list[Line]:
    rows = Note.objects.standing().filter(which).select_related("author", "visit", "citizen")
    return [line_of(note, me) for note in rows]


def steps_of(visit: Visit) -> QuerySet[SubGoal]:
    """The open sub-goals that the visit's plan serves; when it names none, all of hers."""
    hers = SubGoal.objects.open().filter(goal__citizen=visit.citizen_id, goal__ended_at__isnull=True)
    served = Exists(SubGoal.objects.filter(pk=OuterRef("pk"), served_by__plan=visit.plan_id))
    names_any = Exists(SubGoal.objects.open().filter(served_by__plan=visit.plan_id, goal__ended_at__isnull=True))
    steps = hers.filter(served | ~names_any).with_last_step().select_related("goal")
    return steps.order_by("goal_id", "position", "id")


def last_notes(citizen_id: int, me: Staff) -> list[tuple[Line, list[Line]]]:
    """The notes of her latest visits, each with what it corrects; withdrawn ones say only that.

    Two statements: asked in one, the database reads all her notes.
    """
    noted = Exists(Note.objects.filter(visit=OuterRef("pk")))
    visits = Visit.objects.filter(noted, citizen=citizen_id).order_by("-start_at", "-id").values_list("pk", flat=True)
    rows = Note.objects.filter(visit__in=list(visits[:SHOWN_AT_MOST]), citizen=citizen_id, corrected_by__isnull=True)
    related = ("author", "visit", "citizen", "withdrawal", "corrects__author", "corrects__visit", "corrects__citizen")
    found = rows.select_related(*related).order_by("-visit__start_at", "-id")[:SHOWN_AT_MOST]
    return [(line_of(note, me, is_withdrawn=hasattr(note, "withdrawal")), earlier_of(note, me)) for note in found]


def earlier_of(note: Note, me: Staff | None) -> list[Line]:
    """The versions that this note corrects, newest first: they stay visible below it, unless all was withdrawn."""
    found, hidden = [], hasattr(note, "withdrawal")
    earlier = note.corrects
    while earlier is not None and not hidden:
        found.append(line_of(earlier, me, is_corrected=True))
        earlier = earlier.corrects
    return found


def withdrawn_text(me: Staff, typed: str | None) -> str:
    """The words of the person's own withdrawn note, ready for the right citizen."""
    if not typed or not typed.isascii() or not typed.isdigit() or len(typed) > 18:
        return ""
    note = Note.objects.filter(pk=int(typed), author=me, withdrawal__isnull=False).first()
    return note.text if note else ""
