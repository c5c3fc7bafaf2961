"""Two citizens with wishes that fit, for the stories of helping each other."""

from typing import Any

from citizens.models import Citizen
from community.actions.gifts import add_gift
from community.actions.matches import suggest_match
from community.models import Direction, Gift, Match
from teams.models import Staff, Team
from tests import cast


def give(citizen: Citizen, by: Staff, what: str = "læse højt af de gamle bøger", **more: Any) -> Gift:
    return add_gift(by=by, citizen=citizen, direction=Direction.GIVE, what=what, **more)


def receive(citizen: Citizen, by: Staff, what: str = "høre nogen læse højt", **more: Any) -> Gift:
    return add_gift(by=by, citizen=citizen, direction=Direction.RECEIVE, what=what, **more)


def make_poul(team: Team, by: Staff) -> Citizen:
    return cast.make_citizen("Poul Friis", team, by, street="Skovbrynet 12", phone="86 11 22 33")


def make_match(karen: Citizen, poul: Citizen, by: Staff) -> Match:
    """Karen gives, Poul receives; neither has answered."""
    return suggest_match(by=by, gift=give(karen, by), other=receive(poul, by))
