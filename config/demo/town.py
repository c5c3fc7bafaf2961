"""The town as the files in people/ tell it, and what has been made of it so far."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from citizens.models import Citizen, Statement
from community.models import Activity, Partner
from config.demo.clock import Clock
from goals.models import SubGoal
from relatives.models import Relative
from teams.models import Staff, Team
from teams.roles import Role

PEOPLE = Path(__file__).parent / "people"
type Told = dict[str, Any]
type Span = tuple[datetime, datetime]


def read(name: str) -> Any:
    return json.loads((PEOPLE / f"{name}.json").read_text(encoding="utf-8"))


@dataclass
class Person:
    """A citizen, with what her file tells. `sub_goals` are called g0s0, g0s1, … there."""

    told: Told
    citizen: Citizen
    headline: Statement | None = None
    sub_goals: dict[str, SubGoal] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return str(self.told["key"])


@dataclass
class Town:
    seed: int
    clock: Clock
    teams: dict[str, Team] = field(default_factory=dict)
    staff: dict[str, Staff] = field(default_factory=dict)
    staff_told: dict[str, Told] = field(default_factory=dict)
    shifts: dict[str, list[Span]] = field(default_factory=dict)
    away: dict[str, list[Span]] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    relatives: dict[str, Relative] = field(default_factory=dict)
    offers: dict[str, Activity] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)

    def random(self, *what: object) -> Random:
        """A stream of its own for each thing, so that one more person changes nobody else."""
        return Random(":".join(map(str, (self.seed, *what))))

    def at_office(self, days_ago: int, *what: object) -> datetime:
        """The clock is set to that day, for each thing to an hour of its own."""
        return self.clock.set(self.clock.office(days_ago, self.random(*what)))

    def who_is(self, role: Role, team: str) -> Staff:
        """The team's planner, visitator or leader."""
        return next(
            self.staff[name] for name, told in self.staff_told.items() if told["role"] == role and told["team"] == team
        )
