"""What the dashboard asks of visits; aggregates as frozen dataclasses, each with window and n."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db.models import Q
from django.db.models.functions import TruncTime

from visits.faces import Faces, Met, bands, faces
from visits.models import VisitWorker

FROM, UNTIL = time(7), time(22)


@dataclass(frozen=True)
class Continuity:
    """Known faces from `first` to `last`: delivered and planned, and those with two visits a day or more alone."""

    first: date
    last: date
    delivered: Faces
    delivered_busy: Faces
    planned: Faces
    planned_busy: Faces


def continuity(team_id: int, today: date, days: int = 14) -> Continuity:
    """Delivered in the `days` up to and including today, planned in as many days from tomorrow on."""
    first, last = today - timedelta(days=days - 1), today
    calm, busy = bands(_meetings(team_id, first, last, Q(visit__delivered=True)), days)
    ahead = _meetings(team_id, today + timedelta(days=1), today + timedelta(days=days), Q(visit__cancelled_at=None))
    planned, planned_busy = bands(ahead, days)
    return Continuity(first, last, faces(calm), faces(busy), faces(planned), faces(planned_busy))


def _meetings(team_id: int, first: date, last: date, which: Q) -> list[Met]:
    rows = (
        VisitWorker.objects.filter(which, cancelled_at=None, visit__team_id=team_id, visit__day__range=(first, last))
        .annotate(at=TruncTime("visit__start_at"))
        .filter(at__gte=FROM, at__lt=UNTIL)
        .values_list("visit__citizen_id", "staff_id")
    )
    return [Met(citizen_id, staff_id) for citizen_id, staff_id in rows]
