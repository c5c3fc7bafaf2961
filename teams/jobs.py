"""Background work that cannot be derived from rows. The record is the `Job` row; the message is only a nudge.

`enqueue` inserts in the caller's transaction. A worker takes one row with FOR UPDATE SKIP LOCKED; the effect and
`done_at` are one transaction, so a killed worker leaves the job open and a second delivery finds it done. The try is
counted in a transaction before, so that work which takes its worker down is put off and parked like any other.
"""

import logging
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.module_loading import import_string

from teams.models import Job, User

log = logging.getLogger(__name__)
TRIES = 5
QUIET_SECONDS = 10.0
_quiet_until = 0.0


def enqueue(kind: str, key: str, by: User | None, **ids: int | str) -> Job:
    """One job per key: asking again for the same key gives the row that is there."""
    if kind not in settings.JOB_KINDS:
        raise ValueError(f"unknown kind of job: {kind}")
    job, made = Job.objects.get_or_create(
        key=key, defaults={"kind": kind, "payload": ids, "by": by, "not_before": timezone.now()}
    )
    if made:
        transaction.on_commit(nudge, robust=True)
    return job


def nudge() -> None:
    """Tell a worker that there is work. May fail: the sweep takes what the nudge missed."""
    global _quiet_until
    if time.monotonic() < _quiet_until:
        return
    from teams.tasks import run_jobs

    try:
        run_jobs.apply_async(retry=False)
    except Exception:
        _quiet_until = time.monotonic() + QUIET_SECONDS
        log.warning("no broker to nudge; the sweep takes the job")


def run_open_jobs() -> int:
    """Do every open job that is due; returns how many were done. Safe in several workers at once."""
    done = 0
    while (result := run_one()) is not None:
        done += result
    return done


def run_one() -> bool | None:
    """Take and do one job. None: there was none; False: it failed and waits for its next try."""
    begun = _begin()
    if begun is None:
        return None
    with transaction.atomic():
        job = _open().filter(pk=begun.pk).select_for_update().first()
        return _do(job) if job else False


def _open() -> QuerySet[Job]:
    return Job.objects.filter(done_at__isnull=True, parked_at__isnull=True)


def _begin() -> Job | None:
    """Count the try of the next job that is due, new ones first. Should its worker die, it is due again in seconds."""
    with transaction.atomic():
        due = _open().filter(not_before__lte=timezone.now())
        job = due.select_for_update(skip_locked=True).order_by("tries", "id").first()
        if job is None:
            return None
        if job.tries >= TRIES:
            log.error("job parked: its worker died each time", extra={"job": job.pk})
            job.parked_at, job.last_error = timezone.now(), "WorkerDied"
        else:
            job.tries += 1
            job.not_before = timezone.now() + timedelta(seconds=2**job.tries)
        job.save(update_fields=["tries", "not_before", "parked_at", "last_error"])
        return job


def _do(job: Job) -> bool:
    try:
        with transaction.atomic():
            work: Callable[..., Any] = import_string(settings.JOB_KINDS[job.kind])
            work(**job.payload)
    except Exception as error:
        log.exception("job failed", extra={"job": job.pk})
        job.last_error = type(error).__name__
        job.not_before = timezone.now() + timedelta(seconds=10 * 2**job.tries)
        job.parked_at = timezone.now() if job.tries >= TRIES else None
        job.save()
        return False
    job.done_at = timezone.now()
    job.save(update_fields=["done_at"])
    return True
