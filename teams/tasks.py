from celery import shared_task

from teams import jobs


@shared_task
def run_jobs() -> None:
    jobs.run_open_jobs()
