"""Whom to turn to: her team and its telephone, on her own sheet and on the sheet of a relative."""

from dataclasses import dataclass
from datetime import date

from citizens.models import Citizen, TeamTie
from teams.models import Municipality, Team


@dataclass(frozen=True)
class Whom:
    team: Team | None
    phone: str


def whom_to_call(citizen: Citizen, today: date) -> Whom:
    """The home-care team, or the first that is hers; its own number, or the municipality's. Two statements at most."""
    ties = TeamTie.objects.open_on(today).filter(citizen=citizen).select_related("team").order_by("from_on", "id")
    found = sorted(ties, key=lambda tie: tie.kind != TeamTie.Kind.HOME_CARE)
    team = found[0].team if found else None
    return Whom(team, (team.phone if team else "") or _municipality_phone())


def _municipality_phone() -> str:
    return Municipality.objects.values_list("phone", flat=True).first() or ""
