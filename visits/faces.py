"""Continuity: how many different people a citizen meets. Pure.

ældreloven § 11: the help has continuity, with as few different workers in the home as possible. The window is by
default 14 days and the hours 07-22; citizens with at least two visits a day stand in a band of their own.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean, median, quantiles

BUSY_VISITS_A_DAY = 2
BEST_KNOWN = 3


@dataclass(frozen=True)
class Met:
    """One visit by one worker, with its citizen."""

    citizen_id: int
    staff_id: int


@dataclass(frozen=True)
class Faces:
    """Different faces per citizen in a window: n citizens, their mean, median and P90, and the three best known."""

    n: int
    mean: float
    median: float
    p90: float
    best_known_share: float
    spread: tuple[tuple[int, int], ...]

    @property
    def has_numbers(self) -> bool:
        return self.n > 0


def faces(meetings: Iterable[Met]) -> Faces:
    """`spread` counts citizens by their number of faces, ascending; `best_known_share` is 0-1 of all visits."""
    by_citizen: dict[int, Counter[int]] = {}
    for met in meetings:
        by_citizen.setdefault(met.citizen_id, Counter())[met.staff_id] += 1
    if not by_citizen:
        return Faces(0, 0.0, 0.0, 0.0, 0.0, ())
    counts = [len(staff) for staff in by_citizen.values()]
    visits = sum(staff.total() for staff in by_citizen.values())
    by_best = sum(sum(n for _, n in staff.most_common(BEST_KNOWN)) for staff in by_citizen.values())
    p90 = quantiles(counts, n=10, method="inclusive")[-1] if len(counts) > 1 else float(counts[0])
    spread = tuple(sorted(Counter(counts).items()))
    return Faces(len(counts), mean(counts), float(median(counts)), p90, by_best / visits, spread)


def bands(meetings: list[Met], days: int) -> tuple[list[Met], list[Met]]:
    """(citizens with fewer than two visits a day, citizens with at least two), by visits in the window."""
    visits = Counter(met.citizen_id for met in meetings)
    busy = {citizen for citizen, count in visits.items() if count >= BUSY_VISITS_A_DAY * days}
    return [m for m in meetings if m.citizen_id not in busy], [m for m in meetings if m.citizen_id in busy]
