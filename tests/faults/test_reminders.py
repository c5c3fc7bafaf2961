"""Reminders with a real worker that stood still for forty days: no flood, nothing out of date, nothing twice."""

from collections.abc import Iterator
from random import Random

import pytest
import time_machine

from citizens.models import Notice
from citizens.sweep import remind_all
from tests.faults.counting import rows, waiting
from tests.faults.processes import Place, free_port, held, wait_for_parked, wait_until
from tests.faults.standstill import OFF, Ground, at, most_for_one

pytestmark = pytest.mark.xdist_group("faults_reminders")
PILED_UP = OFF  # messages, one a morning


@pytest.fixture(params=["files", "redis"])
def still(request: pytest.FixtureRequest, fresh_db: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """An installation of its own, with messages in files and with a real Redis."""
    made = Place(fresh_db, tmp_path_factory.mktemp("still"), free_port() if request.param == "redis" else 0)
    with made.ends:
        if made.redis_port:
            made.redis()
        yield made


@pytest.fixture
def ground(still: Place, chance: Random) -> Ground:
    """The first morning's reminders are out when the worker stops."""
    with time_machine.travel(at(0)):
        made = Ground(chance)
        remind_all()
    return made


def new_since(last: int) -> list[Notice]:
    return list(Notice.objects.filter(pk__gt=last).order_by("pk"))


def open_keys() -> set[str]:
    return set(Notice.objects.open().values_list("dedupe_key", flat=True))


def comes_to_rest(place: Place) -> None:
    """No message waits, and what the worker took is done."""
    said = place.running["worker"].said
    wait_until("no message waits", lambda: waiting(place) == 0)
    wait_until("all is done", lambda: said().count(" received") == said().count(" succeeded in "))


def test_after_forty_days_there_is_no_flood_though_the_worker_is_killed_after_its_third(
    still: Place, ground: Ground
) -> None:
    """All that piled up is taken at once by four threads; the fourth reminder is where the first worker dies."""
    settled, last, today = ground.live(), Notice.objects.latest("pk").pk, at(OFF).date()
    wanted = ground.most_pressing(today, told=open_keys() - settled)
    fourth = sorted(wanted, key=lambda citizen: wanted[citizen])[3]
    office = still.hand()
    office.do("tests.faults.work.send_reminders", times=PILED_UP)
    still.environment["CLOCK_AT"] = at(OFF).isoformat()
    with held(still.database, "SELECT 1 FROM citizens_citizen WHERE id = %s FOR UPDATE", fourth):
        still.worker()
        wait_until("the third is out", lambda: len(new_since(last)) == 3)
        wait_for_parked(still.database)
        still.end("worker")
    assert len(new_since(last)) == 3
    office.do("tests.faults.work.send_reminders", times=1)
    still.worker()
    comes_to_rest(still)
    raised = new_since(last)
    assert sorted((each.citizen_id, each.due_on, each.dedupe_key) for each in raised) == sorted(
        (citizen, due_on, key) for citizen, (due_on, key) in wanted.items()
    )
    assert [each.due_on for each in raised] == sorted(each.due_on for each in raised)
    assert most_for_one() == 1
    assert not open_keys() & settled

    before = rows()
    office.do("tests.faults.work.send_reminders", times=3)
    comes_to_rest(still)
    assert rows() == before
    catches_up_one_a_day(ground)


def catches_up_one_a_day(ground: Ground) -> None:
    """The days after: each morning the next most pressing, until all that had piled up is told."""
    for number in range(OFF + 1, OFF + 8):
        with time_machine.travel(at(number)):
            wanted = ground.most_pressing(at(number).date(), told=open_keys())
            last = Notice.objects.latest("pk").pk
            remind_all()
            assert {each.citizen_id: each.dedupe_key for each in new_since(last)} == {
                citizen: key for citizen, (_, key) in wanted.items()
            }
    assert most_for_one() == 1
    assert not ground.most_pressing(at(OFF).date(), told=open_keys())
