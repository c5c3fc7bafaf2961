"""What was told to a relative, and what the citizen has not been told of yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from relatives.models import Relative, Telling
from relatives.telling import told_about
from teams.models import Staff

SHOWN_AT_MOST = 8


@dataclass(frozen=True)
class Told:
    """`may_withdraw`: it can be taken out as noted by mistake."""

    telling: Telling
    what: str
    is_untold: bool
    may_withdraw: bool


def lately(relative: Relative) -> list[Telling]:
    """The newest first, each with who told it and whether the citizen was told afterwards. One statement."""
    rows = Telling.objects.filter(relative=relative).standing()
    return list(rows.select_related("told_by", "citizen_told", "citizen_told__told_by")[:SHOWN_AT_MOST])


def ever(relative: Relative) -> list[tuple[Telling, str]]:
    """Everything, also what was noted by mistake. One statement."""
    rows = Telling.objects.filter(relative=relative).select_related("told_by", "withdrawal__by")
    return [(telling, told_about(telling.categories)) for telling in rows]


def shown(tellings: list[Telling], reader: Staff, leads: bool) -> list[Told]:
    return [_told(telling, leads or is_own_of_today(telling, reader)) for telling in tellings]


def _told(telling: Telling, may_withdraw: bool) -> Told:
    knows: Any = getattr(telling, "citizen_told", None)
    return Told(
        telling=telling,
        what=told_about(telling.categories),
        is_untold=bool(telling.weighty_reason) and knows is None,
        may_withdraw=may_withdraw and knows is None,
    )


def is_own_of_today(telling: Telling, by: Staff) -> bool:
    return telling.told_by_id == by.pk and timezone.localdate(telling.told_at) == timezone.localdate()


def last_told(tellings: list[Telling]) -> dict[str, datetime]:
    """When each category was last told, of those told by a word that held."""
    found: dict[str, datetime] = {}
    for telling in tellings:
        for category in [] if telling.weighty_reason else telling.categories:
            found.setdefault(category, telling.told_at)
    return found
