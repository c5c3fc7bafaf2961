"""The same moment: a note tapped in two tabs, two corrections, two people on one visit."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from teams.models import Staff
from tests import cast
from visits.actions import correct_note, record_note
from visits.models import LastSeen, Note, Visit

SENDINGS = 6


@pytest.fixture
def visit(fresh_db: str) -> Visit:
    cast.make_municipality()
    team = cast.make_team()
    care = cast.make_staff("care", "Mette Lund", team=team)
    karen = cast.make_citizen("Karen Mikkelsen", team, care)
    plan = cast.make_plan(cast.make_course(karen, care), team, care)
    return cast.make_visit(plan, timezone.now(), care)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """All begin together; a refusal counts as an answer."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return act()
        except ValidationError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_the_same_note_sent_many_times_at_once_is_one(visit: Visit) -> None:
    care, key = Staff.objects.get(), uuid4()
    found = at_once(*[lambda: record_note(by=care, visit=visit, key=key, deviations=["concern"])] * SENDINGS)
    assert {note.pk for note in found} == {Note.objects.get().pk}


def test_of_two_corrections_at_once_one_stands_and_the_other_is_told(visit: Visit) -> None:
    care = Staff.objects.get()
    note = record_note(by=care, visit=visit, key=uuid4())
    found = at_once(
        lambda: correct_note(by=care, note=note, key=uuid4(), text="Den ene"),
        lambda: correct_note(by=care, note=note, key=uuid4(), text="Den anden"),
    )
    assert sum(isinstance(each, ValidationError) for each in found) == 1
    assert Note.objects.standing().count() == 1


def test_two_who_write_at_once_both_stand(visit: Visit) -> None:
    care = Staff.objects.get()
    colleague = cast.make_staff("colleague", "Jonas Bech", team=visit.team)
    at_once(
        lambda: record_note(by=care, visit=visit, key=uuid4()),
        lambda: record_note(by=colleague, visit=visit, key=uuid4(), deviations=["other_time"]),
    )
    assert Note.objects.standing().count() == 2
    assert LastSeen.objects.count() == 2
