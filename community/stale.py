"""Asking owners whether their offers still hold. A sweep: the rows say whom, and twice in a row asks nobody twice."""

from datetime import date

from django.utils import timezone

from citizens.models import Notice
from community import catalogue
from community.actions.catalogue import ask_owner, question_key


def ask_owners() -> int:
    """Questions raised. One that was put away without an answer rests for a month; of one owner one a day."""
    today = timezone.localdate()
    asked, told = 0, _told_today(today)
    resting = _resting(today)
    for activity in catalogue.to_ask_about(today):
        if activity.owner_id in told or question_key(activity) in resting:
            continue
        ask_owner(by=None, activity=activity, today=today)
        told.add(activity.owner_id)
        asked += 1
    return asked


def _resting(today: date) -> set[str]:
    """Open already, or closed lately."""
    since = timezone.now() - catalogue.ASKED_AGAIN_AFTER
    rows = Notice.objects.filter(dedupe_key__startswith="offer-holds:")
    still_open = rows.filter(done_at__isnull=True).values_list("dedupe_key", flat=True)
    lately = rows.filter(done_at__gt=since).values_list("dedupe_key", flat=True)
    return {*still_open, *lately}


def _told_today(today: date) -> set[int | None]:
    rows = Notice.objects.filter(dedupe_key__startswith="offer-holds:", due_on=today)
    return set(rows.values_list("for_staff", flat=True))
