"""The hundreds of notes that only say *as agreed*, written around `record_note`: a thousand times seven statements take
longer than everything else. What they leave is the same, row for row (tests/config/test_demo.py compares the two)."""

from dataclasses import dataclass
from datetime import date, datetime
from unittest.mock import patch
from uuid import UUID

from teams.history import action
from teams.models import Staff
from visits.models import LastSeen, Note, NoteTrace, Visit
from visits.told import told

AT_ONCE = 200


@dataclass(frozen=True)
class Plain:
    """`came`: everybody who was there, the author included."""

    key: UUID
    visit: Visit
    author: Staff
    came: tuple[Staff, ...]
    at: datetime


@action
def write_plain_notes(*, by: Staff | None, notes: list[Plain]) -> None:
    """Notes with their trace; visits completed and delivered; who has met whom."""
    with patch.object(Note._meta.get_field("received_at"), "auto_now_add", False):
        rows = Note.objects.bulk_create([_row(plain) for plain in notes], batch_size=AT_ONCE)
    NoteTrace.objects.bulk_create([NoteTrace(note=row, visit_id=row.visit_id) for row in rows], batch_size=AT_ONCE)
    for plain in notes:
        plain.visit.completed_at, plain.visit.delivered = plain.at, True
    Visit.objects.bulk_update([plain.visit for plain in notes], ["completed_at", "delivered"], batch_size=AT_ONCE)
    LastSeen.objects.bulk_create(
        LastSeen(citizen_id=citizen, staff_id=staff, last_day=day) for (citizen, staff), day in _met(notes).items()
    )


def _row(plain: Plain) -> Note:
    return Note(
        key=plain.key,
        visit=plain.visit,
        citizen_id=plain.visit.citizen_id,
        author=plain.author,
        body_hash=told().digest(plain.visit.pk),
        written_at=plain.at,
        received_at=plain.at,
    )


def _met(notes: list[Plain]) -> dict[tuple[int, int], date]:
    """Citizen and worker, with the last day they met."""
    met: dict[tuple[int, int], date] = {}
    for plain in notes:
        for staff in plain.came:
            pair = plain.visit.citizen_id, staff.pk
            met[pair] = max(plain.visit.day, met.get(pair, plain.visit.day))
    return met
