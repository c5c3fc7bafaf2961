"""What is known of her and of the offers, read for the rule in community/suggest.py. Her visits come from above."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone

from citizens.fsiii import conditions
from citizens.models import Citizen, Condition, Kind, NetworkMember, Source, Statement
from community.catalogue import stale_from
from community.geography import point
from community.interests import Said, interests_in, interests_of
from community.models import Activity, Companionship, Event, Guest, Referral, StepKind
from community.seats import line_of
from community.suggest_facts import Busy, Her, Known, Offer
from goals.models import Goal

HERS = (Source.CITIZEN, Source.TOGETHER)
TELLING = (Kind.HEADLINE, Kind.EXPERIENCE, Kind.MEANINGFUL, Kind.DREAM)
MOVING = "Mobilitet og bevægelse"
NOT_RELEVANT = 9
NO_RESTS = timedelta(days=365)


@dataclass(frozen=True)
class Choice:
    """An offer as the rule sees it, with its row."""

    offer: Offer
    row: Any


def her_facts(citizen: Citizen, today: date, busy: tuple[Busy, ...]) -> Her:
    """Six statements."""
    on_the_way, said_no = _before(citizen, today)
    return Her(
        name=citizen.first_name,
        today=today,
        interests=interests_of(sayings_of(citizen)),
        home=point(citizen.latitude, citizen.longitude),
        busy=busy,
        moving=_moving(citizen),
        knows=tuple(_known(citizen)),
        on_the_way=frozenset(on_the_way),
        said_no=said_no,
    )


def sayings_of(citizen: Citizen) -> Iterator[Said]:
    """Her own sentences that stand, and her words for the goals that are open."""
    told = Statement.objects.standing().filter(citizen=citizen, kind__in=TELLING, source__in=HERS)
    for text, at in told.values_list("text", "said_at"):
        yield Said(text, timezone.localdate(at))
    for words, at in Goal.objects.open().filter(citizen=citizen).values_list("words", "agreed_at"):
        yield Said(words, timezone.localdate(at))


def _moving(citizen: Citizen) -> int | None:
    code = next(each.code for each in conditions() if each.title == MOVING)
    newest = Condition.objects.filter(citizen=citizen, code=code).order_by("-assessed_at", "-id").first()
    return newest.level_now if newest and newest.level_now != NOT_RELEVANT else None


def _known(citizen: Citizen) -> Iterator[Known]:
    """Companions first: they have said that they go along."""
    together = Companionship.objects.filter(citizen=citizen, ended_at=None, companion__ended_at=None)
    for each in together.select_related("companion"):
        text = f"{each.companion.about} {each.words}"
        yield Known(each.companion.name, text, interests_in(text))
    for member in NetworkMember.objects.standing().filter(citizen=citizen):
        yield Known(member.name, member.brings)


def _before(citizen: Citizen, today: date) -> tuple[set[str], dict[str, date]]:
    """What is on its way, and what she said no to within a year: her no is not asked about again at once."""
    on_the_way, said_no = set(), {}
    for each in Referral.objects.filter(citizen=citizen, member=None).with_steps():
        last = each.standing_steps[-1:]
        key = f"activity:{each.activity_id}" if each.activity_id else f"event:{each.event_id}"
        if not last or last[0].kind not in (StepKind.ATTENDED, StepKind.DECLINED):
            on_the_way.add(key)
        elif last[0].kind == StepKind.DECLINED and timezone.localdate(last[0].at) > today - NO_RESTS:
            said_no[key] = timezone.localdate(last[0].at)
    return on_the_way, said_no


def choices(today: date) -> list[Choice]:
    """Everything in the catalogue and every event to come. Four statements."""
    stale = stale_from(today)
    activities = Activity.objects.filter(Q(closed_on=None) | Q(closed_on__gt=today - timedelta(days=90)))
    guests = Prefetch("guests", Guest.objects.standing())
    events = Event.objects.filter(ends_at__gt=timezone.now()).select_related("partner").prefetch_related(guests)
    found = chain(
        (Choice(of_activity(row, today, stale), row) for row in activities.select_related("partner")),
        (Choice(of_event(row, today), row) for row in events),
    )
    return list(found)


def of_activity(row: Activity, today: date, stale: date) -> Offer:
    over = row.closed_on is not None or (row.until_on is not None and row.until_on < today)
    return Offer(
        key=f"activity:{row.pk}",
        weekdays=tuple(row.weekdays),
        starts=row.starts_at,
        ends=row.ends_at,
        is_full=row.is_full,
        is_stale=row.confirmed_on <= stale,
        is_closed=over,
        **_place(row, row.suits),
    )


def of_event(row: Event, today: date) -> Offer:
    starts, ends = timezone.localtime(row.starts_at), timezone.localtime(row.ends_at)
    over = row.cancelled_at is not None or (row.sign_up_until is not None and row.sign_up_until < today)
    return Offer(
        key=f"event:{row.pk}",
        on=starts.date(),
        starts=starts.time(),
        ends=ends.time(),
        is_full=line_of(row.guests.all(), row.places).is_full,
        is_closed=over,
        **_place(row, ""),
    )


def _place(row: Any, more: str) -> dict[str, Any]:
    partner = row.partner.name if row.partner else ""
    return {
        "title": row.title,
        "text": " · ".join((row.what, more, row.contact_name, row.companions, partner)),
        "interests": frozenset(row.interests),
        "place": point(row.latitude, row.longitude),
        "accessible": row.accessible,
        "transport": row.transport,
        "cost_kr": row.cost_kr,
    }
