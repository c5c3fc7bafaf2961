"""What other systems read of visits and notes, and how they write a note for whoever was there."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db.models import OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from teams.api.problems import KeyTaken
from teams.api.queries import page_of
from teams.models import Staff, User
from teams.roles import Permission
from teams.tokens import person_named
from visits import actions
from visits.door import find_note, find_visit, seen_visit
from visits.models import Note, Visit, VisitWorker
from visits.record import steps_of
from visits.told import KeyUsed, Rated

PAGE = 100
LONGEST = timedelta(days=31)
SEE = Permission.CITIZENS_SEE
find_seen_note = find_note(SEE)
CHIPS = ("key", "deviations", "text", "own_words", "not_home_done", "not_home_end")


def span_of(first: date | None, last: date | None) -> tuple[date, date]:
    begin = first or timezone.localdate()
    end = last or begin
    if not begin <= end <= begin + LONGEST:
        raise ValidationError({"until": _("The last day lies at most 31 days after the first, and not before it.")})
    return begin, end


def visits_between(
    user: User, days: tuple[date, date], team: int | None, citizen: int | None, after: int | None
) -> tuple[list[Visit], int | None]:
    """By their beginning; then the number to go on after."""
    rows = _with_workers(Visit.objects.on_days(*days).filter(citizen__in=Citizen.objects.visible_to(user, SEE)))
    if team is not None:
        rows = rows.filter(team=team)
    if citizen is not None:
        rows = rows.filter(citizen=citizen)
    start = rows.filter(pk=after).values_list("start_at", flat=True).first() if after else None
    if start:
        rows = rows.filter(Q(start_at__gt=start) | Q(start_at=start, pk__gt=after))
    return page_of(rows.order_by("start_at", "pk"), PAGE)


def _with_workers(rows: QuerySet[Visit]) -> QuerySet[Visit]:
    standing = VisitWorker.objects.filter(visit=OuterRef("pk"), cancelled_at__isnull=True).order_by("pk")
    return rows.select_related("plan").annotate(worker_numbers=ArraySubquery(standing.values("staff_id")))


def find_whole_visit(http: HttpRequest, number: int) -> Any:
    """The visit as the door finds it, with who comes and the small steps it works on."""
    found = find_visit(SEE)(http, number)
    if found is not None:
        standing = found.assignments.filter(cancelled_at__isnull=True).order_by("pk")
        found.worker_numbers = list(standing.values_list("staff_id", flat=True))
        found.steps = list(steps_of(found))
    return found


def notes_after(user: User, after: int | None, citizen: int | None) -> tuple[list[Note], int | None]:
    """In the order in which they came, corrected and withdrawn ones too; then the number to go on after."""
    rows = Note.objects.filter(citizen__in=Citizen.objects.visible_to(user, SEE))
    if citizen is not None:
        rows = rows.filter(citizen=citizen)
    rows = rows.filter(pk__gt=after or 0).select_related("withdrawal", "corrected_by")
    notes, on = page_of(rows.order_by("pk"), PAGE)
    return [whole(each) for each in notes], on


def whole(note: Note) -> Note:
    """What was withdrawn shows no words."""
    told: Any = note
    withdrawal, newer = getattr(note, "withdrawal", None), getattr(note, "corrected_by", None)
    told.withdrawn_at = withdrawal.withdrawn_at if withdrawal else None
    told.newer = newer.pk if newer else None
    told.told_text, told.told_words = ("", "") if withdrawal else (note.text, note.own_words)
    return note


def record_note(visit: Any, told: Mapping[str, Any]) -> Note:
    """For whoever may write on this visit themselves."""
    written_at = min(told.get("written_at") or timezone.now(), timezone.now())
    rated = _rated(visit, told["ratings"])
    chips = {name: told[name] for name in CHIPS}
    by = _writer(visit, told["by"])
    try:
        note = actions.record_note(by=by, visit=visit, ratings=rated, written_at=written_at, **chips)
    except KeyUsed as refusal:
        raise KeyTaken("key") from refusal
    return whole(note)


def _writer(visit: Any, number: int) -> Staff:
    person = person_named(number)
    seen = seen_visit(person.user, SEE, visit.pk) if person and person.user else None
    if person is None or seen is None or not seen.may_document:
        raise ValidationError({"by": _("Name somebody who may write a note on this visit.")})
    return person


def _rated(visit: Any, told: Sequence[Mapping[str, Any]]) -> list[Rated]:
    steps = {each.pk: each for each in visit.steps}
    numbers = [each["sub_goal"] for each in told]
    if len(set(numbers)) != len(numbers):
        raise ValidationError({"ratings": _("Name each sub-goal once.")})
    if strange := sorted(set(numbers) - set(steps)):
        words = {"numbers": ", ".join(map(str, strange))}
        raise ValidationError({"ratings": _("The visit does not work on these sub-goals: %(numbers)s.") % words})
    return [Rated(steps[each["sub_goal"]], each["step"], each["agreed"], each.get("citizen_step")) for each in told]
