"""Settings of the processes that the tests of faults start: a beat that does not wait, and work that breaks.

With CLOCK_AT the process lives at that moment, and its clock goes on from there.
"""

import os
from datetime import datetime

import time_machine

from config.settings import *  # noqa: F403
from config.settings import CELERY_BEAT_SCHEDULE, JOB_KINDS

CELERY_BEAT_SCHEDULE = {name: entry | {"schedule": 1.0} for name, entry in CELERY_BEAT_SCHEDULE.items()}
JOB_KINDS = JOB_KINDS | {
    "mark": "tests.faults.work.mark",
    "mark_when_free": "tests.faults.work.mark_when_free",
    "fail": "tests.faults.work.fail",
    "die": "tests.faults.work.die",
}
if moment := os.environ.get("CLOCK_AT"):
    time_machine.travel(datetime.fromisoformat(moment), tick=True).start()
