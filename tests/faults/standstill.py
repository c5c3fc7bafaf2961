"""A team before and after forty days without a worker, and what its people are to be reminded of, counted anew."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import time_machine
from django.utils import timezone

from citizens.actions import set_contact_person
from citizens.models import Citizen, Kind, Notice
from goals.actions import review_goal
from goals.models import Goal
from teams.roles import Role
from tests import cast

BEGIN = datetime(2026, 10, 1, 12, tzinfo=ZoneInfo("Europe/Copenhagen"))  # the clocks change on the way
OFF = 40
PEOPLE = 9
MOVING = ("regain", "develop")


def at(days: int) -> datetime:
    return BEGIN + timedelta(days=days)


def days(number: int) -> timedelta:
    return timedelta(days=number)


@dataclass
class Known:
    """One citizen as the test knows her, without the product's rules."""

    citizen: Citizen
    came: date
    talked: bool
    goals: dict[int, tuple[date, date, str]] = field(default_factory=dict)  # (look again, moved, aim) by number
    away: bool = False
    signs: list[date] = field(default_factory=list)
    answered: bool = False

    def due(self, today: date) -> dict[str, date]:
        """By when, by key."""
        if self.away:
            return {}
        found: dict[str, date] = {}
        ask = min([self.came + days(30), *(sign + days(7) for sign in self.signs)])
        if not self.answered and today >= ask:
            found[f"reminder:community.asking:{self.citizen.pk}:{ask.toordinal()}"] = ask
        if not self.talked and today >= self.came + days(5):
            found[f"reminder:citizens.first_talk:{self.citizen.pk}"] = self.came + days(7)
        if not self.goals and today >= self.came + days(14):
            found[f"reminder:goals.no_goal:{self.citizen.pk}"] = self.came + days(14)
        for number, (look, moved, aim) in self.goals.items():
            if today >= look - days(7):
                found[f"reminder:goals.review:{number}"] = look
            if aim in MOVING and today >= moved + days(42):
                found[f"reminder:goals.still:{number}"] = moved + days(42)
        return found


class Ground:
    """Made on the first day; `live` is what people do in the forty days in which only the worker stands still."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        cast.make_municipality()
        self.team = cast.make_team()
        self.planner = cast.make_staff("planner", "Birgitte Holm", Role.PLANNER, self.team)
        self.faces = [cast.make_staff(f"c{number}", "Mette Lund", team=self.team) for number in range(3)]
        self.known = [self._citizen(number) for number in range(PEOPLE)]

    def _citizen(self, number: int) -> Known:
        chance = self.chance
        came = chance.randint(-60, 0)
        citizen = cast.make_citizen("Karen Mikkelsen", self.team, self.planner)
        Citizen.objects.filter(pk=citizen.pk).update(taken_in_at=at(came))
        if chance.random() < 0.7:
            set_contact_person(by=self.planner, citizen=citizen, staff=chance.choice(self.faces))
        found = Known(citizen, at(came).date(), chance.random() < 0.5)
        if found.talked:
            cast.say(citizen, "Kaffe i solen", self.planner, kind=Kind.MEANINGFUL)
        for _ in range(chance.randint(1, 3) if number < 5 else chance.randint(0, 1)):
            look, moved = at(chance.randint(-5, 60)).date(), at(chance.randint(-50, 0))
            aim = chance.choice(["regain", "develop", "keep"])
            goal = cast.make_goal(citizen, self.planner, aim=aim, review_on=look, agreed_at=moved)
            found.goals[goal.pk] = (look, moved.date(), aim)
        return found

    def live(self) -> set[str]:
        """One looks at a goal again, one has the first talk, one leaves, one is away; the keys this settles."""
        looker, talker, leaver, traveller = self.known[:4]
        before = {key for known in self.known for key in known.due(at(OFF).date())}
        with time_machine.travel(at(20)):
            number = next(iter(looker.goals))
            again, goal = timezone.localdate() + days(70), Goal.objects.get(pk=number)
            review_goal(
                by=self.planner, goal=goal, version=1, result="continued", decided_by="citizen", next_review_on=again
            )
            looker.goals[number] = (again, timezone.localdate(), goal.aim)
            cast.say(talker.citizen, "Haven", self.planner, kind=Kind.MEANINGFUL, said_at=timezone.now())
            talker.talked = True
            Citizen.objects.filter(pk=leaver.citizen.pk).update(ended_at=timezone.now())
            Citizen.objects.filter(pk=traveller.citizen.pk).update(paused_at=timezone.now())
        leaver.away = traveller.away = True
        return before - {key for known in self.known for key in known.due(at(OFF).date())}

    def most_pressing(self, day: date, told: set[str]) -> dict[int, tuple[date, str]]:
        """What each citizen's people are to hear of next, of all that was not told already."""
        found = {}
        for known in self.known:
            if left := {(due_on, key) for key, due_on in known.due(day).items() if key not in told}:
                found[known.citizen.pk] = min(left)
        return found


def most_for_one() -> int:
    """The most reminders that one person got about one citizen on one day."""
    had: Counter[tuple[int, int, date]] = Counter()
    for notice in Notice.objects.select_related("team"):
        people = {notice.for_staff_id} if notice.for_staff_id else set()
        if notice.team:
            people |= set(notice.team.memberships.values_list("staff_id", flat=True))
        had.update((person, notice.citizen_id or 0, timezone.localdate(notice.made_at)) for person in people)
    return max(had.values(), default=0)
