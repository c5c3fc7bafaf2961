"""What was told to a relative, and what the citizen has not been told of yet."""

from datetime import datetime
from typing import Any

from relatives.models import Relative, Telling

SHOWN_AT_MOST = 8


def lately(relative: Relative) -> list[Telling]:
    """The newest first, each with who told it and whether the citizen was told afterwards. One statement."""
    rows = Telling.objects.filter(relative=relative).select_related("told_by", "citizen_told", "citizen_told__told_by")
    return list(rows[:SHOWN_AT_MOST])


def last_told(tellings: list[Telling]) -> dict[str, datetime]:
    """When each category was last told, of those told by a word that held."""
    found: dict[str, datetime] = {}
    for telling in tellings:
        for category in [] if telling.weighty_reason else telling.categories:
            found.setdefault(category, telling.told_at)
    return found


def is_untold(telling: Telling) -> bool:
    """She has still to be told that we told it without her word."""
    row: Any = telling
    return bool(telling.weighty_reason) and getattr(row, "citizen_told", None) is None
