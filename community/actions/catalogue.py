"""The catalogue: what there is to go to, kept current by whoever owns each offer."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions as citizens
from citizens.models import Notice
from community.models import Activity
from community.notices import What
from teams.access import has
from teams.changes import change_row
from teams.history import action
from teams.models import Staff
from teams.roles import Permission


@action
def add_activity(*, by: Staff, title: str, **columns: Any) -> Activity:
    """It holds as of today; who adds it owns it unless somebody else is named."""
    refuse_double(title, columns.get("street", ""))
    columns["owner"] = columns.get("owner") or by
    return Activity.objects.create(title=title, added_by=by, confirmed_on=timezone.localdate(), **columns)


@action
def change_activity(*, by: Staff, activity: Activity, version: int, **columns: Any) -> Activity:
    """Whoever changes an offer has looked at it: it holds as of today."""
    refuse_closed(activity)
    change_row(activity, by=by, version=version, confirmed_on=timezone.localdate(), **columns)
    close_question(activity, by)
    return activity


@action
def confirm_activity(*, by: Staff, activity: Activity, version: int) -> Activity:
    """*It still holds*: by its owner, or by whoever looks after the catalogue."""
    refuse_closed(activity)
    if not may_confirm(by, activity):
        name = activity.owner.first_name if activity.owner else _("the administrator")
        raise ValidationError(_("Only %(name)s, or an administrator, can say that it still holds.") % {"name": name})
    change_row(activity, by=by, version=version, confirmed_on=timezone.localdate())
    close_question(activity, by)
    return activity


@action
def close_activity(*, by: Staff, activity: Activity, version: int) -> Activity:
    """It is offered to nobody any more; what was written about it stays."""
    refuse_closed(activity)
    change_row(activity, by=by, version=version, closed_on=timezone.localdate())
    close_question(activity, by)
    return activity


@action
def open_activity(*, by: Staff, activity: Activity, version: int) -> Activity:
    """It is there again, and holds as of today."""
    change_row(activity, by=by, version=version, closed_on=None, confirmed_on=timezone.localdate())
    return activity


@action
def ask_owner(*, by: Staff | None, activity: Activity, today: date) -> Notice | None:
    """A question to its owner: does it still hold?"""
    if activity.owner is None:
        return None
    return citizens.raise_notice(
        by=by,
        kind=Notice.Kind.QUESTION,
        for_staff=activity.owner,
        what=What.HOLDS,
        facts={"title": activity.title},
        path=reverse("community:activity", args=[activity.pk]),
        due_on=today,
        dedupe_key=question_key(activity),
    )


def may_confirm(staff: Staff, activity: Activity) -> bool:
    if activity.owner_id == staff.pk:
        return True
    return staff.user is not None and has(staff.user, Permission.COMMUNITY_CATALOGUE, timezone.localdate())


def refuse_closed(activity: Activity) -> None:
    if Activity.objects.filter(pk=activity.pk, closed_on__isnull=False).exists():
        raise ValidationError(_("The offer is closed. Open it again first."))


def refuse_double(title: str, street: str) -> None:
    if Activity.objects.open().filter(title__iexact=title, street__iexact=street).exists():
        raise ValidationError({"title": _("There is an open offer of this name at this place already.")})


def question_key(activity: Activity) -> str:
    return f"offer-holds:{activity.pk}"


def close_question(activity: Activity, by: Staff) -> None:
    notice = Notice.objects.open().filter(dedupe_key=question_key(activity)).first()
    if notice is not None:
        citizens.close_notice(by=by, notice=notice)
