"""The story of a worker that stood still for forty days, whatever rooms the team is reminded by."""

from dataclasses import dataclass

import time_machine

from citizens.models import Notice
from citizens.sweep import remind_all
from tests.faults.counting import rows, waiting
from tests.faults.processes import Place, held, wait_for_parked, wait_until
from tests.faults.standstill import OFF, Ground, at, most_for_one

PILED_UP = OFF  # messages, one a morning
MORNINGS = 14  # more than anybody has reasons


@dataclass(frozen=True)
class Told:
    """`settled`: the keys of what people did meanwhile; `raised`: what was told once the worker was back."""

    settled: set[str]
    raised: list[Notice]


def stands_still_and_dies_after_its_third(still: Place, ground: Ground) -> Told:
    """All that piled up is taken at once by four threads; the fourth reminder is where the first worker dies, its
    third being out; the next one goes on from the rows, and tells nothing twice."""
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
    assert [each.due_on for each in raised] == sorted(each.due_on for each in raised), "the oldest first"
    assert most_for_one() == 1
    assert not open_keys() & settled, "what was open of what is settled has closed by itself"

    before = rows()
    office.do("tests.faults.work.send_reminders", times=3)
    comes_to_rest(still)
    assert rows() == before, "a second sweep inserts nothing"
    return Told(settled, raised)


def catches_up_one_a_day(ground: Ground) -> None:
    """The days after: each morning the next most pressing, until all that had piled up is told."""
    for number in range(OFF + 1, OFF + 1 + MORNINGS):
        with time_machine.travel(at(number)):
            wanted = ground.most_pressing(at(number).date(), told=open_keys())
            last = Notice.objects.latest("pk").pk
            remind_all()
            assert {each.citizen_id: each.dedupe_key for each in new_since(last)} == {
                citizen: key for citizen, (_, key) in wanted.items()
            }
    assert most_for_one() == 1
    assert not ground.most_pressing(at(OFF).date(), told=open_keys())


def new_since(last: int) -> list[Notice]:
    return list(Notice.objects.filter(pk__gt=last).order_by("pk"))


def open_keys() -> set[str]:
    return set(Notice.objects.open().values_list("dedupe_key", flat=True))


def comes_to_rest(place: Place) -> None:
    """No message waits, and what the worker took is done."""
    said = place.running["worker"].said
    wait_until("no message waits", lambda: waiting(place) == 0)
    wait_until("all is done", lambda: said().count(" received") == said().count(" succeeded in "))
