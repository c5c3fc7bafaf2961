"""Who comes to a visit: rows of `VisitWorker` and the tie of 24 hours either side. Used by the actions of this room."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import VisitTie
from teams.models import Staff
from teams.roles import Permission
from visits import clock
from visits.models import Visit, VisitWorker

TIE = timedelta(hours=24)
ONE_PLACE = "visit_worker_in_one_place"


def standing(visits: Iterable[Visit]) -> list[VisitWorker]:
    return list(
        VisitWorker.objects.filter(visit__in=[visit.pk for visit in visits], cancelled_at__isnull=True).order_by("id")
    )


def place(visit: Visit, staff: Iterable[int], by: Staff | None) -> None:
    """Let these workers come; raises what `in_one_place` turns into a sentence."""
    add([VisitWorker(**columns(visit, number, by)) for number in staff], [visit])


def columns(visit: Visit, staff: int, by: Staff | None) -> dict[str, object]:
    """`assigned_by` is empty where the plan's faces were given by the program."""
    return {
        "visit_id": visit.pk,
        "staff_id": staff,
        "span": DateTimeTZRange(visit.start_at, visit.end_at),
        "assigned_at": timezone.now(),
        "assigned_by": by,
    }


def add(rows: list[VisitWorker], visits: Iterable[Visit]) -> None:
    VisitWorker.objects.bulk_create(rows)
    tie(rows, visits)


def tie(rows: Iterable[VisitWorker], visits: Iterable[Visit]) -> None:
    """Each worker's tie to the citizen: the visit and 24 hours either side."""
    of = {visit.pk: visit for visit in visits}
    VisitTie.objects.bulk_create(
        [
            VisitTie(
                citizen_id=of[row.visit_id].citizen_id,
                staff_id=row.staff_id,
                visit_number=row.visit_id,
                from_at=of[row.visit_id].start_at - TIE,
                until_at=of[row.visit_id].end_at + TIE,
            )
            for row in rows
        ],
        update_conflicts=True,
        unique_fields=["visit_number", "staff"],
        update_fields=["from_at", "until_at"],
    )


def release(rows: Iterable[VisitWorker], *, keep_tie: bool = False) -> None:
    """They no longer come. A cancelled visit keeps the tie: somebody may already have been there."""
    rows = list(rows)
    if not rows:
        return
    VisitWorker.objects.filter(pk__in=[row.pk for row in rows]).update(cancelled_at=timezone.now())
    if keep_tie:
        return
    ties = VisitTie.objects.none()
    for row in rows:
        ties |= VisitTie.objects.filter(visit_number=row.visit_id, staff_id=row.staff_id)
    ties.delete()


def untie(visit: Visit, staff: Iterable[int]) -> None:
    VisitTie.objects.filter(visit_number=visit.pk, staff__in=staff).delete()


def follow(visit: Visit, rows: list[VisitWorker]) -> None:
    """The workers go with a visit that was moved."""
    numbers = [row.pk for row in rows]
    VisitWorker.objects.filter(pk__in=numbers).update(span=DateTimeTZRange(visit.start_at, visit.end_at))
    VisitTie.objects.filter(visit_number=visit.pk).update(from_at=visit.start_at - TIE, until_at=visit.end_at + TIE)


@contextmanager
def in_one_place(visit: Visit, staff: Iterable[int], by: Staff | None) -> Iterator[None]:
    """The database refuses a worker in two places; inside this, the refusal says who, where and when."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if ONE_PLACE not in str(error):
            raise
        raise elsewhere(visit, list(staff), by) from error


def overlapping(visit: Visit, staff: list[int]) -> VisitWorker | None:
    span = DateTimeTZRange(visit.start_at, visit.end_at)
    others = VisitWorker.objects.filter(staff_id__in=staff, cancelled_at__isnull=True, span__overlap=span)
    return others.exclude(visit_id=visit.pk).select_related("staff", "visit__citizen").order_by("span").first()


def elsewhere(visit: Visit, staff: list[int], by: Staff | None) -> ValidationError:
    """*Ali is already with Yusuf at 08:35*; the other citizen's name only for those who may see her."""
    found = overlapping(visit, staff)
    if found is None:
        return ValidationError({"staff": _("Somebody gave this worker another visit just now. Try again.")})
    may_see = found.visit.citizen.is_visible_to
    known = by is not None and by.user is not None and may_see(by.user, Permission.VISITS_SEE_WEEK)
    words = {
        "worker": found.staff.first_name,
        "citizen": found.visit.citizen.first_name if known else _("another citizen"),
        "time": f"{clock.wall_time(found.span.lower):%H:%M}",
    }
    sentence = _("%(worker)s is already with %(citizen)s at %(time)s. Choose another time or another worker.")
    return ValidationError({"staff": sentence % words})
