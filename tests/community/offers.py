"""Offers, events and loops that tests are about."""

from datetime import time, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from citizens.actions import add_network_member
from citizens.models import Citizen, NetworkMember
from community import actions
from community.models import Activity, Companion, CompanionRole, Companionship, Event, Interest, Referral
from teams.models import Staff, Team


def key() -> str:
    return str(uuid4())


def make_activity(title: str = "Strikkestuen på biblioteket", **columns: Any) -> Activity:
    told = {"interests": [Interest.CRAFTS], "confirmed_on": timezone.localdate(), "weekdays": [3]}
    hours = {"starts_at": time(14), "ends_at": time(16)}
    return Activity.objects.create(title=title, **told | hours | columns)


def make_event(team: Team, by: Staff, title: str = "Julefrokost", **columns: Any) -> Event:
    at = timezone.now() + timedelta(days=10)
    when = {"starts_at": at, "ends_at": at + timedelta(hours=3)}
    return Event.objects.create(title=title, team=team, made_by=by, **when | {"places": 10} | columns)


def make_bodil(karen: Citizen, by: Staff) -> NetworkMember:
    return add_network_member(by=by, citizen=karen, name="Bodil Krag", relation="veninde", brings="går tur")


def make_companion(karen: Citizen, by: Staff, name: str = "Else Holm", words: str = "") -> Companion:
    now = timezone.now()
    row = Companion.objects.create(name=name, role=CompanionRole.VISITING, agreed_at=now, added_by=by)
    Companionship.objects.create(
        companion=row, citizen=karen, words=words, citizen_said_yes_at=now, companion_said_yes_at=now, noted_by=by
    )
    return row


def sent(by: Staff, referral: Referral, **told: Any) -> Referral:
    """With her yes, and sent."""
    actions.say_yes(by=by, referral=referral)
    actions.send(by=by, referral=referral, **told)
    return referral
