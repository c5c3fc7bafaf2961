"""Own events as they are read: who has a place and who waits, what a team has before it, what a citizen is asked to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from citizens.models import Citizen
from community.models import Companion, Event, Guest, Partner
from community.seats import Line, line_of
from teams.models import Team, User
from teams.roles import Permission

SHOWN_PAST = timedelta(days=400)
MARKED_FOR = timedelta(days=14)  # so long a partner may still say who came


@dataclass(frozen=True)
class Seen:
    """An event with its line, as of `now`."""

    event: Event
    line: Line[Guest]
    now: datetime

    @property
    def guests(self) -> tuple[Guest, ...]:
        return (*self.line.seated, *self.line.waiting)

    @property
    def is_over(self) -> bool:
        return self.event.ends_at <= self.now

    @property
    def is_coming(self) -> bool:
        return self.event.cancelled_at is None and not self.is_over

    @property
    def is_open(self) -> bool:
        """Somebody can be signed up."""
        until = self.event.sign_up_until
        return self.is_coming and (until is None or timezone.localdate(self.now) <= until)

    @property
    def has_begun(self) -> bool:
        """The day is here: who comes can be noted."""
        started = timezone.localdate(self.now) >= timezone.localdate(self.event.starts_at)
        return self.event.cancelled_at is None and started

    @property
    def here(self) -> int:
        return sum(1 for guest in self.guests if guest.attended)

    @property
    def unmarked(self) -> int:
        return sum(1 for guest in self.line.seated if guest.attended is None)

    @property
    def wishes(self) -> list[str]:
        """What is wished for by those who come, without names."""
        return [guest.wishes for guest in self.line.seated if guest.wishes]

    def has_place(self, guest: Guest) -> bool:
        return guest in self.line.seated

    @property
    def names_for_partner(self) -> bool:
        """First names reach the partner on the day itself, and only where the team has said so."""
        day = timezone.localdate(self.event.starts_at)
        return (
            self.event.names_to_partner
            and self.event.cancelled_at is None
            and day <= timezone.localdate(self.now) <= day + MARKED_FOR
        )


def seen(event: Event) -> Seen:
    guests = Guest.objects.standing().filter(event=event).select_related("citizen", "companion")
    return _seen(event, guests.order_by("said_yes_at", "pk"))


def _seen(event: Event, guests: Iterable[Guest]) -> Seen:
    return Seen(event, line_of(guests, event.places), timezone.now())


def _with_guests(events: QuerySet[Event]) -> list[Seen]:
    standing = Guest.objects.standing().select_related("citizen", "companion").order_by("said_yes_at", "pk")
    rows = events.select_related("team", "partner").prefetch_related(Prefetch("guests", standing, to_attr="standing"))
    return [_seen(event, event.standing) for event in rows]


@dataclass(frozen=True)
class OfTeam:
    """`to_fill` and `filled` are those to come."""

    to_fill: list[Seen]
    filled: list[Seen]
    past: list[Seen]


def of_team(team: Team) -> OfTeam:
    rows = _with_guests(Event.objects.filter(team=team, ends_at__gt=timezone.now() - SHOWN_PAST))
    coming = [each for each in rows if each.is_coming]
    past = [each for each in reversed(rows) if not each.is_coming]
    return OfTeam([e for e in coming if not e.line.is_full], [e for e in coming if e.line.is_full], past)


@dataclass(frozen=True)
class Hers:
    """One event that she said yes to."""

    guest: Guest
    seen: Seen

    @property
    def has_place(self) -> bool:
        return self.seen.has_place(self.guest)


@dataclass(frozen=True)
class OfCitizen:
    coming: list[Hers]
    past: list[Hers]
    others: list[Seen]


def of_citizen(citizen: Citizen) -> OfCitizen:
    """What she comes to and has been to, and what else there is to come."""
    now = timezone.now()
    own = Guest.objects.standing().filter(citizen=citizen).values("event")
    hers = [_hers(each, citizen) for each in _with_guests(Event.objects.filter(pk__in=own))]
    ahead = Event.objects.standing().filter(starts_at__gt=now).exclude(pk__in=own)
    coming = [each for each in hers if not each.seen.is_over]
    past = [each for each in reversed(hers) if each.seen.is_over and each.seen.event.cancelled_at is None]
    return OfCitizen(coming, past, _with_guests(ahead))


def _hers(each: Seen, citizen: Citizen) -> Hers:
    return Hers(next(guest for guest in each.guests if guest.citizen_id == citizen.pk), each)


def open_event(number: int) -> Event | None:
    """An event that a citizen may be signed up for, whichever team holds it."""
    return Event.objects.select_related("team", "partner").filter(pk=number).first()


def companions_of(citizen: Citizen) -> QuerySet[Companion]:
    """Those who go with her, by both their word."""
    knows = {"knows__citizen": citizen, "knows__ended_at__isnull": True, "ended_at__isnull": True}
    return Companion.objects.filter(**knows).distinct()


def to_choose(event: Event, user: User) -> list[Citizen]:
    """Citizens whom the person may sign up, and who are not signed up yet."""
    there = Guest.objects.standing().filter(event=event).values("citizen")
    mine = Citizen.objects.visible_to(user, Permission.COMMUNITY_EVENTS).active().exclude(pk__in=there)
    return list(mine.order_by("sort_key", "pk"))


def of_partner(partner: Partner) -> list[Seen]:
    """Those to come, and those so lately past that who came can still be said."""
    since = timezone.now() - MARKED_FOR
    return _with_guests(Event.objects.filter(partner=partner, ends_at__gt=since))


def partner_named(digest: bytes) -> Partner | None:
    """The partner of a link that has neither ended nor been taken back."""
    today: date = timezone.localdate()
    open_ones = Partner.objects.filter(token_hash=digest, token_until__gte=today, ended_at__isnull=True)
    return open_ones.first()


def partners_event(partner: Partner, number: int) -> Event | None:
    rows = Event.objects.select_related("team", "partner").filter(partner=partner, pk=number)
    return rows.filter(ends_at__gt=timezone.now() - MARKED_FOR).first()


def partners_guest(partner: Partner, number: int) -> Guest | None:
    """A guest whose first name stands on the partner's list today."""
    guest = Guest.objects.standing().select_related("event", "citizen").filter(pk=number).first()
    if guest is None or guest.event.partner_id != partner.pk or not seen(guest.event).names_for_partner:
        return None
    return guest
