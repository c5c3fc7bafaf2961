"""What she was asked, what was noticed and where she went: one read for the sweep, the page and the visit."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.utils import timezone

from community import instruments, loneliness, loop
from community.loneliness import Asked, Due
from community.models import ReferralStep, Screening, Sign, StepKind


@dataclass(frozen=True)
class Facts:
    """Of one citizen: for the rule in community/loneliness.py."""

    asked: tuple[Asked, ...] = ()
    signs: tuple[date, ...] = ()
    referrals: tuple[date, ...] = ()

    def due(self, taken_in_at: datetime, today: date) -> Due | None:
        return loneliness.due(self.asked, self.signs, self.referrals, timezone.localdate(taken_in_at), today)

    def why_now(self, taken_in_at: datetime, today: date) -> str:
        """The reason kept with an asking that nobody had to wait for: what is due, else what comes next."""
        return loneliness.why_now(self.asked, self.signs, self.referrals, timezone.localdate(taken_in_at), today)


def read_facts(citizens: Collection[int]) -> dict[int, Facts]:
    """Three statements, whatever the number of citizens."""
    asked: dict[int, list[Asked]] = defaultdict(list)
    for each in Screening.objects.standing().filter(citizen__in=citizens, instrument=instruments.company().key):
        asked[each.citizen_id].append(asked_of(each))
    signs: dict[int, list[date]] = defaultdict(list)
    for citizen, seen_at in Sign.objects.standing().filter(citizen__in=citizens).values_list("citizen", "seen_at"):
        signs[citizen].append(timezone.localdate(seen_at))
    referrals = _referrals(citizens)
    return {
        citizen: Facts(tuple(asked[citizen]), tuple(signs[citizen]), tuple(referrals[citizen])) for citizen in citizens
    }


def facts_of(citizen: int) -> Facts:
    return read_facts([citizen])[citizen]


def asked_of(row: Screening) -> Asked:
    return Asked(timezone.localdate(row.asked_at), row.outcome, row.ask_again_on)


def _referrals(citizens: Collection[int]) -> dict[int, list[date]]:
    standing = ReferralStep.objects.standing()
    went = standing.filter(kind=StepKind.ATTENDED, referral__citizen__in=citizens).values("referral")
    steps = standing.filter(referral__in=went).select_related("referral")
    found: dict[int, list[date]] = defaultdict(list)
    for group in by_referral(steps.order_by("referral", "at", "id")):
        if (day := loop.due_asking(group)) is not None:
            found[group[0].referral.citizen_id].append(day)
    return found


def by_referral(steps: Iterable[ReferralStep]) -> list[list[ReferralStep]]:
    return [list(group) for _number, group in groupby(steps, key=lambda step: step.referral_id)]
