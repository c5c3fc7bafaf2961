from celery import shared_task

from citizens import sweep


@shared_task
def remind() -> None:
    sweep.remind_all()
