"""The Celery application. Messages are only nudges: the record of work is in the database (teams.jobs)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("hverdag")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
