"""Everything this room keeps about one citizen. Each part in a module of its own."""

from citizens.models import Citizen
from community import export_asking, export_events, export_people, export_referrals
from teams.record import Part


def record(citizen: Citizen) -> list[Part]:
    rooms = (export_asking, export_referrals, export_events, export_people)
    return [part for each in rooms for part in each.record(citizen)]
