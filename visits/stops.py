"""A visit as it stands on a run list: who she is, her sentence and today's small step before what is to be done."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from citizens.models import Citizen, Statement, VisitTie, basis
from goals.models import SubGoal
from teams.models import Staff, User
from teams.roles import Permission
from visits import clock
from visits.models import LastSeen, Note, Visit, VisitWorker
from visits.outcome import how_it_went

KNOWN_DAYS = timedelta(days=28)
TIE = timedelta(hours=24)


@dataclass(frozen=True)
class Sent:
    """The note that stands for a visit: who wrote it and how it went."""

    number: int
    by: str
    is_mine: bool
    at: datetime
    outcome: str


@dataclass(frozen=True)
class Stop:
    """One visit of the day. `citizen` is None while she may not be seen: more than a day before or after."""

    number: int
    start_at: datetime
    end_at: datetime
    citizen: Citizen | None
    team: str
    sentence: str
    step: str
    street: str
    coffee_minutes: int
    is_known: bool
    companions: tuple[str, ...]
    is_cancelled: bool
    sent: Sent | None
    is_now: bool = False
    minutes_left: int | None = None
    is_missing: bool = False


def with_thread(visits: QuerySet[Visit]) -> QuerySet[Visit]:
    """Each with `headline_text` and `small_step`: a sub-goal the plan serves, else the first of her open ones."""
    return visits.annotate(**_thread())


@cache
def _thread() -> dict[str, Any]:
    """The same for every visit: made once, since making them costs more than running them."""
    said = Statement.objects.headlines().filter(citizen=OuterRef("citizen_id")).order_by("-said_at", "-id")
    steps = SubGoal.objects.open().filter(goal__ended_at__isnull=True)
    served = steps.filter(served_by__plan=OuterRef("plan_id")).order_by("position", "id")
    hers = steps.filter(goal__citizen=OuterRef("citizen_id")).order_by("goal_id", "position", "id")
    small_step = Coalesce(Subquery(served.values("small_step")[:1]), Subquery(hers.values("small_step")[:1]))
    return {"headline_text": Subquery(said.values("text")[:1]), "small_step": small_step}


def my_visits(user: User, staff: Staff, first: date, last: date) -> QuerySet[Visit]:
    """The worker's visits on these days, cancelled ones too, found by the tie that assigning wrote."""
    from_at, until_at = clock.days(first, last)
    ties = VisitTie.objects.filter(staff=staff, until_at__gt=from_at + TIE, from_at__lt=until_at - TIE)
    known = LastSeen.objects.filter(
        citizen=OuterRef("citizen_id"), staff=staff, last_day__gte=min(first, timezone.localdate()) - KNOWN_DAYS
    )
    others = VisitWorker.objects.filter(visit=OuterRef("pk"), cancelled_at__isnull=True).exclude(staff=staff)
    visits = Visit.objects.on_days(first, last).filter(pk__in=ties.values("visit_number"))
    return (
        with_thread(visits.select_related("citizen", "team"))
        .annotate(
            seen_by=basis(user, Permission.CITIZENS_SEE, "citizen"),
            is_known=Exists(known),
            companions=ArraySubquery(others.order_by("id").values("staff__first_name")),
        )
        .order_by("start_at", "id")
    )


def unwritten(visits: QuerySet[Visit]) -> QuerySet[Visit]:
    """Still to be visited: not cancelled, and no note stands."""
    written = Note.objects.standing().filter(visit=OuterRef("pk"))
    return visits.filter(~Exists(written), cancelled_at__isnull=True)


def notes_of(visits: list[Visit], staff: Staff) -> dict[int, Sent]:
    """The note to show for each visit: the worker's own before a colleague's, the newest before older ones."""
    found: dict[int, Sent] = {}
    rows = Note.objects.standing().filter(visit__in=[visit.pk for visit in visits]).select_related("author", "citizen")
    for note in rows.order_by("received_at", "id"):
        is_mine = note.author_id == staff.pk
        earlier = found.get(note.visit_id)
        if earlier is None or is_mine or not earlier.is_mine:
            outcome = how_it_went(note.deviations, note.not_home_end, note.citizen.first_name)
            found[note.visit_id] = Sent(note.pk, note.author.first_name, is_mine, note.received_at, outcome)
    return found


def stop_of(visit: Any, sent: Sent | None = None) -> Stop:
    """`visit` as `my_visits` gives it. A protected address is not shown on a list."""
    citizen = visit.citizen if visit.seen_by else None
    return Stop(
        number=visit.pk,
        start_at=visit.start_at,
        end_at=visit.end_at,
        citizen=citizen,
        team=visit.team.name,
        sentence=(visit.headline_text or "") if citizen else "",
        step=(visit.small_step or "") if citizen else "",
        street=citizen.street if citizen and not citizen.protected_address else "",
        coffee_minutes=visit.coffee_minutes,
        is_known=visit.is_known,
        companions=tuple(visit.companions) if citizen else (),
        is_cancelled=visit.cancelled_at is not None,
        sent=sent,
    )


def next_stop(user: User, staff: Staff, after: Visit) -> Stop | None:
    """The worker's next visit that day without a note."""
    day = clock.local_day(after.start_at)
    later = my_visits(user, staff, day, day).filter(
        Q(start_at__gt=after.start_at) | Q(start_at=after.start_at, pk__gt=after.pk)
    )
    visit = unwritten(later).first()
    return stop_of(visit) if visit else None
