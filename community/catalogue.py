"""The catalogue as it is read: found by word, interest, day, price and access; and what nobody has looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from community.models import Accessible, Activity, Partner
from teams.models import Municipality, Staff

REACHED = (Accessible.YES, Accessible.PARTLY)
ASKED_AGAIN_AFTER = timedelta(days=30)


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for; everything left open lets all through."""

    words: str = ""
    interests: Sequence[str] = ()
    weekdays: Sequence[int] = ()
    accessible: bool = False
    free: bool = False

    @property
    def is_open(self) -> bool:
        return not (self.words or self.interests or self.weekdays or self.accessible or self.free)


def found(wanted: Wanted) -> list[Activity]:
    rows = Activity.objects.open().select_related("partner", "owner")
    for word in wanted.words.split()[:8]:
        rows = rows.filter(_has(word))
    if wanted.interests:
        rows = rows.filter(interests__overlap=list(wanted.interests))
    if wanted.weekdays:
        rows = rows.filter(weekdays__overlap=list(wanted.weekdays))
    if wanted.accessible:
        rows = rows.filter(accessible=Accessible.YES)
    return list(rows.filter(cost_kr=0) if wanted.free else rows)


def _has(word: str) -> Q:
    names = ("title", "what", "suits", "place", "street", "city", "when_words", "partner__name")
    either = Q()
    for name in names:
        either |= Q(**{f"{name}__icontains": word})
    return either


def stale_from(today: date) -> date:
    """An offer last confirmed on this day or before is asked about."""
    days = Municipality.objects.values_list("offer_stale_days", flat=True).first() or 180
    return today - timedelta(days=days)


def every(today: date) -> list[Activity]:
    """All of them, those to be looked at first, the closed ones last; each knows whether it `is_stale`."""
    limit = stale_from(today)
    rows = list(Activity.objects.select_related("partner", "owner"))
    for row in rows:
        row.is_stale = row.closed_on is None and row.confirmed_on <= limit  # type: ignore[attr-defined]
    return sorted(rows, key=lambda row: (row.closed_on is not None, not row.is_stale, row.title))  # type: ignore[attr-defined]


def is_stale(activity: Activity, today: date) -> bool:
    return activity.closed_on is None and activity.confirmed_on <= stale_from(today)


def to_ask_about(today: date) -> QuerySet[Activity]:
    """Open and not confirmed for so long, with somebody to ask."""
    rows = Activity.objects.open().filter(confirmed_on__lte=stale_from(today), owner__isnull=False)
    return rows.select_related("owner").order_by("confirmed_on", "pk")


def open_partners() -> QuerySet[Partner]:
    return Partner.objects.filter(ended_at__isnull=True)


def owners() -> QuerySet[Staff]:
    return Staff.objects.filter(user__is_active=True).select_related("user").order_by("first_name", "last_name")


def map_link(row: Any) -> str:
    """The place as the device's own map understands it; empty where it is not known."""
    return f"geo:{row.latitude},{row.longitude}" if row.latitude is not None and row.longitude is not None else ""


def every_partner() -> list[Partner]:
    """Those one works with first; each with the number of its events to come."""
    to_come = Count(
        "gatherings", filter=Q(gatherings__cancelled_at__isnull=True, gatherings__ends_at__gt=timezone.now())
    )
    rows = Partner.objects.annotate(to_come=to_come)
    return sorted(rows, key=lambda row: (row.ended_at is not None, row.name))
