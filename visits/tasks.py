from celery import shared_task

from visits import jobs


@shared_task
def top_up_visits() -> None:
    jobs.top_up_all()
