"""What the page of an import shows, put together for its template."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from teams.imports.kinds import CHANGED, NEW, SAME, Kind, kind_named
from teams.imports.sealed import unseal
from teams.models import Import, Job


@dataclass(frozen=True)
class Shown:
    item: Import
    kind: Kind
    preview: list[dict[str, Any]]
    unread: str
    stopped: bool

    @cached_property
    def columns(self) -> list[int]:
        """Where something stands; a file seldom has all columns."""
        headings = range(len(self.kind.columns))
        return [place for place in headings if any(row["cells"][place] for row in self.preview)]

    @property
    def headings(self) -> list[str]:
        names = self.kind.headings()
        return [names[place] for place in self.columns]

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [row | {"cells": [row["cells"][place] for place in self.columns]} for row in self.preview]

    @property
    def new(self) -> int:
        return int(self.item.outcomes.get(NEW, 0))

    @property
    def changed(self) -> int:
        return int(self.item.outcomes.get(CHANGED, 0))

    @property
    def same(self) -> int:
        return int(self.item.outcomes.get(SAME, 0))

    @property
    def wrong(self) -> int:
        return int(self.item.outcomes.get("wrong", 0))

    @property
    def more_errors(self) -> int:
        """What is wrong beyond the first ones that the page lists."""
        return max(int(self.item.outcomes.get("errors", 0)) - len(self.item.errors), 0)

    @property
    def undone(self) -> int:
        return int(self.item.outcomes.get("undone", 0))

    @property
    def kept(self) -> int:
        return int(self.item.outcomes.get("kept", 0))

    @property
    def rest(self) -> int:
        """Rows that the preview leaves out."""
        return self.item.total - len(self.preview)

    @property
    def citizens(self) -> list[int]:
        """Who can be recognised in the preview."""
        return [row["shows"] for row in self.preview if row["shows"]]


def shown(item: Import) -> Shown:
    kept = unseal(item.sealed) if item.is_waiting else None
    kept = kept or {"preview": [], "unread": []}
    return Shown(item, kind_named(item.kind), kept["preview"], ", ".join(kept["unread"]), _stopped(item))


def _stopped(item: Import) -> bool:
    """A worker has given up after several tries; nothing was written."""
    keys = [f"{kind}:{item.pk}" for kind in ("import_check", "import_carry_out", "import_undo")]
    return item.is_working and Job.objects.filter(key__in=keys, parked_at__isnull=False).exists()
