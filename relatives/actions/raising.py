"""What waits is put on a list at once; the sweep then keeps it right, and closes it when its reason is gone."""

from django.utils import timezone

from citizens import reminding
from citizens.actions import close_reminder, keep_reminder, raise_reminder
from citizens.models import Citizen, Notice
from citizens.reminding import Addressed, Reason
from citizens.sweep import person_of
from teams.models import Staff


def raise_now(*, by: Staff, citizen: Citizen, reason: Reason) -> None:
    """On the list of her team and her contact person; nobody's where she has neither."""
    to = _addressed(reason, citizen)
    already = Notice.objects.open().filter(dedupe_key=reason.key).exists()
    if (to.team or to.staff) and not already:
        raise_reminder(by=by, reason=reason, to=to)


def keep_right(*, by: Staff, citizen: Citizen, reason: Reason) -> None:
    """What stands on a list says at once what holds now."""
    for notice in Notice.objects.open().filter(dedupe_key=reason.key):
        keep_reminder(by=by, notice=notice, reason=reason, to=_addressed(reason, citizen))


def settle(*, by: Staff, keys: tuple[str, ...]) -> None:
    """What reminded of it has been done."""
    for notice in Notice.objects.open().filter(dedupe_key__in=keys):
        close_reminder(by=by, notice=notice)


def _addressed(reason: Reason, citizen: Citizen) -> Addressed:
    return reminding.addressed(reason, person_of(citizen, timezone.localdate()))
