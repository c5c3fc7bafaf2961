"""What is set and what is missing, for the first page of the settings. Reads only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from teams import clock
from teams.agreements import WaitingTeam, waiting_for
from teams.models import Membership, Municipality, Shift, Staff, Team, User
from teams.reach import sees_all, teams_within
from teams.roles import Permission, Role

LARGE = 12  # above it a citizen can hardly come to know everybody
AHEAD = timedelta(days=14)
NEW = timedelta(days=60)


@dataclass(frozen=True)
class TeamState:
    team: Team
    memberships: list[Membership]
    with_shifts: set[int]
    day: date

    @cached_property
    def people(self) -> list[Staff]:
        """Each once, in the order of their names."""
        return list({each.staff_id: each.staff for each in self.memberships}.values())

    @property
    def is_large(self) -> bool:
        return len(self.people) > LARGE

    @cached_property
    def missing_roles(self) -> list[str]:
        there = {each.role for each in self.memberships}
        words = {
            Role.LEADER: _("a leader"),
            Role.PLANNER: _("a planner"),
            Role.VISITATOR: _("an assessor"),
            Role.CARE_WORKER: _("care workers"),
        }
        return [word for role, word in words.items() if role not in there]

    @cached_property
    def without_log_in(self) -> list[Staff]:
        return [each for each in self.people if each.user is None]

    @cached_property
    def without_shifts(self) -> list[Staff]:
        working = {each.staff_id for each in self.memberships if each.role == Role.CARE_WORKER}
        return [each for each in self.people if each.pk in working and each.pk not in self.with_shifts]

    @property
    def has_crew(self) -> bool:
        return not self.missing_roles

    @property
    def has_hours(self) -> bool:
        return bool(self.with_shifts) and not self.without_shifts

    @property
    def current(self) -> int:
        """The step to take now: who we are, hours, and in a new team the first citizen; 0: it is well under way."""
        if not self.has_crew:
            return 1
        if not self.has_hours:
            return 2
        return 4 if self.is_new else 0

    @property
    def is_new(self) -> bool:
        """Nobody has been here for long."""
        return all(each.from_on > self.day - NEW for each in self.memberships)


@dataclass(frozen=True)
class Overview:
    is_administrator: bool
    municipality: Municipality | None
    teams: list[TeamState]
    missing: list[str] = field(default_factory=list)
    waiting: list[WaitingTeam] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        """Nobody but the one who began."""
        return not self.is_administrator and all(len(each.people) < 2 for each in self.teams)


def read_overview(user: User, day: date) -> Overview:
    is_administrator = sees_all(user, Permission.TEAMS_STAFF, day)
    teams = teams_within(user, Permission.TEAMS_STAFF, day).filter(closed_on=None)
    municipality = Municipality.objects.first()
    states, missing = read_states(list(teams), day), missing_of(municipality)
    return Overview(is_administrator, municipality, states, missing, waiting_for(user, day))


def read_states(teams: Iterable[Team], day: date) -> list[TeamState]:
    members: dict[Any, list[Membership]] = defaultdict(list)
    own = Membership.objects.not_over(day).filter(team__in=teams).select_related("staff__user")
    for each in own.order_by("staff__first_name", "staff__last_name", "pk"):
        members[each.team_id].append(each)
    on_shift: dict[int, set[int]] = defaultdict(set)
    from_at, until_at = clock.days(day, day + AHEAD)
    shifts = Shift.objects.touching(from_at, until_at).filter(team__in=teams)
    for team, staff in shifts.order_by().values_list("team_id", "staff_id").distinct():
        on_shift[team].add(staff)
    return [TeamState(team, members[team.pk], on_shift[team.pk], day) for team in teams]


def missing_of(municipality: Municipality | None) -> list[str]:
    if municipality is None:
        return [_("name")]
    told = {
        _("letterhead"): municipality.letterhead,
        _("phone"): municipality.phone,
        _("where people complain"): municipality.complaint_authority,
    }
    return [word for word, value in told.items() if not value]


def is_alone(team_id: int, day: date) -> bool:
    """Nobody is in the team but its leader."""
    return not Membership.objects.not_over(day).filter(team=team_id).exclude(role=Role.LEADER).exists()


def read_municipality() -> Municipality:
    """The one row; an installation that has none yet is given it when it is first saved."""
    return Municipality.objects.first() or Municipality(name="")
