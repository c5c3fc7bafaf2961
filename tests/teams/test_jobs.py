"""Background work: the row is the record, the message only a nudge."""

from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from teams import jobs
from teams.models import Job, Team

pytestmark = pytest.mark.django_db


def name_team(name: str) -> None:
    Team.objects.create(name=name)


def always_fails(name: str) -> None:
    Team.objects.create(name=name)
    raise RuntimeError("no")


@pytest.fixture(autouse=True)
def kinds(settings: Any) -> None:
    settings.JOB_KINDS = {"name": f"{__name__}.name_team", "fail": f"{__name__}.always_fails"}


def test_a_job_is_done_once_however_often_it_is_asked_for() -> None:
    first, second = (jobs.enqueue("name", "key-1", None, name="Team Vest") for _ in range(2))
    assert first == second
    assert jobs.run_open_jobs() == 1
    assert jobs.run_open_jobs() == 0
    assert Team.objects.filter(name="Team Vest").count() == 1


def test_a_job_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        jobs.enqueue("other", "key", None)


def test_a_job_that_fails_leaves_nothing_and_is_tried_later() -> None:
    jobs.enqueue("fail", "key-2", None, name="Team Øst")
    jobs.run_open_jobs()
    job = Job.objects.get()
    assert (job.tries, job.done_at, job.last_error) == (1, None, "RuntimeError")
    assert job.not_before > timezone.now()
    assert not Team.objects.filter(name="Team Øst").exists()


def test_a_poison_job_is_parked_and_the_others_go_on() -> None:
    jobs.enqueue("fail", "key-3", None, name="Team Øst")
    jobs.enqueue("name", "key-4", None, name="Team Vest")
    for _ in range(jobs.TRIES + 1):
        Job.objects.filter(parked_at=None).update(not_before=timezone.now())
        jobs.run_open_jobs()
    assert Job.objects.get(key="key-3").parked_at is not None
    assert Job.objects.get(key="key-4").done_at is not None


def test_work_whose_transaction_was_rolled_back_is_not_there() -> None:
    @transaction.atomic
    def enqueue_and_fail() -> None:
        jobs.enqueue("name", "key-5", None, name="Team Vest")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        enqueue_and_fail()
    assert not Job.objects.exists()


def test_a_dead_broker_costs_the_person_nothing(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    tried = []

    def refuse(**_: Any) -> None:
        tried.append(1)
        raise ConnectionError

    monkeypatch.setattr("teams.tasks.run_jobs.apply_async", refuse)
    monkeypatch.setattr(jobs, "_quiet_until", 0.0)
    for number in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            jobs.enqueue("name", f"key-{number}", None, name=f"Team {number}")
    assert len(tried) == 1
    assert jobs.run_open_jobs() == 3
