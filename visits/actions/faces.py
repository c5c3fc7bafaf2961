"""The plan's fixed faces get its visits: the first who is on shift and free, else the next, else nobody."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from teams.models import Staff
from visits.actions import workers
from visits.diary import Diary, diary_of
from visits.models import Visit, VisitPlan, VisitWorker


def assign_faces(plan: VisitPlan, made: list[Visit], changed: list[Visit]) -> None:
    """Workers somebody chose by hand stay where they can; the others are chosen anew. One pass, few statements."""
    visits = sorted([*made, *changed], key=lambda visit: visit.start_at)
    if not visits:
        return
    faces = list(plan.faces.order_by("rank").values_list("staff_id", flat=True))
    before: dict[int, list[VisitWorker]] = defaultdict(list)
    for row in workers.standing(changed):
        before[row.visit_id].append(row)
    by_hand = {row.staff_id for rows in before.values() for row in rows if row.assigned_by_id}
    span = (visits[0].start_at, max(visit.end_at for visit in visits))
    diary = diary_of({*faces, *by_hand}, span, without=[visit.pk for visit in visits])
    chosen = {visit.pk: _choose(visit, faces, before[visit.pk], diary) for visit in visits}
    _write(visits, before, chosen)


def assign_roster(visits: list[Visit], roster: Mapping[date, Sequence[Staff]]) -> None:
    """Who comes on which day is decided already; a day without anybody stays open."""
    chosen = {visit.pk: [staff.pk for staff in roster.get(visit.occurs_on, ())] for visit in visits}
    _write(visits, defaultdict(list), {visit.pk: chosen[visit.pk][: visit.workers_needed] for visit in visits})


def _choose(visit: Visit, faces: list[int], before: list[VisitWorker], diary: Diary) -> list[int]:
    span = (visit.start_at, visit.end_at)
    stay = [row.staff_id for row in before if row.assigned_by_id and not diary.is_taken(row.staff_id, span)]
    others = [staff for staff in faces if staff not in stay and diary.is_free(staff, span)]
    chosen = [*stay, *others][: visit.workers_needed]
    for staff in chosen:
        diary.take(staff, span)
    return chosen


def _write(visits: list[Visit], before: dict[int, list[VisitWorker]], chosen: dict[int, list[int]]) -> None:
    """Release first, then move, then add: at no statement is anybody in two places."""
    standing = [row for visit in visits for row in before[visit.pk]]
    workers.release(row for row in standing if row.staff_id not in chosen[row.visit_id])
    kept = [row for row in standing if row.staff_id in chosen[row.visit_id]]
    spans = {visit.pk: DateTimeTZRange(visit.start_at, visit.end_at) for visit in visits}
    moved = [row for row in kept if row.span != spans[row.visit_id]]
    for row in moved:
        row.span = spans[row.visit_id]
    VisitWorker.objects.bulk_update(moved, ["span"])
    workers.tie(moved, visits)
    there = {(row.visit_id, row.staff_id) for row in kept}
    added = [
        VisitWorker(**workers.columns(visit, staff, None))
        for visit in visits
        for staff in chosen[visit.pk]
        if (visit.pk, staff) not in there
    ]
    workers.add(added, visits)
