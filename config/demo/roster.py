"""Who comes to which visit. Pure: the rosters of the files, less those who are away; what is behind us was covered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import SimpleNamespace

from config.demo.clock import AHEAD_DAYS, BEHIND_DAYS, turn, wall
from config.demo.town import Person, Span, Told, Town
from teams.models import Profession
from visits import clock as walls
from visits.recurrence import occurrence_days

BETWEEN = timedelta(minutes=5)
DAY = timedelta(days=1)
CARE = (Profession.CARE_HELPER, Profession.CARE_ASSISTANT, Profession.NURSE)


@dataclass
class Seat:
    """One visit to come or behind us, and the user names of those who come."""

    person: Person
    plan: int
    day: date
    span: Span
    needed: int
    names: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, int]:
        return self.person.key, self.plan


def first_day(told: Told, today: date) -> date:
    """Two weeks back; for a rhythm of several weeks the next week in step with it."""
    day = today - BEHIND_DAYS * DAY
    while turn(day, told["every_n_weeks"]) != told["phase"] % told["every_n_weeks"]:
        day = walls.monday(day) + 7 * DAY
    return day


def lay(town: Town) -> list[Seat]:
    """All visits in order of time."""
    seats = [seat for person in town.people.values() for seat in _seats(town, person)]
    seats.sort(key=lambda seat: (seat.span, seat.key))
    _cover(town, [seat for seat in seats if seat.span[1] <= town.clock.now], seats)
    return seats


def plans_of(person: Person) -> list[Told]:
    """Nobody comes while her help is paused."""
    return [] if person.told["state"] == "paused" else person.told["plans"]


def _seats(town: Town, person: Person) -> Iterator[Seat]:
    last = town.clock.today + AHEAD_DAYS * DAY
    for number, told in enumerate(plans_of(person)):
        plan = SimpleNamespace(**told, from_on=first_day(told, town.clock.today), until_on=None)
        for day in occurrence_days(plan, plan.from_on, last):
            span = walls.span(day, wall(told["preferred"]), told["minutes"])
            wanted = told["roster"][str(turn(day, 2))].get(str(day.isoweekday()), [])
            here = [name for name in wanted if not touches(town.away[name], span)]
            yield Seat(person, number, day, span, told["workers"], here[: told["workers"]])


def _cover(town: Town, behind: Iterable[Seat], seats: Iterable[Seat]) -> None:
    """In the past somebody went: of those on shift and free, the one she knows, else who had least that day."""
    busy: dict[str, list[Span]] = defaultdict(list)
    load: Counter[tuple[str, date]] = Counter()
    for seat in seats:
        for name in seat.names:
            busy[name].append(seat.span)
            load[name, seat.day] += 1
    for seat in behind:
        for _place in range(seat.needed - len(seat.names)):
            free = [name for name in _crew(town, seat) if _is_free(town, busy, name, seat.span)]
            if not free:
                continue
            chosen = min(free, key=lambda name: (name not in _known(seat), load[name, seat.day], name))
            seat.names.append(chosen)
            busy[chosen].append(seat.span)
            load[chosen, seat.day] += 1


def _known(seat: Seat) -> list[str]:
    return list(seat.person.told["plans"][seat.plan]["usual"])


def _crew(town: Town, seat: Seat) -> list[str]:
    """Her team's care workers who do not come already."""
    team = seat.person.told["team"]
    told = town.staff_told
    crew = [name for name in told if told[name]["team"] == team and told[name]["profession"] in CARE]
    return [name for name in crew if name not in seat.names]


def _is_free(town: Town, busy: dict[str, list[Span]], name: str, span: Span) -> bool:
    on_shift = any(start <= span[0] and span[1] <= end for start, end in town.shifts[name])
    wide = (span[0] - BETWEEN, span[1] + BETWEEN)
    return on_shift and not touches(town.away[name], span) and not touches(busy[name], wide)


def touches(spans: Iterable[tuple[datetime, datetime]], span: Span) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)
