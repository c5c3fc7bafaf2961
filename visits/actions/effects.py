"""What a note does elsewhere, each fact once: the visit, the ladder, her words, what others must know, who met her."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from citizens.actions import add_statement, close_notice, raise_notice, withdraw_statement
from citizens.models import Kind, Notice, Statement
from community.actions import add_sign, withdraw_sign
from community.models import Sign
from goals.actions import add_experience, rate_ladder, withdraw_experience, withdraw_rating
from goals.models import HelpExperience, LadderRating
from teams.models import Staff
from teams.roles import Role
from visits import clock
from visits.models import Deviation, LastSeen, Note, NoteTrace, Visit
from visits.outcome import is_open, was_there
from visits.told import Rated, Told

DECIDE_WITHIN = timedelta(days=7)  # the visitator has one day a week in the team
DANISH = "da"


def mark_visit(visit: Visit, notes: Iterable[Note]) -> None:
    """Completed and delivered as the notes that stand say; open while nobody knows where she is."""
    rows = list(notes)
    done = [note.written_at for note in rows if not is_open(note.deviations, note.not_home_end)]
    completed_at = visit.completed_at if visit.completed_at and done else min(done, default=None)
    delivered = any(was_there(note.deviations) for note in rows) and visit.cancelled_at is None if rows else None
    if (completed_at, delivered) != (visit.completed_at, visit.delivered):
        Visit.objects.filter(pk=visit.pk).update(completed_at=completed_at, delivered=delivered)
        visit.completed_at, visit.delivered = completed_at, delivered


def count_notes(visit: Visit) -> None:
    """A visit that was cancelled stands again: it was made, and they met her, if a note says so."""
    notes = list(Note.objects.standing().filter(visit=visit))
    mark_visit(visit, notes)
    met = {note.author_id for note in notes if was_there(note.deviations)}
    if met:
        meet(visit, met)


def meet(visit: Visit, staff: Iterable[int]) -> None:
    """They have met her that day; a note that arrives late never makes it earlier."""
    day = clock.local_day(visit.start_at)
    rows = [(visit.citizen_id, number, day) for number in sorted(set(staff))]
    values = ", ".join(["(%s, %s, %s)"] * len(rows))
    table = LastSeen._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} AS seen (citizen_id, staff_id, last_day) VALUES {values} "
            f"ON CONFLICT (citizen_id, staff_id) DO UPDATE SET last_day = GREATEST(seen.last_day, EXCLUDED.last_day)",
            [value for row in rows for value in row],
        )


def count_meetings_again(citizen_id: int, staff: int) -> None:
    """After a note was withdrawn or corrected: the last day they met, from the visits that still say so."""
    came = Q(assignments__staff=staff, assignments__cancelled_at__isnull=True)
    wrote = Q(notes__in=Note.objects.standing().filter(author=staff, citizen=citizen_id))
    visits = Visit.objects.filter(citizen=citizen_id, delivered=True).filter(came | wrote)
    last: date | None = visits.aggregate(last=Max("day"))["last"]
    rows = LastSeen.objects.filter(citizen=citizen_id, staff=staff)
    if last is None:
        rows.delete()
    else:
        rows.update(last_day=last)


def rate(by: Staff, ratings: Iterable[Rated], at: datetime) -> list[LadderRating]:
    return [
        rate_ladder(
            by=by,
            sub_goal=each.sub_goal,
            step=each.step,
            agreed=each.agreed,
            citizen_step=each.citizen_step,
            rated_at=at,
        )
        for each in ratings
    ]


def experience(by: Staff, visit: Visit, told: Told, at: datetime) -> list[HelpExperience]:
    """Her answer about the help; once her help has ended nothing is added."""
    if not told.help_answer or visit.citizen.ended_at is not None:
        return []
    question, answer = told.help_question, told.help_answer
    return [add_experience(by=by, citizen=visit.citizen, question=question, answer=answer, asked_at=at)]


def notice_signs(by: Staff, visit: Visit, told: Told, at: datetime) -> list[Sign]:
    """What the worker noticed about company; once her help has ended nothing is added."""
    if visit.citizen.ended_at is not None:
        return []
    return [add_sign(by=by, citizen=visit.citizen, kind=kind, seen_at=at) for kind in told.signs]


def say(by: Staff, visit: Visit, told: Told, at: datetime) -> list[Statement]:
    """Her answer and her own words become statements; once her help has ended the words stay in the note only."""
    said = [(told.answer_kind or Kind.MEANINGFUL, told.answer), (Kind.HELP, told.own_words)]
    if visit.citizen.ended_at is not None:
        said = said[:1]
    return [
        add_statement(by=by, citizen=visit.citizen, kind=kind, text=text, said_at=at) for kind, text in said if text
    ]


def say_again(by: Staff, visit: Visit, text: str, at: datetime, earlier: Statement | None) -> Statement:
    """Her words as they should have been written: a new row that points to the first."""
    return add_statement(by=by, citizen=visit.citizen, kind=Kind.HELP, text=text, said_at=at, corrects=earlier)


def tell_team(by: Staff, note: Note, visit: Visit, before: Iterable[Notice] = ()) -> list[Notice]:
    """What others must act on, with why and by when. What the corrected note has told already is not told again."""
    known = {notice.kind: notice for notice in before}
    path = reverse("visits:receipt", args=[note.pk])
    about: dict[str, Any] = {"by": by, "citizen": visit.citizen, "team": visit.team, "path": path}
    found = []
    for kind, columns in reasons(note, visit):
        found.append(known.get(kind) or raise_notice(kind=kind, **columns, **about))
    return found


def reasons(note: Note, visit: Visit) -> Iterator[tuple[str, dict[str, Any]]]:
    """Kind and columns of each notice that the note asks for."""
    day, text = clock.local_day(note.written_at), note.text or quoted(note.own_words)
    if Deviation.CHANGED_NEED in note.deviations:
        due = {"due_on": day + DECIDE_WITHIN, "for_roles": (Role.PLANNER, Role.VISITATOR)}
        yield Notice.Kind.CHANGED_NEED, {"dedupe_key": f"changed_need:{visit.pk}", "text": text, **due}
    if Deviation.CONCERN in note.deviations:
        yield Notice.Kind.CONCERN, {"dedupe_key": f"concern:{note.key}", "text": text, "due_on": day}
    if is_open(note.deviations, note.not_home_end):
        yield Notice.Kind.NOT_HOME, {"dedupe_key": f"not_home:{visit.pk}", "text": text, "due_on": day}
    if visit.cancelled_at is not None:
        due = {"due_on": day, "for_roles": (Role.PLANNER,)}
        yield Notice.Kind.OTHER, {"dedupe_key": f"cancelled:{visit.pk}", "text": both_kept(), **due}


def quoted(words: str) -> str:
    """Her own words, where the worker wrote none."""
    return f"”{words}”" if words else ""


def both_kept() -> str:
    """Stored, so written in the language of the record."""
    with override(DANISH):
        return _("The visit was cancelled, but there is a note on it. Both are kept. Decide which holds.")


def trace(
    note: Note,
    visit: Visit,
    *,
    ratings: Iterable[LadderRating] = (),
    statements: Iterable[Statement] = (),
    notices: Iterable[Notice] = (),
    experiences: Iterable[HelpExperience] = (),
    signs: Iterable[Sign] = (),
) -> None:
    """One row for every fact the note wrote, the visit first."""
    rows = [NoteTrace(note=note, visit=visit)]
    rows += [NoteTrace(note=note, rating=each) for each in ratings]
    rows += [NoteTrace(note=note, statement=each) for each in statements]
    rows += [NoteTrace(note=note, notice=each) for each in notices]
    rows += [NoteTrace(note=note, experience=each) for each in experiences]
    rows += [NoteTrace(note=note, sign=each) for each in signs]
    NoteTrace.objects.bulk_create(rows)


def take_back(
    by: Staff,
    note: Note,
    *,
    ratings: Iterable[LadderRating] = (),
    statements: Iterable[Statement] = (),
    notices: Iterable[Notice] = (),
    experiences: Iterable[HelpExperience] = (),
    signs: Iterable[Sign] = (),
) -> None:
    """Hides facts that no longer hold. A notice that another standing note has raised too stays open."""
    for rating in ratings:
        withdraw_rating(by=by, rating=rating)
    for statement in statements:
        withdraw_statement(by=by, statement=statement)
    for each in experiences:
        withdraw_experience(by=by, experience=each)
    for sign in signs:
        withdraw_sign(by=by, sign=sign)
    others = Note.objects.standing().exclude(pk=note.pk)
    for notice in notices:
        if notice.done_at is None and not NoteTrace.objects.filter(notice=notice, note__in=others).exists():
            close_notice(by=by, notice=notice, answer=_("The note was corrected or withdrawn."))


def empty(notices: Iterable[Notice]) -> None:
    """The words stood on the wrong citizen: they go from the notice, too (its history keeps them)."""
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(text="")
