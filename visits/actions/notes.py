"""A note and all it does, in one transaction: written once per key, corrected by its author, withdrawn when wrong."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db.models import OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Kind, Notice, Statement
from community.models import Sign
from goals.models import HelpExperience, LadderRating
from teams.history import action
from teams.models import Staff
from teams.speech import written_day
from visits import clock
from visits.actions import effects
from visits.models import Note, NoteTrace, NoteWithdrawal, Visit, VisitWorker
from visits.told import KeyUsed, Rated, Told, told


@action
def record_note(
    *,
    by: Staff,
    visit: Visit,
    key: UUID,
    deviations: Sequence[str] = (),
    ratings: Sequence[Rated] = (),
    text: str = "",
    own_words: str = "",
    not_home_done: Sequence[str] = (),
    not_home_end: str = "",
    answer_kind: str = "",
    answer: str = "",
    help_question: str = "",
    help_answer: str = "",
    signs: Sequence[str] = (),
    written_at: datetime | None = None,
) -> Note:
    """The same key twice is one note. A visit cancelled or moved meanwhile keeps both facts."""
    words = {"text": text, "own_words": own_words, "answer_kind": answer_kind, "answer": answer}
    words |= {"help_question": help_question, "help_answer": help_answer}
    chips = {"deviations": deviations, "not_home_done": not_home_done, "not_home_end": not_home_end}
    what = told(ratings=ratings, signs=signs, **chips, **words)  # type: ignore[arg-type]
    what.check(visit.citizen)
    at = written_at or timezone.now()
    visit = _lock(visit)
    if (earlier := _sent_before(by, visit, key, what)) is not None:
        return earlier
    _check_begun(visit, at)
    note = _write(by, visit, key, what, at)
    rated, said = effects.rate(by, what.ratings, at), effects.say(by, visit, what, at)
    felt, seen = effects.experience(by, visit, what, at), effects.notice_signs(by, visit, what, at)
    notices = effects.tell_team(by, note, visit)
    effects.mark_visit(visit, [*_others(visit, note), note])
    if what.was_there and visit.cancelled_at is None:
        effects.meet(visit, _who_came(by, visit))
    effects.trace(note, visit, ratings=rated, statements=said, notices=notices, experiences=felt, signs=seen)
    return note


@action
def correct_note(
    *,
    by: Staff,
    note: Note,
    key: UUID,
    deviations: Sequence[str] = (),
    ratings: Sequence[Rated] = (),
    text: str = "",
    own_words: str = "",
    not_home_done: Sequence[str] = (),
    not_home_end: str = "",
) -> Note:
    """A new row that points to the first, which stays below it. Facts that are the same stay; others are replaced."""
    chips = {"deviations": deviations, "not_home_done": not_home_done, "not_home_end": not_home_end}
    what = told(ratings=ratings, text=text, own_words=own_words, **chips)  # type: ignore[arg-type]
    what.check(note.citizen)
    visit, at = _lock(note.visit), timezone.now()
    if (earlier := _sent_before(by, visit, key, what)) is not None:
        return earlier
    _check_may_change(by, note)
    newer = _write(by, visit, key, what, at, corrects=note)
    facts = Facts(note)
    rated = _rate_again(by, note, facts, what)
    said = _say_again(by, note, facts, what, visit)
    notices = effects.tell_team(by, newer, visit, facts.notices)
    felt, seen = (facts.experiences, facts.signs) if what.was_there else ([], [])
    gone = ([], []) if what.was_there else (facts.experiences, facts.signs)
    effects.take_back(by, newer, experiences=gone[0], signs=gone[1])
    effects.take_back(by, newer, notices=[each for each in facts.notices if each not in notices])
    effects.mark_visit(visit, _standing(visit))
    _meet_again(by, visit, what)
    effects.trace(newer, visit, ratings=rated, statements=said, notices=notices, experiences=felt, signs=seen)
    return newer


@action
def withdraw_note(*, by: Staff, note: Note) -> NoteWithdrawal:
    """*Wrong citizen*: hides the note, what it corrected, and everything in its trace. Twice is once."""
    visit = _lock(note.visit)
    if (done := NoteWithdrawal.objects.filter(note=note, withdrawn_by=by).first()) is not None:
        return done
    _check_may_change(by, note)
    withdrawn = NoteWithdrawal.objects.create(note=note, withdrawn_by=by)
    earlier = note.corrects
    while earlier is not None:
        NoteWithdrawal.objects.create(note=earlier, withdrawn_by=by)
        earlier = earlier.corrects
    facts = Facts(note)
    effects.take_back(by, note, **vars(facts))
    effects.empty(facts.notices)
    effects.mark_visit(visit, _standing(visit))
    for number in _who_came(by, visit):
        effects.count_meetings_again(visit.citizen_id, number)
    return withdrawn


class Facts:
    """What stands in a note's trace."""

    def __init__(self, note: Note) -> None:
        related = ("rating", "statement", "notice", "experience", "sign__noted_by")
        traces = list(NoteTrace.objects.filter(note=note).select_related(*related).order_by("id"))
        self.ratings: list[LadderRating] = [trace.rating for trace in traces if trace.rating]
        self.statements: list[Statement] = [trace.statement for trace in traces if trace.statement]
        self.notices: list[Notice] = [trace.notice for trace in traces if trace.notice]
        self.experiences: list[HelpExperience] = [trace.experience for trace in traces if trace.experience]
        self.signs: list[Sign] = [trace.sign for trace in traces if trace.sign]


def _lock(visit: Visit) -> Visit:
    """Everything that is written on a visit goes one after the other."""
    workers = VisitWorker.objects.filter(visit=OuterRef("pk"), cancelled_at__isnull=True).values("staff_id")
    rows = Visit.objects.select_for_update(of=("self",)).select_related("citizen", "team")
    return rows.annotate(worker_numbers=ArraySubquery(workers)).get(pk=visit.pk)


def _sent_before(by: Staff, visit: Visit, key: UUID, what: Told) -> Note | None:
    """The note of this key. With other words, or somebody else's: both are kept, this one is not yet sent."""
    note = Note.objects.filter(key=key).first()
    if note is None:
        return None
    if note.author_id == by.pk and bytes(note.body_hash) == what.digest(visit.pk):
        return note
    raise KeyUsed(note.pk if note.author_id == by.pk and note.visit_id == visit.pk else None)


def _check_begun(visit: Visit, at: datetime) -> None:
    day = clock.local_day(visit.start_at)
    if clock.local_day(at) < day:
        raise ValidationError(
            _("The visit is not until %(day)s. Write the note when you have been there.") % {"day": written_day(day)}
        )


def _check_may_change(by: Staff, note: Note) -> None:
    if note.author_id != by.pk:
        raise ValidationError(
            _("Only %(name)s can change this note. Write a note of your own on the visit instead.")
            % {"name": note.author.first_name}
        )
    if NoteWithdrawal.objects.filter(note=note).exists():
        raise ValidationError(_("The note has been withdrawn and can no longer be changed."))
    if Note.objects.filter(corrects=note).exists():
        raise ValidationError(_("You have corrected this note already. Open the newest one to change it again."))


def _write(by: Staff, visit: Visit, key: UUID, what: Told, at: datetime, corrects: Note | None = None) -> Note:
    return Note.objects.create(
        key=key,
        visit=visit,
        citizen=visit.citizen,
        author=by,
        deviations=list(what.deviations),
        text=what.text,
        own_words=what.own_words,
        not_home_done=list(what.not_home_done),
        not_home_end=what.not_home_end,
        body_hash=what.digest(visit.pk),
        written_at=at,
        corrects=corrects,
    )


def _standing(visit: Visit) -> list[Note]:
    return list(Note.objects.standing().filter(visit=visit))


def _others(visit: Visit, note: Note) -> list[Note]:
    """Notes of others on the visit; one that nobody has written on has none."""
    return [] if visit.delivered is None else [each for each in _standing(visit) if each.pk != note.pk]


def _who_came(by: Staff, visit: Visit) -> list[int]:
    """Whoever writes; and the others who were to come with her."""
    workers: list[int] = visit.worker_numbers  # type: ignore[attr-defined]
    return [by.pk, *workers] if by.pk in workers else [by.pk]


def _rate_again(by: Staff, note: Note, facts: Facts, what: Told) -> list[LadderRating]:
    """Ratings that say the same stay; those that differ or are gone are withdrawn.

    The step was where they stood when the first note was written: a late correction is not the newest step.
    """
    wanted = {(each.sub_goal.pk, each.step, each.agreed, each.hers): each for each in what.ratings}
    kept = {(each.sub_goal_id, each.step, each.agreed, each.citizen_step): each for each in facts.ratings}
    effects.take_back(by, note, ratings=[rating for key, rating in kept.items() if key not in wanted])
    added = [each for key, each in wanted.items() if key not in kept]
    new = effects.rate(by, added, _first_of(note).written_at)
    return [rating for key, rating in kept.items() if key in wanted] + new


def _first_of(note: Note) -> Note:
    while note.corrects is not None:
        note = note.corrects
    return note


def _say_again(by: Staff, note: Note, facts: Facts, what: Told, visit: Visit) -> list[Statement]:
    """Her answer stays as it was; her own words are corrected by a new row, or withdrawn when they were taken away."""
    words = next((each for each in facts.statements if each.kind == Kind.HELP and each.text == note.own_words), None)
    others = [each for each in facts.statements if each is not words]
    if what.own_words == note.own_words:
        return facts.statements
    if not what.own_words:
        effects.take_back(by, note, statements=[words] if words else [])
        return others
    at = words.said_at if words else _first_of(note).written_at
    return [*others, effects.say_again(by, visit, what.own_words, at, words)]


def _meet_again(by: Staff, visit: Visit, what: Told) -> None:
    if what.was_there and visit.cancelled_at is None:
        effects.meet(visit, _who_came(by, visit))
        return
    for number in _who_came(by, visit):
        effects.count_meetings_again(visit.citizen_id, number)
