"""The team's view: offers that are on their way and for whom they wait, what nobody uses, and what has room."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from community import loop, seats
from community.companions import Volunteer, of_team
from community.gifts import Together, together
from community.loop import State
from community.loops import title_of
from community.models import Activity, Event, Gift, Guest, Match, Referral
from teams.models import Team

AGES = (14, 42)  # days: up to two weeks, up to six weeks, longer
UNUSED_FOR = timedelta(days=180)
UNUSED_SHOWN, EVENTS_SHOWN = 12, 12

# For whom it waits, and for what.
WAITS: dict[State, Promise] = {
    State.SUGGESTED: _("Waits for an answer. Ask."),
    State.CONSENTED: _("Yes is said. Waits for us to send it."),
    State.SENT: _("Waits for those who receive."),
    State.ACCEPTED: _("Is expected. Ask afterwards how it was."),
    State.NOT_ATTENDED: _("Did not get there. Ask again."),
    State.WITHDRAWN: _("The yes was taken back. Ask again, or note the no."),
}
CANCELLED = _("Was cancelled. Find something else, or note the no.")


@dataclass(frozen=True)
class Row:
    """One open offer of one citizen."""

    referral: Referral
    title: str
    state: State
    days: int
    is_due: bool

    @property
    def waits(self) -> Promise:
        event = self.referral.event
        return CANCELLED if event and event.cancelled_at and self.state == State.CONSENTED else WAITS[self.state]


@dataclass(frozen=True)
class Room:
    """An event to come with free places."""

    event: Event
    free: int


@dataclass(frozen=True)
class TeamCommunity:
    rows: tuple[Row, ...]
    bands: tuple[int, int, int]
    unused: tuple[Activity, ...]
    rooms: tuple[Room, ...]
    matches: tuple[Together, ...]
    alone: tuple[Gift, ...]
    volunteers: tuple[Volunteer, ...]

    @property
    def citizens(self) -> list[Citizen]:
        """Whoever can be recognised in it."""
        found = [row.referral.citizen for row in self.rows] + [gift.citizen for gift in self.alone]
        found += [side.gift.citizen for each in self.matches for side in each.sides]
        return found + [citizen for each in self.volunteers for citizen in each.knows]


def read_team(team: Team, today: date) -> TeamCommunity:
    """A fixed number of statements, however many citizens."""
    citizens = list(Citizen.objects.active().in_team(team.pk, today).values_list("pk", flat=True))
    rows = _open_offers(citizens, today)
    counted = Counter(sum(row.days > limit for limit in AGES) for row in rows)
    return TeamCommunity(
        rows=tuple(rows),
        bands=(counted[0], counted[1], counted[2]),
        unused=tuple(_unused(today)),
        rooms=tuple(_rooms(team)),
        matches=tuple(_matches(citizens)),
        alone=tuple(_alone(citizens)),
        volunteers=tuple(of_team(team, citizens)),
    )


def _open_offers(citizens: Sequence[int], today: date) -> list[Row]:
    """Those that have been open longest first. Two statements."""
    rows = Referral.objects.open().filter(citizen__in=citizens).with_steps().select_related("citizen")
    found = [_row(each, today) for each in rows]
    return sorted(found, key=lambda row: (-row.days, row.referral.pk))


def _row(referral: Any, today: date) -> Row:
    steps = referral.standing_steps
    since = loop.due_follow_up(steps, today)
    return Row(
        referral=referral,
        title=title_of(referral),
        state=loop.state_of(steps),
        days=loop.days_open(steps, timezone.now()),
        is_due=since is not None and since <= today,
    )


def _unused(today: date) -> list[Activity]:
    """Open offers to which nobody of the municipality was sent for half a year, not those that are new or full."""
    since = today - UNUSED_FOR
    used = Referral.objects.filter(activity=OuterRef("pk"), made_at__date__gt=since)
    rows = Activity.objects.open().filter(~Exists(used), is_full=False, added_at__date__lte=since)
    return list(rows.filter(Q(until_on__isnull=True) | Q(until_on__gte=today))[:UNUSED_SHOWN])


def _rooms(team: Team) -> list[Room]:
    """Two statements."""
    rows = Event.objects.standing().filter(team=team, starts_at__gt=timezone.now()).order_by("starts_at", "pk")
    lines: dict[int, list[Guest]] = defaultdict(list)
    for guest in Guest.objects.standing().filter(event__in=rows.order_by().values("pk")).order_by("said_yes_at", "pk"):
        lines[guest.event_id].append(guest)
    told = [(row, seats.line_of(lines[row.pk], row.places)) for row in rows[:EVENTS_SHOWN]]
    return [Room(row, each.free) for row, each in told if not each.is_full]


def _matches(citizens: Sequence[int]) -> list[Together]:
    """Two who are being brought together, where at least one is ours. One statement."""
    either = Q(giving__citizen__in=citizens) | Q(receiving__citizen__in=citizens)
    rows = Match.objects.filter(either, ended_at__isnull=True, met_at__isnull=True)
    rows = rows.select_related("giving__citizen", "receiving__citizen", "meeting_with").order_by("suggested_at", "pk")
    ours = set(citizens)
    return [
        together(row, row.giving.citizen_id if row.giving.citizen_id in ours else row.receiving.citizen_id, ours)
        for row in rows
    ]


def _alone(citizens: Sequence[int]) -> list[Gift]:
    """Wishes of ours for which nobody has been found. One statement."""
    open_ones = Match.objects.filter(ended_at__isnull=True)
    taken = open_ones.filter(Q(giving=OuterRef("pk")) | Q(receiving=OuterRef("pk")))
    rows = Gift.objects.standing().filter(~Exists(taken), citizen__in=citizens)
    return list(rows.select_related("citizen").order_by(F("said_at"), "pk"))
