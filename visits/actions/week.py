"""The week: who comes, when, and what is cancelled. What somebody decided by hand is never undone by a plan."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff
from visits.actions import effects, workers
from visits.models import Visit, VisitWorker


@action
def assign_visit(
    *, by: Staff | None, visit: Visit, staff: Staff, version: int | None = None, instead_of: Staff | None = None
) -> Visit:
    """Let `staff` come, `instead_of` somebody or to an empty place."""
    rows = workers.standing([visit])
    leaving = [row for row in rows if instead_of and row.staff_id == instead_of.pk]
    staying = [row.staff_id for row in rows if row not in leaving]
    if staff.pk in staying:
        raise ValidationError({"staff": _("%(name)s already comes to this visit.") % {"name": staff.first_name}})
    if len(staying) >= visit.workers_needed:
        raise ValidationError(
            {"staff": _("Nobody is missing at this visit. Choose whom %(name)s replaces.") % {"name": staff.first_name}}
        )
    _claim(by, visit, version)
    workers.release(leaving)
    with workers.in_one_place(visit, [staff.pk], by):
        workers.place(visit, [staff.pk], by)
    return visit


@action
def unassign_visit(*, by: Staff, visit: Visit, staff: Staff, version: int | None = None) -> Visit:
    """`staff` no longer comes; the place is empty."""
    rows = [row for row in workers.standing([visit]) if row.staff_id == staff.pk]
    if not rows:
        raise ValidationError({"staff": _("%(name)s does not come to this visit.") % {"name": staff.first_name}})
    _claim(by, visit, version)
    workers.release(rows)
    return visit


@action
def move_visit(*, by: Staff, visit: Visit, start_at: datetime, version: int | None = None) -> Visit:
    """To another time; it lasts as long as before, and its workers go with it."""
    rows = workers.standing([visit])
    _move(by, visit, version, start_at)
    with workers.in_one_place(visit, [row.staff_id for row in rows], by):
        workers.follow(visit, rows)
    return visit


@action
def arrange_visit(
    *, by: Staff, visit: Visit, start_at: datetime, staff: Collection[Staff], version: int | None = None
) -> Visit:
    """Time and workers at once, as the move panel has them: all of it or nothing."""
    wanted = list(dict.fromkeys(person.pk for person in staff))
    if len(wanted) > visit.workers_needed:
        raise ValidationError({"second": _("One worker comes to this visit.")})
    rows = workers.standing([visit])
    if start_at == visit.start_at:
        _claim(by, visit, version)
    else:
        _move(by, visit, version, start_at)
    workers.release(row for row in rows if row.staff_id not in wanted)
    kept = [row for row in rows if row.staff_id in wanted]
    there = {row.staff_id for row in kept}
    with workers.in_one_place(visit, wanted, by):
        workers.follow(visit, kept)
        workers.place(visit, [pk for pk in wanted if pk not in there], by)
    return visit


@action
def swap_workers(*, by: Staff, visit: Visit, staff: Staff, other: Visit, other_staff: Staff) -> None:
    """`staff` of `visit` and `other_staff` of `other` take each other's place."""
    rows = [row for row in workers.standing([visit]) if row.staff_id == staff.pk]
    other_rows = [row for row in workers.standing([other]) if row.staff_id == other_staff.pk]
    if not rows or not other_rows:
        raise ValidationError(_("Somebody has changed one of the visits. Look at the week again."))
    for each in sorted([visit, other], key=lambda row: row.pk):
        _claim(by, each, None)
    workers.release([*rows, *other_rows])
    with workers.in_one_place(visit, [other_staff.pk], by):
        workers.place(visit, [other_staff.pk], by)
    with workers.in_one_place(other, [staff.pk], by):
        workers.place(other, [staff.pk], by)


@action
def cancel_visit(*, by: Staff, visit: Visit, why: str, version: int | None = None) -> Visit:
    """A fact with a reason; the workers are free again and keep their tie, since one of them may have been there."""
    if not why:
        raise ValidationError({"why": _("Write why, so that colleagues know.")})
    _claim(by, visit, version, cancelled_at=timezone.now(), cancelled_by=by, cancelled_why=why)
    workers.release(workers.standing([visit]), keep_tie=True)
    return visit


@action
def restore_visit(*, by: Staff, visit: Visit, version: int | None = None) -> Visit:
    """A cancelled visit stands again; who came before comes again if still free."""
    if visit.cancelled_at is None:
        raise ValidationError(_("The visit is not cancelled."))
    last = VisitWorker.objects.filter(visit=visit, cancelled_at__gte=visit.cancelled_at).values_list(
        "staff_id", flat=True
    )
    before = list(last)[: visit.workers_needed]
    _update(by, visit, version, cancelled_at=None, cancelled_by=None, cancelled_why="")
    effects.count_notes(visit)
    if workers.overlapping(visit, before):
        workers.untie(visit, before)
        return visit
    with workers.in_one_place(visit, before, by):
        workers.place(visit, before, by)
    return visit


def _move(by: Staff | None, visit: Visit, version: int | None, start_at: datetime) -> None:
    end_at = start_at + (visit.end_at - visit.start_at)
    _claim(by, visit, version, start_at=start_at, end_at=end_at, moved_at=timezone.now())


def _claim(by: Staff | None, visit: Visit, version: int | None, **columns: Any) -> None:
    """Change a visit that still lies open, in the version that the person saw."""
    if visit.completed_at:
        raise ValidationError(_("The visit has been made and stays where it was."))
    if visit.cancelled_at:
        raise ValidationError(_("The visit is cancelled. Restore it first."))
    _update(by, visit, version, **columns)


def _update(by: Staff | None, visit: Visit, version: int | None, **columns: Any) -> None:
    """A note that arrived since the visit was read counts as a change, too."""
    same = {"version": visit.version if version is None else version, "completed_at": visit.completed_at}
    found = Visit.objects.filter(pk=visit.pk, **same)
    if not found.update(version=F("version") + 1, **columns):
        raise changed_meanwhile(visit, by)
    visit.version += 1
    for name, value in columns.items():
        setattr(visit, name, value)
