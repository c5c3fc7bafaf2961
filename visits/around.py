"""Around the citizen: the red thread down to the next visit, and the faces she knows."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from citizens.models import Citizen, ContactPerson
from goals.models import Goal, SubGoal
from teams.models import Staff
from visits.models import LastSeen, Visit, VisitWorker

WINDOW_DAYS, KNOWN_DAYS, AHEAD_DAYS = 14, 28, 14


@dataclass(frozen=True)
class Thread:
    """Her sentence hangs on the citizen; each of the others may still be missing."""

    goal: Goal | None
    sub_goal: SubGoal | None
    next_visit: Visit | None
    workers: tuple[str, ...]


@dataclass(frozen=True)
class Face:
    """One of us, as the citizen knows her. `last_day` None: new to her, comes on `comes_on`."""

    staff: Staff
    is_contact: bool
    last_day: date | None
    comes_on: date | None = None

    @property
    def is_new(self) -> bool:
        return self.last_day is None


@dataclass(frozen=True)
class Faces:
    """`met` counts different people in the last 14 days; known is whoever visited her in the last 28."""

    met: int
    known: tuple[Face, ...]
    new: tuple[Face, ...]


def thread_of(citizen: Citizen) -> Thread:
    """Three statements: goals, sub-goals, the next visit with who comes."""
    goal = Goal.objects.open().filter(citizen=citizen).with_sub_goals().order_by("agreed_at", "id").first()
    sub_goals: list[SubGoal] = goal.open_sub_goals if goal else []  # type: ignore[attr-defined]
    coming = Visit.objects.standing().not_over(timezone.now()).filter(citizen=citizen, completed_at__isnull=True)
    visit = coming.order_by("start_at", "id").prefetch_related("assignments__staff").first()
    who = [each.staff for each in visit.assignments.all() if each.cancelled_at is None] if visit else []
    return Thread(goal, sub_goals[0] if sub_goals else None, visit, tuple(str(staff) for staff in who))


def faces_of(citizen: Citizen, today: date) -> Faces:
    """Three statements: who has met her, whom she calls her contact, who comes and is new."""
    contacts = ContactPerson.objects.filter(citizen=citizen, until_on__isnull=True).select_related("staff")
    first = next((contact.staff_id for contact in contacts), None)
    since = today - timedelta(days=KNOWN_DAYS)
    rows = LastSeen.objects.filter(citizen=citizen, last_day__gte=since).select_related("staff")
    known = [Face(row.staff, row.staff_id == first, row.last_day) for row in rows.order_by("-last_day", "id")]
    known.sort(key=lambda face: not face.is_contact)
    met = sum(1 for face in known if face.last_day and face.last_day > today - timedelta(days=WINDOW_DAYS))
    return Faces(met, tuple(known), tuple(_new_faces(citizen, today, {face.staff.pk for face in known}, first)))


def _new_faces(citizen: Citizen, today: date, known: set[int], contact: int | None) -> list[Face]:
    last = today + timedelta(days=AHEAD_DAYS)
    coming = Visit.objects.standing().on_days(today, last).filter(citizen=citizen)
    rows = VisitWorker.objects.filter(visit__in=coming, cancelled_at__isnull=True).exclude(staff__in=known)
    found: dict[int, Face] = {}
    for row in rows.select_related("staff", "visit").order_by("visit__start_at", "id"):
        found.setdefault(row.staff_id, Face(row.staff, row.staff_id == contact, None, row.visit.day))
    return list(found.values())
