"""Two weeks of visits behind us: mostly as agreed, each with its note, and the ladder where they looked at it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from uuid import NAMESPACE_URL, UUID, uuid5

from citizens.actions import close_notice
from citizens.models import Notice
from config.demo.citizens import RECENT_DAYS
from config.demo.clock import MINUTE
from config.demo.plain import Plain, write_plain_notes
from config.demo.roster import CARE, Seat
from config.demo.town import Person, Told, Town
from goals.actions import rate_ladder
from goals.models import SubGoal
from teams.models import Staff
from teams.roles import Role
from visits.actions import cancel_visit, record_note
from visits.models import Deviation, NotHomeDone, NotHomeEnd, Visit, VisitPlan
from visits.told import Rated

NOBODY_CAME = "Ingen kunne komme. Det er aftalt i telefonen."
ANSWERS = {
    Notice.Kind.CONCERN: "Vi har talt om det sammen, og teamet holder øje.",
    Notice.Kind.CHANGED_NEED: "Klaret inden for rammen.",
}
LOOKED_AT_LADDER = 0.12
AGREED = 0.9
SETTLED_AFTER = {Notice.Kind.CONCERN: timedelta(days=1), Notice.Kind.CHANGED_NEED: timedelta(days=3)}


class Behind:
    """The visits behind us of one citizen, newest last, with what is to be written on each."""

    def __init__(self, town: Town, person: Person, seats: list[Seat]) -> None:
        self.town, self.person, self.seats = town, person, seats
        self.random = town.random("notes", person.key)
        self.told = self._spread()
        self.rungs = self._rungs()

    def _spread(self) -> dict[int, Told]:
        """The first two notes on the two newest visits of care workers, the others back over two weeks."""
        fitting = [n for n, seat in enumerate(self.seats) if self._is_care(seat)] or list(range(len(self.seats)))
        newest_first = fitting[::-1]
        notes = self.person.told["visit_notes"][: len(newest_first)]
        places = [min(n, 1) for n in range(min(len(notes), 2))]
        rest, room = len(notes) - 2, len(newest_first) - 2
        places += [2 + n * room // rest for n in range(rest)]
        return {newest_first[place]: note for place, note in zip(places, notes, strict=True)}

    def _is_care(self, seat: Seat) -> bool:
        return bool(seat.names) and self.town.staff_told[seat.names[0]]["profession"] in CARE[:2]

    def _rungs(self) -> dict[int, list[tuple[SubGoal, Told]]]:
        """Ratings of these two weeks, each in the note of a visit of its day; where there is none, by themselves."""
        found: dict[int, list[tuple[SubGoal, Told]]] = defaultdict(list)
        for name, sub_goal in self.person.sub_goals.items():
            for rung in ladder_of(self.person, name):
                if rung["days_ago"] > RECENT_DAYS:
                    continue
                day = self.town.clock.day_ago(rung["days_ago"])
                there = [n for n, seat in enumerate(self.seats) if seat.day == day and self._may_rate(n, rung["by"])]
                there.sort(key=lambda n: (rung["by"] not in self.seats[n].names, name not in self._serves(n)))
                found[there[0] if there else -1].append((sub_goal, rung))
        return found

    def _may_rate(self, number: int, name: str = "") -> bool:
        """Somebody came and met her; what a therapist or nurse has rated stays theirs."""
        note, came = self.told.get(number), self.seats[number].names
        if not came or (note is not None and deviation_of(note) == Deviation.NOT_HOME):
            return False
        return not name or name in came or self.town.staff_told[name]["profession"] in CARE[:2]

    def _serves(self, number: int) -> list[str]:
        return list(self.person.told["plans"][self.seats[number].plan]["sub_goals"])

    def ratings(self, number: int) -> list[Rated]:
        rungs = self.rungs.get(number, [])
        if rungs or not self._may_rate(number):
            return [Rated(sub_goal, rung["step"], rung["agreed"]) for sub_goal, rung in rungs]
        serves, days_ago = self._serves(number), (self.town.clock.today - self.seats[number].day).days
        newest = number == max(self.told, default=-1)
        if not serves or not (newest or self.random.random() < LOOKED_AT_LADDER):
            return []
        name = serves[0] if newest else self.random.choice(serves[1:] or serves)
        step = next((rung["step"] for rung in ladder_of(self.person, name)[::-1] if rung["days_ago"] >= days_ago), None)
        agreed = newest or self.random.random() < AGREED
        return [Rated(self.person.sub_goals[name], step, agreed)] if step else []


def ladder_of(person: Person, name: str) -> list[Told]:
    """Oldest first; `name` is g0s1: the second sub-goal of the first goal."""
    goal, place = name[1:].split("s")
    ladder: list[Told] = person.told["goals"][int(goal)]["sub_goals"][int(place)]["ladder"]
    return ladder


def deviation_of(note: Told) -> str:
    """Whoever spoke was at home in the end."""
    if note.get("deviation") == Deviation.NOT_HOME and note["own_words"]:
        return Deviation.CHOSE_SELF
    return note.get("deviation") or ""


def write_notes(town: Town, seats: list[Seat], plans: dict[tuple[str, int], VisitPlan]) -> int:
    """Plain notes all at once, then the others in order of time. Returns how many visits lie behind."""
    until = town.clock.rest()
    behind = [seat for seat in seats if seat.span[1] <= until]
    found = Visit.objects.filter(start_at__lt=until).select_related("citizen")
    visits = {(visit.plan_id, visit.occurs_on): visit for visit in found}
    of_person: dict[str, list[Seat]] = defaultdict(list)
    for seat in behind:
        of_person[seat.person.key].append(seat)
    stories = [Behind(town, town.people[key], of_person[key]) for key in of_person]
    notes = [note for story in stories for note in _notes(town, story, plans, visits)]
    plain = [Plain(note.key, note.visit, note.came[0], note.came, note.at) for note in notes if note.is_plain]
    write_plain_notes(by=None, notes=plain)
    for note in sorted(notes, key=lambda note: note.at):
        if not note.is_plain:
            _record(town, note)
    for story in stories:
        _cancel_open(town, story, plans, visits)
        _rate_alone(town, story)
    return len(behind)


@dataclass(frozen=True)
class Planned:
    """A note that is to be written."""

    key: UUID
    visit: Visit
    came: tuple[Staff, ...]
    at: datetime
    told: Told
    ratings: list[Rated]

    @property
    def is_plain(self) -> bool:
        return not self.told and not self.ratings


def _notes(
    town: Town, story: Behind, plans: dict[tuple[str, int], VisitPlan], visits: dict[tuple[int, date], Visit]
) -> Iterator[Planned]:
    for number, seat in enumerate(story.seats):
        if seat.names:
            yield Planned(
                key=uuid5(NAMESPACE_URL, f"hverdag-demo:{town.seed}:{seat.key}:{seat.day}"),
                visit=visits[plans[seat.key].pk, seat.day],
                came=tuple(town.staff[name] for name in seat.names),
                at=_written_at(seat, story.random),
                told=story.told.get(number, {}),
                ratings=story.ratings(number),
            )


def _record(town: Town, note: Planned) -> None:
    deviation = deviation_of(note.told)
    away = deviation == Deviation.NOT_HOME
    record_note(
        by=note.came[0],
        visit=note.visit,
        key=note.key,
        deviations=[deviation] if deviation else [],
        ratings=note.ratings,
        text=note.told.get("text") or "",
        own_words=note.told.get("own_words") or "",
        not_home_done=[NotHomeDone.RANG_BELL, NotHomeDone.CALLED] if away else [],
        not_home_end=NotHomeEnd.OUT_AND_WELL if away else "",
        written_at=town.clock.set(note.at),
    )


def _cancel_open(
    town: Town, story: Behind, plans: dict[tuple[str, int], VisitPlan], visits: dict[tuple[int, date], Visit]
) -> None:
    """Nobody could come at all."""
    for seat in story.seats:
        if not seat.names:
            visit = visits[plans[seat.key].pk, seat.day]
            town.clock.set(visit.start_at - 60 * MINUTE)
            cancel_visit(by=town.who_is(Role.PLANNER, story.person.told["team"]), visit=visit, why=NOBODY_CAME)


def _written_at(seat: Seat, random: Random) -> datetime:
    """At the door, or a few minutes later."""
    return seat.span[1] + random.randrange(-4, 5) * MINUTE


def _rate_alone(town: Town, story: Behind) -> None:
    town.clock.rest()
    for sub_goal, rung in story.rungs.get(-1, []):
        at = town.clock.office(rung["days_ago"], story.random)
        by = town.staff[rung["by"]]
        rate_ladder(by=by, sub_goal=sub_goal, step=rung["step"], agreed=rung["agreed"], rated_at=at)


def settle_notices(town: Town) -> None:
    """A concern has been talked about the day after, a changed need within three days."""
    until = town.clock.rest()
    for notice in list(Notice.objects.open().filter(kind__in=SETTLED_AFTER).order_by("made_at", "id")):
        if notice.made_at > until - SETTLED_AFTER[Notice.Kind(notice.kind)]:
            continue
        town.clock.set(notice.made_at + timedelta(hours=22))
        team = next(key for key, team in town.teams.items() if team.pk == notice.team_id)
        role = Role.VISITATOR if notice.kind == Notice.Kind.CHANGED_NEED else Role.PLANNER
        close_notice(by=town.who_is(role, team), notice=notice, answer=ANSWERS[Notice.Kind(notice.kind)])
    town.clock.rest()
