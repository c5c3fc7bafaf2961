from celery import shared_task

from community import stale


@shared_task
def ask_owners() -> None:
    stale.ask_owners()
