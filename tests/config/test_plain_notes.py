"""Notes that the demo writes around the action leave what the action would have left."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from config.demo.plain import Plain, write_plain_notes
from teams.models import Staff
from tests import cast
from visits.actions import record_note
from visits.models import LastSeen, Note, NoteTrace, Visit, VisitPlan


def what_is_left(visit: Visit) -> dict[str, Any]:
    visit.refresh_from_db()
    note = Note.objects.get(visit=visit)
    differs = {"id", "key", "visit_id", "body_hash", "received_at", "written_at"}
    traces = NoteTrace.objects.filter(note=note).values("visit_id", "rating_id", "statement_id", "notice_id")
    return {
        "note": {
            name: value for name, value in Note.objects.filter(pk=note.pk).values()[0].items() if name not in differs
        },
        "whole": bytes(note.body_hash) != b"" and visit.completed_at == note.written_at,
        "trace": [{**trace, "visit_id": trace["visit_id"] == visit.pk} for trace in traces],
        "visit": (visit.delivered, visit.version, visit.cancelled_at),
        "met": list(LastSeen.objects.filter(citizen=visit.citizen).values("staff_id", "last_day")),
    }


def test_a_plain_note_leaves_the_same(karens_plan: VisitPlan, care: Staff) -> None:
    begun = timezone.now().replace(second=0, microsecond=0) - timedelta(hours=1)
    visit, at = cast.make_visit(karens_plan, begun, care), begun + timedelta(minutes=39)
    write_plain_notes(by=None, notes=[Plain(UUID(int=1), visit, care, (care,), at)])
    plain, digest = what_is_left(visit), bytes(Note.objects.get(visit=visit).body_hash)
    again = record_note(by=care, visit=visit, key=UUID(int=1))
    assert again.written_at == again.received_at == at  # the same key and words: the note that is there
    assert bytes(again.body_hash) == digest
    LastSeen.objects.all().delete()
    other_plan = cast.make_plan(karens_plan.course, karens_plan.team, care)
    other = cast.make_visit(other_plan, begun - timedelta(hours=2), care)
    record_note(by=care, visit=other, key=UUID(int=2), written_at=at)
    assert what_is_left(other) == plain
