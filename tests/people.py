"""The cast as fixtures, on the `db` of the test: two teams, who works there, and Karen."""

import pytest

from citizens.models import Citizen
from teams.models import Municipality, Profession, Staff, Team
from teams.roles import Role
from tests import cast

KARENS_WORDS = "Jeg vil kunne gå ned til søen med Bodil"


@pytest.fixture
def municipality(db: None) -> Municipality:
    return cast.make_municipality()


@pytest.fixture
def team(municipality: Municipality) -> Team:
    return cast.make_team("Team Søndre")


@pytest.fixture
def other_team(municipality: Municipality) -> Team:
    return cast.make_team("Team Nordre")


@pytest.fixture
def care(team: Team) -> Staff:
    return cast.make_staff("care", "Mette Lund", team=team, profession=Profession.CARE_ASSISTANT)


@pytest.fixture
def colleague(team: Team) -> Staff:
    return cast.make_staff("colleague", "Jonas Bech", team=team)


@pytest.fixture
def planner(team: Team) -> Staff:
    return cast.make_staff("planner", "Birgitte Holm", Role.PLANNER, team, Profession.PLANNER)


@pytest.fixture
def visitator(team: Team) -> Staff:
    return cast.make_staff("visitator", "Anne Vestergaard", Role.VISITATOR, team, Profession.VISITATOR)


@pytest.fixture
def leader(team: Team) -> Staff:
    return cast.make_staff("leader", "Rikke Toft", Role.LEADER, team, Profession.LEADER)


@pytest.fixture
def administrator(municipality: Municipality) -> Staff:
    return cast.make_staff("admin", "Vibeke Storm", Role.ADMINISTRATOR, None, Profession.ADMINISTRATOR)


@pytest.fixture
def stranger(other_team: Team) -> Staff:
    return cast.make_staff("stranger", "Sofie Lind", team=other_team)


@pytest.fixture
def karen(team: Team, care: Staff) -> Citizen:
    return cast.make_citizen("Karen Mikkelsen", team, care, headline=KARENS_WORDS)
