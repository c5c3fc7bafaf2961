"""What a move leads to, said before it is saved. Warnings are values: nothing here refuses."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from teams.models import Staff
from teams.speech import whose, written_weekday
from visits import clock
from visits.actions.workers import overlapping, standing
from visits.around import KNOWN_DAYS, WINDOW_DAYS
from visits.diary import Diary, Span, diary_of
from visits.models import LastSeen, Visit, VisitWorker
from visits.week import MOST_FACES
from visits.workers_week import hours_and_minutes

LONG_DAY = 12 * 60
AROUND = timedelta(hours=24)


@dataclass(frozen=True)
class Consequence:
    icon: str
    text: str
    detail: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Busy:
    """The worker is with somebody else then; `swap`: who would go there instead, where the two could change places."""

    staff: Staff
    row: VisitWorker
    swap: Staff | None
    is_named: bool = True


@dataclass(frozen=True)
class Move:
    """A visit as somebody would have it."""

    visit: Visit
    start_at: datetime
    staff: list[Staff]
    missing_time: time | None = None

    @property
    def span(self) -> Span:
        return self.start_at, self.start_at + (self.visit.end_at - self.visit.start_at)

    @property
    def day(self) -> date:
        return clock.local_day(self.start_at)

    @property
    def name(self) -> str:
        return self.visit.citizen.first_name


def consequences(move: Move) -> list[Consequence]:
    """Her faces first; what has a before and an after stands before what is only said."""
    before = [row.staff_id for row in standing([move.visit])]
    coming = [person for person in move.staff if person.pk not in before]
    diary = diary_of([person.pk for person in move.staff], _around(move), without=[move.visit.pk])
    found = [*_faces(move, before, coming), *_hers(move)]
    for person in move.staff:
        found += [*_working(move, person, diary), *_day_length(move, person, was_coming=person.pk in before)]
    if len(move.staff) < move.visit.workers_needed:
        found.append(Consequence("person", _("The visit needs a worker")))
    return sorted(found, key=lambda each: not each.after)


def _around(move: Move) -> Span:
    return move.span[0] - AROUND, move.span[1] + AROUND


def _faces(move: Move, before: Collection[int], coming: list[Staff]) -> list[Consequence]:
    """Different people in the fourteen days that end with the visit's week; known is who came in the last 28."""
    sunday = clock.monday(move.day) + timedelta(days=6)
    window = (sunday - timedelta(days=WINDOW_DAYS - 1), sunday)
    rows = VisitWorker.objects.filter(visit__citizen=move.visit.citizen_id, visit__day__range=window)
    rows = rows.filter(cancelled_at__isnull=True).exclude(visit__delivered=False)
    others = set(rows.exclude(visit=move.visit.pk).values_list("staff_id", flat=True))
    now, then = len(others | set(before)), len(others | {person.pk for person in move.staff})
    new = _new(move, coming, others)
    detail = [_("%(worker)s is new to %(name)s.") % {"worker": person.first_name, "name": move.name} for person in new]
    if then > MOST_FACES and then > now:
        detail.append(_("At most %(n)d is the aim.") % {"n": MOST_FACES})
    if now == then and not new:
        return []
    words = _("%(name)s meets more faces in 14 days") if then > now else _("%(name)s meets fewer faces in 14 days")
    words = _("%(name)s meets as many faces in 14 days") if then == now else words
    return [Consequence("persons", words % {"name": move.name}, " ".join(detail), str(now), str(then))]


def _new(move: Move, coming: list[Staff], others: set[int]) -> list[Staff]:
    since = move.day - timedelta(days=KNOWN_DAYS)
    seen = LastSeen.objects.filter(citizen=move.visit.citizen_id, staff__in=coming, last_day__gte=since)
    known = others | set(seen.values_list("staff_id", flat=True))
    return [person for person in coming if person.pk not in known]


def _hers(move: Move) -> list[Consequence]:
    """Her own wishes: the window, and whether the visit may be moved without her."""
    visit, plan = move.visit, move.visit.plan
    found: list[Consequence] = []
    at = clock.wall_time(move.start_at).replace(fold=0)
    name = {"name": move.name}
    tell = _("%(name)s is to be told and to say yes.") % name
    if move.missing_time:
        times = {"time": f"{at:%H:%M}", "missing": f"{move.missing_time:%H:%M}"}
        text = _("The visit moves to %(time)s, since %(missing)s does not exist that night")
        found.append(Consequence("time", text % times))
    if not plan.earliest <= at <= plan.latest:
        window = {**name, "from": f"{plan.earliest:%H:%M}", "to": f"{plan.latest:%H:%M}"}
        found.append(Consequence("warning", _("%(name)s wants the visit between %(from)s and %(to)s") % window, tell))
    elif not plan.may_move and move.start_at != visit.start_at:
        found.append(Consequence("warning", _("The visit is only moved together with %(name)s") % name, tell))
    others = (
        Visit.objects.standing()
        .filter(citizen=visit.citizen_id, start_at__lt=move.span[1], end_at__gt=move.span[0])
        .exclude(pk=visit.pk)
    )
    if other := others.first():
        words = {**name, "time": f"{clock.wall_time(other.start_at):%H:%M}"}
        found.append(Consequence("warning", _("%(name)s already has a visit at %(time)s") % words))
    return found


def _working(move: Move, person: Staff, diary: Diary) -> list[Consequence]:
    """Away, or outside the shift: warned of, not refused."""
    worker = {"worker": person.first_name}
    if diary.is_away(person.pk, move.span):
        return [Consequence("warning", _("%(worker)s is away then") % worker)]
    if diary.shift_of(person.pk, move.span):
        return []
    same_day = [shift for shift in diary.shifts[person.pk] if clock.local_day(shift[0]) == move.day]
    if not same_day:
        return [Consequence("warning", _("%(worker)s has no shift that day") % worker)]
    begins, ends = (f"{clock.wall_time(at):%H:%M}" for at in same_day[0])
    hours = {**worker, "from": begins, "to": ends}
    return [Consequence("warning", _("Outside the shift: %(worker)s is at work %(from)s–%(to)s") % hours)]


def _day_length(move: Move, person: Staff, *, was_coming: bool) -> list[Consequence]:
    """Minutes with citizens on that day, before and after."""
    rows = VisitWorker.objects.filter(staff=person, visit__day=move.day, cancelled_at__isnull=True)
    spans = rows.exclude(visit=move.visit.pk).values_list("span", flat=True)
    others = sum(round((span.upper - span.lower).total_seconds() / 60) for span in spans)
    before = others + (move.visit.minutes if was_coming and move.visit.day == move.day else 0)
    after = others + move.visit.minutes
    if before == after:
        return []
    words = {"worker": whose(person.first_name), "day": written_weekday(move.day)}
    text = _("%(worker)s %(day)s gets longer") % words
    detail = _("More than 12 hours.") if after > LONG_DAY else ""
    return [Consequence("time", text, detail, hours_and_minutes(before), hours_and_minutes(after))]


def busy(move: Move, before: list[Staff]) -> Busy | None:
    """The first of the workers who is elsewhere then, and with whom the visit's own worker could change places."""
    wanted = Visit(pk=move.visit.pk, start_at=move.span[0], end_at=move.span[1])
    row = overlapping(wanted, [person.pk for person in move.staff])
    if row is None:
        return None
    leaving = [person for person in before if person not in move.staff]
    unmoved = move.start_at == move.visit.start_at
    return Busy(row.staff, row, leaving[0] if leaving and unmoved and not row.visit.completed_at else None)
