"""Everything this room keeps about one citizen. Each part in a module of its own."""

from citizens.models import Citizen
from community import export_asking, export_people, export_referrals
from teams.record import Part


def record(citizen: Citizen) -> list[Part]:
    return [*export_asking.record(citizen), *export_referrals.record(citizen), *export_people.record(citizen)]
