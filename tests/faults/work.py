"""What the tests of faults let other processes do. The effect of a job is a team with the job's name."""

import os
import signal
import time

from django.db import connection, transaction

from citizens.tasks import remind
from teams import jobs
from teams.models import Team
from teams.tasks import run_jobs

GATE = 4711  # the advisory lock that a test holds to keep a job in its middle


def mark(name: str) -> None:
    Team.objects.create(name=name)


def mark_when_free(name: str) -> None:
    """Half of the work, then the gate."""
    Team.objects.create(name=name)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [GATE])


def fail(name: str) -> None:
    Team.objects.create(name=name)
    raise RuntimeError("poison")


def die(name: str) -> None:
    """Takes its worker with it, as a job does that eats all memory."""
    Team.objects.create(name=name)
    os.kill(os.getpid(), signal.SIGKILL)


def ask(kind: str, key: str, ids: dict[str, int | str], hopeful: bool = False) -> float:
    """Ask for a job the way a page does; the seconds it kept the person waiting. `hopeful`: the broker may be back."""
    if hopeful:
        jobs._quiet_until = 0.0
    begun = time.monotonic()
    with transaction.atomic():
        jobs.enqueue(kind, key, None, **ids)
    return time.monotonic() - begun


def send_again(times: int) -> None:
    """The same message, delivered again and again."""
    for _ in range(times):
        run_jobs.apply_async()


def send_reminders(times: int) -> None:
    """What the beat sends while no worker takes it."""
    for _ in range(times):
        remind.apply_async()
