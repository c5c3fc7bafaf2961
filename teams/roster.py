"""Who works when: of one person, and of a team in the next fortnight. Reads only."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from teams import clock
from teams.models import Absence, Membership, Shift, Staff, Team
from teams.roles import Role

AHEAD = timedelta(days=14)
SHOWN = 60
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Hours:
    """One person of a team in the fortnight that begins today."""

    staff: Staff
    next_shift: Shift | None
    hours: int
    away: Absence | None


def team_hours(team: Team, day: date) -> list[Hours]:
    """Everybody with a place in the team; leaders and visitators only when they have shifts."""
    from_at, until_at = clock.days(day, day + AHEAD - timedelta(days=1))
    people: dict[int, tuple[Staff, set[str]]] = {}
    members = Membership.objects.not_over(day).filter(team=team).select_related("staff")
    for each in members.order_by("staff__first_name", "staff__last_name", "pk"):
        people.setdefault(each.staff_id, (each.staff, set()))[1].add(each.role)
    shifts: dict[int, list[Shift]] = defaultdict(list)
    for shift in Shift.objects.touching(from_at, until_at).filter(team=team):
        shifts[shift.staff_id].append(shift)
    away = {each.staff_id: each for each in Absence.objects.touching(from_at, until_at).filter(staff__in=people)}
    works = {Role.CARE_WORKER, Role.PLANNER}
    return [
        Hours(staff, next(iter(shifts[number]), None), _worked(shifts[number]), away.get(number))
        for number, (staff, roles) in people.items()
        if roles & works or shifts[number]
    ]


def _worked(shifts: list[Shift]) -> int:
    total = sum((each.end_at - each.start_at for each in shifts), timedelta())
    return round(total / HOUR)


@dataclass(frozen=True)
class OwnHours:
    shifts: list[Shift]
    more: bool
    absences: list[Absence]


def own_hours(staff: Staff, now: datetime | None = None) -> OwnHours:
    """What is under way and to come."""
    now = now or timezone.now()
    shifts = list(staff.shifts.filter(end_at__gt=now).select_related("team")[: SHOWN + 1])
    absences = list(staff.absences.filter(until_at__gt=now).order_by("from_at"))
    return OwnHours(shifts[:SHOWN], len(shifts) > SHOWN, absences)
