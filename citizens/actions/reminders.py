"""What the sweep does with reminders (citizens/sweep.py). Their sentence is made when it is shown, by their room."""

from django.utils import timezone

from citizens.models import Notice
from citizens.reminding import Addressed, Reason
from teams.history import action
from teams.models import Staff


@action
def raise_reminder(*, by: Staff | None, reason: Reason, to: Addressed) -> Notice:
    return Notice.objects.create(
        citizen_id=reason.citizen,
        team_id=to.team,
        for_staff_id=to.staff,
        for_roles=list(to.roles),
        kind=reason.kind,
        what=reason.what,
        facts=dict(reason.facts),
        path=reason.path,
        due_on=reason.due_on,
        dedupe_key=reason.key,
        made_by=by,
    )


@action
def keep_reminder(*, by: Staff | None, notice: Notice, reason: Reason, to: Addressed) -> bool:
    """It stands, and now says what holds today, to whom it concerns today. False: it was settled meanwhile."""
    changed = Notice.objects.open().filter(pk=notice.pk)
    return bool(
        changed.update(
            team_id=to.team,
            for_staff_id=to.staff,
            for_roles=list(to.roles),
            facts=dict(reason.facts),
            path=reason.path,
            due_on=reason.due_on,
        )
    )


@action
def close_reminder(*, by: Staff | None, notice: Notice) -> bool:
    """Its reason is gone: it closes by itself, without words. False: it was settled meanwhile."""
    return bool(Notice.objects.open().filter(pk=notice.pk).update(done_at=timezone.now(), done_by=by))
