"""What all files about citizens need: who is known, who works where, and how a number and a colleague are read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens import cpr as numbers
from citizens.models import Citizen, ContactPerson, NetworkMember, TeamTie
from citizens.names import fold
from teams.access import teams_with
from teams.fields import LineField
from teams.imports.kinds import RowForm
from teams.imports.tables import Column
from teams.models import Membership, Staff, Team
from teams.roles import Permission, Role

MAY = Permission.CITIZENS_IMPORT
CPR = Column("cpr", "CPR-nummer", "740342-9991", required=True, also=("cpr", "cpr nr", "cprnr", "personnummer"))
FULL = 10


@dataclass
class Ground:
    """Read once for all rows: the own teams and who works there, and who is known, by the hash of the number."""

    teams: dict[str, Team]
    workers: dict[int, list[Staff]]
    known: dict[bytes, int]
    own: dict[int, Citizen]
    tied: dict[int, set[int]]
    contacts: dict[int, dict[int, int]]  # citizen -> rank -> staff
    names: set[tuple[int, str]]  # citizen and folded name of those in her network
    tried: set[int] = field(default_factory=set)


def ground_of(by: Staff) -> Ground:
    user: Any = by.user
    today = timezone.localdate()
    mine = teams_with(user, MAY, today)
    own = Citizen.objects.visible_to(user, MAY).in_bulk()
    ties = TeamTie.objects.open_on(today).filter(team__in=mine).values_list("citizen_id", "team_id")
    standing = ContactPerson.objects.filter(until_on__isnull=True, citizen__in=own)
    there = NetworkMember.objects.standing().filter(citizen__in=own).values_list("citizen_id", "name")
    ground = Ground(
        teams={team.name.casefold(): team for team in Team.objects.filter(pk__in=mine, closed_on__isnull=True)},
        workers=_workers(mine),
        known={bytes(index): pk for index, pk in Citizen.objects.values_list("cpr_index", "pk")},
        own=own,
        tied={},
        contacts={},
        names={(pk, fold(name)) for pk, name in there},
    )
    for citizen, team in ties:
        ground.tied.setdefault(citizen, set()).add(team)
    for row in standing:
        ground.contacts.setdefault(row.citizen_id, {})[row.rank] = row.staff_id
    return ground


def _workers(teams: list[int]) -> dict[int, list[Staff]]:
    members = Membership.objects.on(timezone.localdate()).filter(team__in=teams, role=Role.CARE_WORKER)
    workers: dict[int, list[Staff]] = {}
    for member in members.select_related("staff__user"):
        workers.setdefault(member.team_id or 0, []).append(member.staff)
    return workers


def worker_called(text: str, workers: Iterable[Staff]) -> Staff:
    """By user name, full name or initials; raises when nobody or more than one is called so."""
    wanted = text.casefold()
    called = {each.pk: each for each in workers if wanted in _names_of(each)}
    if not called:
        raise ValidationError(_("Nobody in the team is called so. Write the user name, the full name or the initials."))
    if len(called) > 1:
        raise ValidationError(_("More than one in the team is called so. Write the user name."))
    return next(iter(called.values()))


def _names_of(staff: Staff) -> set[str]:
    names = {str(staff).casefold(), staff.initials.casefold()}
    return names | ({staff.user.username.casefold()} if staff.user else set())


class CprRow(RowForm):
    """A row that begins with her number. A spreadsheet eats the zero in front: nine digits get it back, and say so."""

    cpr = LineField(label=_("CPR number"), max_length=40)

    def read_number(self) -> numbers.Cpr:
        typed: str = self.cleaned_data["cpr"]
        if len(typed) == FULL - 1 and typed.isdecimal():
            typed = f"0{typed}"
            self.remarks.append(str(_("The zero in front of the CPR number was missing and is put back.")))
        self.number = numbers.read(typed, timezone.localdate())
        return self.number

    @property
    def masked(self) -> str:
        return f"{self.number.digits[:6]}-····"

    def read_own(self) -> Citizen:
        """A citizen of one's own teams; who is known elsewhere is answered as if she were not; the try is logged."""
        pk = self.ground.known.get(numbers.index(self.read_number().digits))
        citizen: Citizen | None = self.ground.own.get(pk)
        if citizen is None:
            self.ground.tried |= {pk} - {None}
            raise ValidationError(_("Nobody in your teams has this CPR number. Take the citizen in first."))
        self.shows = citizen.pk
        return citizen
