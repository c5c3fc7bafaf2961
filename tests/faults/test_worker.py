"""Background work with a real worker: nothing that was promised is lost, nothing is done twice."""

import signal
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from django.db.models import Count
from django.utils import timezone

from teams import jobs
from teams.models import Job, Team
from tests.faults.processes import Hand, Place, held, wait_for_parked, wait_until
from tests.faults.work import GATE

pytestmark = pytest.mark.xdist_group("faults_worker")
KEEPS_GATE = "SELECT pg_advisory_xact_lock(%s)"
PATIENT = 0.5  # seconds that a person may wait longer because the broker is dead


@pytest.fixture(scope="module")
def office(broker: Place) -> Hand:
    """The process that asks for work, as a page does."""
    return broker.hand()


@pytest.fixture(autouse=True)
def nothing_is_left(database: str) -> Iterator[None]:
    """Each story begins with all work done."""
    yield
    Job.objects.filter(done_at=None, parked_at=None).update(parked_at=timezone.now())


def ask(office: Hand, kind: str, name: str, hopeful: bool = False) -> float:
    order = {"kind": kind, "key": f"{kind} {name}", "ids": {"name": name}, "hopeful": hopeful}
    return float(office.do("tests.faults.work.ask", **order))


def ask_many(office: Hand, kind: str, names: list[str]) -> None:
    for name in names:
        ask(office, kind, name)


def effects(prefix: str) -> dict[str, int]:
    """How often each job of these names has had its effect."""
    found = Team.objects.filter(name__startswith=prefix).values_list("name").annotate(Count("pk"))
    return dict(found.order_by("name"))


def is_done(*names: str) -> bool:
    return Job.objects.filter(payload__name__in=names, done_at__isnull=False).count() == len(names)


def due_now(**which: Any) -> None:
    """Time passes: what waits for its next try is due."""
    Job.objects.filter(done_at=None, parked_at=None, **which).update(not_before=timezone.now())


def failed_due_now(kind: str) -> None:
    """The same for what has failed: a try that has begun and does not hold its row yet waits a tenth as long."""
    for job in Job.objects.filter(done_at=None, parked_at=None, kind=kind):
        if job.not_before - timezone.now() > timedelta(seconds=2**job.tries):
            Job.objects.filter(pk=job.pk, tries=job.tries).update(not_before=timezone.now())


def test_a_nudged_worker_does_the_work_and_the_same_message_again_does_nothing(
    broker: Place, office: Hand, seed: int, chance: Random
) -> None:
    names = [f"told {broker.redis_port} {seed} {number}" for number in range(chance.randint(3, 12))]
    broker.worker()
    ask_many(office, "mark", names)
    wait_until("the work is done", lambda: is_done(*names))
    office.do("tests.faults.work.send_again", times=5)
    ask_many(office, "mark", [f"late {broker.redis_port} {seed}"])
    wait_until("the last is done", lambda: is_done(f"late {broker.redis_port} {seed}"))
    assert effects(f"told {broker.redis_port} {seed} ") == dict.fromkeys(names, 1)


def test_a_worker_killed_in_the_middle_leaves_the_job_open_and_the_next_does_it_once(
    broker: Place, office: Hand, seed: int, chance: Random
) -> None:
    """Some are done, one is half done when the worker dies, some have not begun."""
    name = f"half {broker.redis_port} {seed}"
    others = [f"{name} {number}" for number in range(chance.randint(2, 8))]
    before = chance.randrange(len(others))
    broker.worker()
    with held(broker.database, KEEPS_GATE, GATE):
        ask_many(office, "mark", others[:before])
        ask(office, "mark_when_free", name)
        ask_many(office, "mark", others[before:])
        wait_for_parked(broker.database)
        broker.end("worker")
    assert not is_done(name)
    assert not Team.objects.filter(name=name).exists()
    broker.beat()
    broker.worker()
    wait_until("everything is done", lambda: is_done(name, *others))
    assert effects(name) == dict.fromkeys([name, *others], 1)


def test_poison_is_parked_and_the_others_go_on(broker: Place, office: Hand, seed: int, chance: Random) -> None:
    mark = f"{broker.redis_port} {seed}"
    good = [f"good {mark} {number}" for number in range(4)]
    order = [("fail", f"poison {mark}"), *(("mark", name) for name in good)]
    chance.shuffle(order)
    gone = Job.objects.create(kind="of an older version", key=f"gone {mark}", not_before=timezone.now())
    for kind, name in order:
        ask(office, kind, name)
    broker.worker()
    office.do("tests.faults.work.send_again", times=1)
    wait_until("the others are done", lambda: is_done(*good))

    def is_parked() -> bool:
        failed_due_now("fail")
        office.do("tests.faults.work.send_again", times=1)
        return Job.objects.filter(payload__name=f"poison {mark}", parked_at__isnull=False).exists()

    wait_until("the poison is parked", is_parked)
    poison = Job.objects.get(payload__name=f"poison {mark}")
    assert (poison.tries, poison.last_error, poison.done_at) == (jobs.TRIES, "RuntimeError", None)
    assert not effects("poison")
    gone.refresh_from_db()
    assert gone.last_error == "KeyError"


@pytest.mark.parametrize("broker", ["files"], indirect=True)
def test_work_that_kills_its_worker_does_not_stop_the_rest(broker: Place, office: Hand, seed: int) -> None:
    """It is put off each time, and parked when it has done so too often."""
    broker.end("worker")
    for kind, name in (("die", f"deadly {seed}"), ("mark", f"after {seed}")):
        ask(office, kind, name)
    for _ in range(2):
        worker = broker.hand()
        due_now(kind="die")
        worker.tell("teams.jobs.run_open_jobs")
        assert worker.died()
    assert is_done(f"after {seed}")
    Job.objects.filter(kind="die", tries=2).update(tries=jobs.TRIES)
    due_now(kind="die")
    office.do("teams.jobs.run_open_jobs")
    deadly = Job.objects.get(payload__name=f"deadly {seed}")
    assert (deadly.tries, deadly.last_error, bool(deadly.parked_at)) == (jobs.TRIES, "WorkerDied", True)
    assert effects("deadly") == {}


@pytest.mark.parametrize("broker", ["redis"], indirect=True)
def test_a_dead_broker_costs_little_and_the_sweep_does_the_work(broker: Place, seed: int, chance: Random) -> None:
    """It hangs, then it dies, while a job is under way and people go on working; the worker finds back by itself."""
    names = [f"dead {seed} {number}" for number in range(chance.randint(9, 12))]
    broker.beat()
    broker.worker()
    one, another = broker.hand(), broker.hand()
    with held(broker.database, KEEPS_GATE, GATE):
        ask(another, "mark_when_free", names[0])
        wait_for_parked(broker.database)
        broker.running["redis"].signal(signal.SIGSTOP)
    wait_until("the job under way is done", lambda: is_done(names[0]))
    hanging = [ask(one, "mark", name, hopeful=True) for name in names[1:4]]
    broker.end("redis")
    dead = [ask(another, "mark", name, hopeful=True) for name in names[4:7]]
    quiet = [ask(another, "mark", name) for name in names[7:]]
    broker.redis()
    wait_until("the sweep has done them", lambda: is_done(*names))
    assert effects(f"dead {seed} ") == dict.fromkeys(names, 1)
    assert min(hanging) <= PATIENT
    assert min(dead) <= PATIENT
    assert max(quiet) <= PATIENT
    one.kill()
    another.kill()
