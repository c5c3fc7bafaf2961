"""Who goes with whom, and who could: read for the page about her and for the team."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone

from citizens.models import Citizen, NetworkMember, TeamTie
from community.forms.companions import KNOWN, MEMBER, CompanionForm
from community.models import Companion, Companionship
from teams.models import Team

CHOICES_SHOWN = 40


@dataclass(frozen=True)
class Going:
    """Companions of one citizen: those who go with her now, and those who once did."""

    now: tuple[Companionship, ...]
    before: tuple[Companionship, ...]


def going_with(citizen: Citizen) -> Going:
    """One statement."""
    rows = list(Companionship.objects.filter(citizen=citizen).select_related("companion", "companion__member"))
    now = [row for row in rows if row.ended_at is None]
    return Going(tuple(now), tuple(row for row in rows if row.ended_at is not None))


def home_team(citizen: Citizen) -> Team | None:
    """The team of her home-care tie."""
    ties = TeamTie.objects.open_on(timezone.localdate()).filter(citizen=citizen, kind=TeamTie.Kind.HOME_CARE)
    tie = ties.select_related("team").first()
    return tie.team if tie else None


def known_to_choose(citizen: Citizen, team: Team | None) -> list[Companion]:
    """On their own, in her team, and not with her yet."""
    standing = Companionship.objects.filter(citizen=citizen, ended_at__isnull=True)
    rows = Companion.objects.filter(ended_at__isnull=True, member__isnull=True, team=team)
    return list(rows.exclude(pk__in=standing.values("companion"))[:CHOICES_SHOWN])


def members_to_choose(citizen: Citizen) -> list[NetworkMember]:
    """People around her who do not go with her yet."""
    standing = Companionship.objects.filter(citizen=citizen, ended_at__isnull=True, companion__member__isnull=False)
    rows = NetworkMember.objects.standing().filter(citizen=citizen)
    return list(rows.exclude(pk__in=standing.values("companion__member"))[:CHOICES_SHOWN])


@dataclass(frozen=True)
class Choices:
    """Whom the form about her offers."""

    team: Team | None
    companions: tuple[Companion, ...]
    people: tuple[NetworkMember, ...]

    @property
    def known(self) -> list[tuple[int, str]]:
        return told_companions(self.companions)

    @property
    def members(self) -> list[tuple[int, str]]:
        return told_members(self.people)

    def told(self, form: CompanionForm) -> dict[str, Any]:
        """As actions.write_down takes it."""
        values, (kind, number) = form.cleaned_data, form.chosen
        told = {"team": self.team, "words": values["words"]}
        if kind == KNOWN:
            return told | {"companion": next(each for each in self.companions if each.pk == number)}
        told |= {name: values[name] for name in ("role", "phone", "about")}
        if kind == MEMBER:
            return told | {"member": next(each for each in self.people if each.pk == number)}
        return told | {"name": values["name"]}


def choices_for(citizen: Citizen) -> Choices:
    """Three statements."""
    team = home_team(citizen)
    return Choices(team, tuple(known_to_choose(citizen, team)), tuple(members_to_choose(citizen)))


def told_companions(rows: Sequence[Companion]) -> list[tuple[int, str]]:
    return [(row.pk, f"{row.name}, {row.get_role_display()}") for row in rows]


def told_members(rows: Sequence[NetworkMember]) -> list[tuple[int, str]]:
    return [(row.pk, f"{row.name}, {row.relation}" if row.relation else row.name) for row in rows]


@dataclass(frozen=True)
class Volunteer:
    """A companion of the team, with the citizens they know; of other teams' citizens only how many."""

    companion: Companion
    knows: tuple[Citizen, ...]
    others: int


def of_team(team: Team, seen: Sequence[int]) -> list[Volunteer]:
    """Whoever goes with somebody of the team, or waits to; `seen` are the citizens of the team. Two statements."""
    standing = Companionship.objects.filter(ended_at__isnull=True, citizen__ended_at__isnull=True)
    rows = Companion.objects.filter(Q(team=team) | Q(pk__in=standing.filter(citizen__in=seen).values("companion")))
    rows = rows.filter(ended_at__isnull=True)
    known: dict[int, list[Citizen]] = defaultdict(list)
    for each in standing.filter(companion__in=rows.order_by().values("pk")).select_related("citizen"):
        known[each.companion_id].append(each.citizen)
    return [_volunteer(row, known[row.pk], seen) for row in rows]


def _volunteer(companion: Companion, citizens: Sequence[Citizen], seen: Sequence[int]) -> Volunteer:
    hers = tuple(each for each in citizens if each.pk in seen)
    return Volunteer(companion, hers, len(citizens) - len(hers))
