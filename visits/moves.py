"""What the panel for moving shows, and what it needs to find."""

from dataclasses import dataclass

from citizens.models import Citizen
from teams.models import Staff, User
from teams.roles import Permission
from visits.actions.workers import standing
from visits.consequences import Busy, Consequence, Move, busy, consequences
from visits.forms.week import MoveForm
from visits.members import workers_of
from visits.models import Visit


@dataclass(frozen=True)
class Panel:
    """`changed`: something differs from what is saved, so that there is something to save."""

    changed: bool
    consequences: list[Consequence]
    busy: Busy | None
    shows: list[Citizen]


@dataclass(frozen=True)
class Swap:
    other: Visit
    staff: Staff
    other_staff: Staff


def coming_to(visit: Visit) -> list[Staff]:
    numbers = [row.staff_id for row in standing([visit])]
    people = Staff.objects.in_bulk(numbers)
    return [people[number] for number in numbers]


def form_for(visit: Visit, data: object) -> MoveForm:
    coming = coming_to(visit)
    workers = workers_of(visit.team_id, [person.pk for person in coming])
    return MoveForm(data, visit, coming, workers)


def panel(user: User, visit: Visit, form: MoveForm) -> Panel:
    if not form.is_bound or not {"day", "at"} <= set(form.cleaned_data) or "which" in form.errors:
        return Panel(changed=False, consequences=[], busy=None, shows=[visit.citizen])
    move = Move(visit, form.start_at, form.chosen, form.missing_time)
    changed = move.start_at != visit.start_at or set(move.staff) != set(form.coming)
    elsewhere = busy(move, form.coming) if changed else None
    if elsewhere and not elsewhere.row.visit.citizen.is_visible_to(user, Permission.VISITS_SEE_WEEK):
        elsewhere = Busy(elsewhere.staff, elsewhere.row, None, is_named=False)
    shows = [visit.citizen, *([elsewhere.row.visit.citizen] if elsewhere and elsewhere.is_named else [])]
    return Panel(changed, consequences(move) if changed else [], elsewhere, shows)


def find_swap(user: User, visit: Visit, other: int, staff: int, other_staff: int) -> Swap | None:
    """The other visit must be one that the person may move, too: of the same team and of a citizen she may see."""
    visible = Citizen.objects.visible_to(user, Permission.VISITS_MOVE)
    found = Visit.objects.filter(pk=other, team=visit.team_id, citizen__in=visible).select_related("citizen").first()
    people = Staff.objects.in_bulk([staff, other_staff])
    if found is None or len(people) != len({staff, other_staff}) or found.pk == visit.pk:
        return None
    return Swap(found, people[staff], people[other_staff])


def fresh(visit: Visit) -> Visit:
    """The visit as it is saved now; the one at hand carries what somebody tried."""
    found = Visit.objects.select_related("plan", "team").get(pk=visit.pk)
    found.citizen = visit.citizen
    return found
