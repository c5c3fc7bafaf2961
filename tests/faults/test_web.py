"""Web servers that die: what was answered is there, what was not is there once or not at all, and can be sent again."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.utils import timezone

from citizens.models import AccessLog, Notice, Statement
from teams.models import FormKey, Staff, Team
from teams.roles import Role
from tests import cast
from tests.faults.people import UNKNOWN, Person, open_door
from tests.faults.processes import Place, held, wait_for_parked, wait_until
from visits.models import LastSeen, Note, NoteTrace, Visit

pytestmark = pytest.mark.xdist_group("faults_web")
TOLD = {"text": "Gik til søen", "own_words": "Det gjorde godt", "deviations": ["concern"]}
AFTER_NOTE = "LOCK TABLE visits_notetrace IN SHARE MODE"
AFTER_KEY = "SELECT 1 FROM visits_visit WHERE citizen_id = %s FOR UPDATE"
AT_ONCE = 8


class House:
    """A web server, a team, and people."""

    def __init__(self, place: Place) -> None:
        door = open_door()
        place.ends.callback(door.close)
        self.place, self.port = place, int(door.getsockname()[1])
        self.web = place.web(door)
        cast.make_municipality()
        self.team: Team = cast.make_team()
        self.planner = cast.make_staff("planner", "Birgitte Holm", Role.PLANNER, self.team)
        self.number = 0

    def person(self) -> Person:
        self.number += 1
        return Person(self.port, cast.make_staff(f"care{self.number}", "Mette Lund", team=self.team))

    def visit(self, staff: Staff, hours_ago: int = 0) -> Visit:
        """At a citizen's whom nobody else's story is about."""
        citizen = cast.make_citizen("Karen Mikkelsen", self.team, staff)
        plan = cast.make_plan(cast.make_course(citizen, self.planner), self.team, self.planner)
        return cast.make_visit(plan, timezone.now() - timedelta(hours=hours_ago, minutes=20), staff)

    def kill_workers(self) -> None:
        """kill -9; the server's own parent starts others."""
        for pid in self.web.children():
            os.kill(pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def house(place: Place) -> House:
    return House(place)


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield pool
    connections.close_all()


def written(visit: Visit) -> dict[str, int]:
    """What one note writes, counted over everything about this citizen."""
    hers = {"citizen": visit.citizen_id}
    found: dict[str, Any] = {
        "note": Note.objects.filter(**hers),
        "words": Statement.objects.filter(**hers),
        "notice": Notice.objects.filter(**hers),
        "seen": LastSeen.objects.filter(**hers),
        "trace": NoteTrace.objects.filter(note__citizen=visit.citizen_id),
        "completed": Visit.objects.filter(pk=visit.pk, completed_at__isnull=False),
        "key": FormKey.objects.filter(path=f"/visits/{visit.pk}/"),
    }
    return {name: rows.count() for name, rows in found.items()}


NOTHING = {"note": 0, "words": 0, "notice": 0, "seen": 0, "trace": 0, "completed": 0, "key": 0}
ONE_NOTE = {"note": 1, "words": 1, "notice": 1, "seen": 1, "trace": 3, "completed": 1, "key": 1}


def test_a_server_killed_before_the_commit_leaves_nothing_and_the_same_form_again_is_one_note(
    house: House, threads: ThreadPoolExecutor, seed: int
) -> None:
    """Now and then she sends it again before the database has noticed that the first sender is dead."""
    mette = house.person()
    visit = house.visit(mette.staff)
    form = mette.typed(f"/visits/{visit.pk}/", **TOLD)
    lock, values = [(AFTER_NOTE, ()), (AFTER_KEY, (visit.citizen_id,))][seed % 2]
    impatient = seed % 3 == 1
    with held(house.place.database, lock, *values):
        sent = threads.submit(mette.post, f"/visits/{visit.pk}/", form)
        wait_for_parked(house.place.database)
        house.kill_workers()
        assert sent.result().status == UNKNOWN
        assert written(visit) == NOTHING
        if impatient:
            sent = threads.submit(mette.post, f"/visits/{visit.pk}/", form)
            wait_for_parked(house.place.database, 2)
    again = sent.result() if impatient else mette.post(f"/visits/{visit.pk}/", form)
    assert (again.status, written(visit)) == (302, ONE_NOTE)
    assert again.location == f"/notes/{Note.objects.get(visit=visit).pk}/"


def test_a_server_killed_after_the_commit_gives_the_stored_answer_to_the_same_form(
    house: House, threads: ThreadPoolExecutor, seed: int
) -> None:
    """The message about the moved visit is the last thing that is stored: there the server stands when it dies."""
    mette = house.person()
    visit = house.visit(mette.staff)
    form = mette.typed(f"/visits/{visit.pk}/", **TOLD, was_at="2026-01-01T08:00:00+00:00")
    keeps_session = "SELECT 1 FROM django_session WHERE session_key = %s FOR UPDATE"
    with held(house.place.database, keeps_session, mette.session):
        sent = threads.submit(mette.post, f"/visits/{visit.pk}/", form)
        wait_for_parked(house.place.database)
        assert written(visit) == ONE_NOTE
        house.kill_workers()
        assert sent.result().status == UNKNOWN
    note = Note.objects.get(visit=visit)
    again = [mette.post(f"/visits/{visit.pk}/", form) for _ in range(2)]
    assert [(answer.status, answer.location) for answer in again] == [(302, f"/notes/{note.pk}/")] * 2
    assert written(visit) == ONE_NOTE
    assert mette.get(f"/notes/{note.pk}/").status == 200
    looks = AccessLog.objects.filter(citizens=[visit.citizen_id]).values_list("action", flat=True)
    assert sorted(looks) == ["receipt", "visit"]


def test_the_same_form_from_many_taps_at_once_is_one_note(house: House, threads: ThreadPoolExecutor, seed: int) -> None:
    mette = house.person()
    visit = house.visit(mette.staff)
    form = mette.typed(f"/visits/{visit.pk}/", **TOLD)
    answers = list(threads.map(lambda _: mette.post(f"/visits/{visit.pk}/", form), range(AT_ONCE)))
    assert {(answer.status, answer.location) for answer in answers} == {
        (302, f"/notes/{Note.objects.get(visit=visit).pk}/")
    }
    assert written(visit) == ONE_NOTE


def test_servers_killed_under_load_lose_nothing_and_double_nothing(
    house: House, threads: ThreadPoolExecutor, chance: Random
) -> None:
    """Each operation is acknowledged, refused or unknown; the unknown are sent again until they are acknowledged."""
    people = [house.person() for _ in range(AT_ONCE)]
    rounds = [(mette, visit) for mette in people for visit in [house.visit(mette.staff, hours) for hours in range(2)]]
    forms = [(mette, f"/visits/{visit.pk}/", mette.typed(f"/visits/{visit.pk}/", **TOLD)) for mette, visit in rounds]
    answers = [threads.submit(mette.post, path, form) for mette, path, form in forms]
    time.sleep(chance.uniform(0.05, 0.4))
    house.kill_workers()
    statuses = [answer.result().status for answer in answers]
    died = time.monotonic()
    assert set(statuses) <= {302, UNKNOWN}
    for (_, visit), status in zip(rounds, statuses, strict=True):
        assert written(visit) in ([ONE_NOTE] if status == 302 else [NOTHING, ONE_NOTE])
    for mette, path, form in forms:
        wait_until("the form is taken", lambda m=mette, p=path, f=form: m.post(p, f).status == 302)  # type: ignore[misc]
    assert time.monotonic() - died < 20
    assert all(written(visit) == ONE_NOTE for _, visit in rounds)


def test_a_server_killed_while_it_cancels_many_visits_has_cancelled_none(
    house: House, threads: ThreadPoolExecutor, seed: int
) -> None:
    """The last day of a course ends several plans: the last of them is where it dies."""
    visitator = Person(house.port, cast.make_staff(f"v{seed}", "Anne Vestergaard", Role.VISITATOR, house.team))
    citizen = cast.make_citizen("Karen Mikkelsen", house.team, house.planner)
    course = cast.make_course(citizen, visitator.staff)
    start = timezone.now() + timedelta(days=3)
    plans = [cast.make_plan(course, house.team, house.planner, title=f"Plan {number}") for number in range(3)]
    visits = [cast.make_visit(plan, start + timedelta(days=day)) for plan in plans for day in range(4)]
    last_one = "SELECT 1 FROM visits_visit WHERE id = %s FOR UPDATE"
    form = {
        "until_on": f"{timezone.localdate() + timedelta(days=1)}",
        "version": course.version,
        "form_key": str(uuid4()),
    }
    with held(house.place.database, last_one, visits[-1].pk):
        sent = threads.submit(visitator.post, f"/courses/{course.pk}/end/", form)
        wait_for_parked(house.place.database)
        house.kill_workers()
        assert sent.result().status == UNKNOWN
    course.refresh_from_db()
    standing = Visit.objects.filter(citizen=citizen, cancelled_at=None)
    assert (course.until_on, standing.count()) == (None, len(visits))
    assert visitator.post(f"/courses/{course.pk}/end/", form).status == 302
    assert not standing.filter(start_at__gte=start).exists()
