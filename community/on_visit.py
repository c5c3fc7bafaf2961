"""What this room offers to ask on a visit, read inside the visit's own statement: it costs the page none more.

visits/asks.py decides what is asked; here stands only what could be.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, QuerySet, When
from django.db.models.functions import Coalesce, JSONObject, TruncDate
from django.utils import timezone

from community import instruments, loop
from community.asked import Facts, by_referral
from community.loneliness import Asked, Due
from community.models import ON_THE_WAY, MarkedBy, ReferralStep, Screening, Sign


@dataclass(frozen=True)
class FollowUp:
    """Did she get there? `referral` is its number, `to` where she was to go."""

    referral: int
    to: str
    since: date


@dataclass(frozen=True)
class Offered:
    """`is_done`: something of this kind was asked that day, so nothing more is; `answered`: how it went was noted."""

    follow_up: FollowUp | None = None
    company: Due | None = None
    is_done: bool = False
    answered: FollowUp | None = None


@cache
def annotations() -> dict[str, ArraySubquery]:
    """For rows with a `citizen_id`: what she was asked, the signs that stand, and the steps of her referrals.

    Made once: making them costs more than running them.
    """
    hers = {"citizen": OuterRef("citizen_id")}
    asked = Screening.objects.standing().filter(**hers).order_by()
    told = JSONObject(key="instrument", on=TruncDate("asked_at"), outcome="outcome", again_on="ask_again_on")
    signs = Sign.objects.standing().filter(**hers).order_by()
    steps = ReferralStep.objects.standing().filter(referral__citizen=OuterRef("citizen_id"))
    to = Coalesce(F("referral__activity__title"), F("referral__event__title"), F("referral__what"))
    moved = When(kind__in=ON_THE_WAY, referral__event__isnull=False, then=TruncDate("referral__event__starts_at"))
    day = Case(moved, default=F("happens_on"))
    off = F("referral__event__cancelled_at")
    step = JSONObject(referral="referral_id", kind="kind", at="at", happens_on=day, by="marked_by", to=to, off=off)
    return {
        "asked_told": ArraySubquery(asked.values(told=told)),
        "signs_told": ArraySubquery(signs.values(told=TruncDate("seen_at"))),
        "steps_told": ArraySubquery(steps.order_by("referral", "at", "id").values(told=step)),
    }


def with_company[Rows: QuerySet[Any]](rows: Rows) -> Rows:
    annotated: Rows = rows.annotate(**annotations())
    return annotated


def offered(row: Any, today: date) -> Offered:
    """Of a row `with_company`, with its citizen."""
    citizen = row.citizen
    if citizen.ended_at is not None:
        return Offered()
    steps = [_step(told) for told in row.steps_told]
    groups = by_referral(steps)
    follow_ups = [found for group in groups if (found := _follow_up(group, today))]
    last = [group[-1] for group in groups if _is_answer(group[-1], today)]
    asked_today = any(each["on"] == today.isoformat() for each in row.asked_told)
    return Offered(
        follow_up=min(follow_ups, key=lambda each: (each.since, each.referral), default=None),
        company=_facts(row, groups).due(citizen.taken_in_at, today),
        is_done=asked_today or any(_is_answer(step, today) for step in steps),
        answered=_named(last[-1], today) if last else None,
    )


def _facts(row: Any, groups: list[list[ReferralStep]]) -> Facts:
    key = instruments.company().key
    return Facts(
        asked=tuple(
            Asked(date.fromisoformat(each["on"]), each["outcome"], _day(each["again_on"]))
            for each in row.asked_told
            if each["key"] == key
        ),
        signs=tuple(row.signs_told),
        referrals=tuple(day for group in groups if (day := loop.due_asking(group))),
    )


def _step(told: dict[str, Any]) -> ReferralStep:
    """As it is stored, without another read; `to` is where the referral leads, `is_off` when it was cancelled."""
    at = datetime.fromisoformat(told["at"])
    step = ReferralStep(referral_id=told["referral"], kind=told["kind"], at=at, happens_on=_day(told["happens_on"]))
    step.marked_by, step.to, step.is_off = told["by"], told["to"] or "", bool(told["off"])  # type: ignore[attr-defined]
    return step


def _follow_up(steps: list[ReferralStep], today: date) -> FollowUp | None:
    since = loop.due_follow_up(steps, today)
    if since is None or since > today or steps[-1].is_off:  # type: ignore[attr-defined]
        return None
    return _named(steps[0], since)


def _named(step: ReferralStep, since: date) -> FollowUp:
    return FollowUp(step.referral_id, step.to, since)  # type: ignore[attr-defined]


def _is_answer(step: ReferralStep, today: date) -> bool:
    """A worker heard from her that day how it went."""
    return step.kind in loop.ANSWERS and step.marked_by == MarkedBy.STAFF and timezone.localdate(step.at) == today


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
