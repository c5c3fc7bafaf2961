from collections.abc import Mapping, Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen, Notice
from teams.history import action
from teams.models import Staff, Team


@action
def raise_notice(
    *,
    by: Staff | None,
    kind: str,
    due_on: date,
    dedupe_key: str,
    citizen: Citizen | None = None,
    team: Team | None = None,
    for_staff: Staff | None = None,
    for_roles: Sequence[str] = (),
    text: str = "",
    what: str = "",
    facts: Mapping[str, str | int] | None = None,
    path: str = "",
) -> Notice:
    """One open notice per reason: an open one with the same key is returned as it is.

    `text` is somebody's own words. A sentence of ours is named by `what` and made from `facts` when it is read, in the
    reader's language; its room keeps it (`REMINDER_WORDS`).
    """
    return Notice.objects.get_or_create(
        dedupe_key=dedupe_key,
        done_at=None,
        defaults={
            "citizen": citizen,
            "team": team,
            "for_staff": for_staff,
            "for_roles": list(for_roles),
            "kind": kind,
            "text": text,
            "what": what,
            "facts": dict(facts or {}),
            "path": path,
            "due_on": due_on,
            "made_by": by,
        },
    )[0]


@action
def close_notice(*, by: Staff | None, notice: Notice, answer: str = "") -> Notice:
    """Done, by whom and when. Somebody else was first: said, not hidden."""
    row = Notice.objects.select_for_update(of=("self",)).get(pk=notice.pk)
    if row.done_at is not None:
        who = row.done_by.first_name if row.done_by else ""
        raise ValidationError(_("%(name)s has already closed this.") % {"name": who})
    row.done_at, row.done_by, row.answer = timezone.now(), by, answer
    row.save(update_fields=["done_at", "done_by", "answer"])
    return row
