"""How much each of her relatives carries, as it is read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from citizens.models import Citizen
from citizens.models.citizen import Law
from relatives import carrying
from relatives.carrying import Answered, Picture, Said
from relatives.family import relatives_of
from relatives.models import Load, Relative, Relief, ReliefAnswer
from teams.models import Municipality


@dataclass(frozen=True)
class Carried:
    """One relative: what was said, oldest first, and the last suggestion of relief."""

    relative: Relative
    told: tuple[Load, ...]
    relief: Relief | None
    picture: Picture | None
    today: date

    @property
    def last(self) -> Load | None:
        return self.told[-1] if self.told else None

    @property
    def waits(self) -> bool:
        return self.relief is not None and is_waiting(self.relief, self.today)


def of_citizen(citizen: Citizen, today: date) -> list[Carried]:
    """Four statements whatever their number."""
    relatives = relatives_of(citizen)
    numbers = [relative.pk for relative in relatives]
    told: dict[int, list[Load]] = defaultdict(list)
    for load in Load.objects.filter(relative__in=numbers).select_related("noted_by"):
        told[load.relative_id].append(load)
    reliefs: dict[int, Relief] = {}
    for relief in Relief.objects.filter(relative__in=numbers).select_related("noted_by"):
        reliefs.setdefault(relief.relative_id, relief)
    limit = threshold()
    return [_carried(row, told[row.pk], reliefs.get(row.pk), limit, today) for row in relatives]


def _carried(relative: Relative, told: list[Load], relief: Relief | None, limit: int, today: date) -> Carried:
    return Carried(relative, tuple(told), relief, carrying.picture(_said(told), limit), today)


def _said(told: Iterable[Load]) -> list[Said]:
    return [said_of(load) for load in told]


def said_of(load: Load) -> Said:
    return Said(timezone.localdate(load.said_at), load.carries, load.too_much)


def newest_relief(relative: Relative) -> Relief | None:
    relief = Relief.objects.filter(relative=relative).select_related("load", "noted_by").first()
    if relief is not None:
        relief.citizen, relief.relative = relative.citizen, relative
    return relief


def answered(relief: Relief | None) -> Answered | None:
    if relief is None:
        return None
    at = relief.answered_at or relief.suggested_at
    return Answered(relief.answer, timezone.localdate(at))


def is_waiting(relief: Relief, today: date) -> bool:
    """Not answered yet, or to be asked again by now."""
    again = relief.answer == ReliefAnswer.LATER and relief.ask_again_on is not None and relief.ask_again_on <= today
    return not relief.answer or again


def waiting_on(today: date) -> Q:
    return Q(answer="") | Q(answer=ReliefAnswer.LATER, ask_again_on__lte=today)


def threshold() -> int:
    return Municipality.objects.ours().relief_threshold


def law_of_relief(citizen: Citizen) -> str:
    """By the law under which her help is given."""
    return "ældreloven § 16" if citizen.law == Law.AELDRELOVEN else "serviceloven § 84"
