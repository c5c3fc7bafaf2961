"""One arbiter for the reminders of all rooms. Pure: in come reasons, out goes what is raised, kept and closed.

Each room says which reasons hold today (`REMINDERS` in config/wiring.py). One open notice per reason (its key). Of
several reasons about one citizen the oldest due comes first, one a day for each who is told: so forty days in which
nothing ran end without a flood.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from citizens.models.notice import Notice

PREFIX = "reminder:"
ASKED_AGAIN_AFTER = timedelta(days=7)

# Who is told: a person, a team, or a role in a team.
Recipient = tuple[str, int] | tuple[str, int, str]
# One new reminder a day for each recipient and citizen.
Turn = tuple[Recipient, int]
# (staff, role) of each team.
Members = Mapping[int, Iterable[tuple[int, str]]]


@dataclass(frozen=True)
class Person:
    """A citizen with help, as the rooms see her. `team` and `contact` are numbers; one of the two is there."""

    citizen: int
    team: int | None
    contact: int | None
    first_name: str
    taken_in_on: date
    paused: bool = False


@dataclass(frozen=True)
class Reason:
    """Why somebody is reminded. Once settled it rests for `rests`, though it may hold on.

    Without `for_staff` the team of her home-care tie is told, and her contact person; with `for_roles` only those who
    have such a role in the team. About a citizen who is away nobody is told, unless `though_away`.
    """

    key: str
    what: str  # "goals.review": the room, and what it names the sentence by
    citizen: int
    due_on: date  # the earlier, the more pressing
    rests: timedelta
    kind: Notice.Kind
    path: str  # where it is settled
    facts: Mapping[str, str | int]  # what the sentence needs; days as ISO; no words about health, no CPR number
    for_staff: int | None = None
    for_roles: tuple[str, ...] = ()
    though_away: bool = False
    on_its_day: bool = False  # a clock somebody counts on: it waits for nobody's turn, and takes one itself


@dataclass(frozen=True)
class Addressed:
    """Whose list a notice stands on."""

    team: int | None
    staff: int | None
    roles: tuple[str, ...] = ()


def key_of(what: str, *numbers: int) -> str:
    """*reminder:goals.review:17*"""
    return PREFIX + ":".join([what, *map(str, numbers)])


def room_of(what_or_key: str) -> str:
    return what_or_key.removeprefix(PREFIX).partition(".")[0]


def addressed(reason: Reason, person: Person) -> Addressed:
    if reason.for_staff:
        return Addressed(None, reason.for_staff)
    if reason.for_roles:
        return Addressed(person.team, None, reason.for_roles)
    return Addressed(person.team, person.contact)


def told(to: Addressed, members: Members) -> set[Recipient]:
    """Everybody who finds it on a list for them. A team or role that nobody has today counts as one more."""
    found: set[Recipient] = {("staff", to.staff)} if to.staff else set()
    if to.team is None:
        return found
    found |= {("role", to.team, role) for role in to.roles} or {("team", to.team)}
    return found | {("staff", staff) for staff, role in members.get(to.team, ()) if not to.roles or role in to.roles}


def holding(reasons: Iterable[Reason], people: Mapping[int, Person]) -> list[Reason]:
    """Reasons of which somebody can be told, about people with help who are not away; clocks, then the oldest due."""
    found = [reason for reason in reasons if (who := people.get(reason.citizen)) and _may_be_told(reason, who)]
    return sorted(found, key=lambda reason: (not reason.on_its_day, reason.due_on, reason.key))


def _may_be_told(reason: Reason, person: Person) -> bool:
    to = addressed(reason, person)
    return bool(to.team or to.staff) and (reason.though_away or not person.paused)


def new_ones(
    held: Iterable[Reason],
    standing: Collection[str],
    settled: Mapping[str, date],
    had: Collection[Turn],
    recipients: Mapping[str, Collection[Recipient]],
    today: date,
) -> list[Reason]:
    """Neither open already nor settled lately; and nobody who is told has `had` one about this citizen today.

    `recipients` says by key who would be told.
    """
    chosen: dict[str, Reason] = {}
    taken = set(had)
    for reason in held:
        rests = reason.key in settled and today < settled[reason.key] + reason.rests
        turns = {(recipient, reason.citizen) for recipient in recipients[reason.key]}
        waits = bool(turns & taken) and not reason.on_its_day
        if reason.key in standing or reason.key in chosen or rests or waits:
            continue
        chosen[reason.key] = reason
        taken |= turns
    return list(chosen.values())


def no_longer(standing: Iterable[str], held: Iterable[Reason], silent: Collection[str] = ()) -> set[str]:
    """Keys of open reminders whose reason is gone: they close by themselves.

    A room that is `silent` today, because it failed, closes nothing.
    """
    return {key for key in standing if room_of(key) not in silent} - {reason.key for reason in held}
