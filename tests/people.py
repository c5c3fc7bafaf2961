"""The cast as fixtures, on the `db` of the test: two teams, who works there, and Karen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from citizens.models import Citizen
from goals.models import Goal, SubGoal
from teams.models import Municipality, Profession, Staff, Team
from teams.roles import Role
from tests import cast
from visits.models import CareCourse, Visit, VisitPlan

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


@pytest.fixture
def karens_goal(karen: Citizen, care: Staff) -> Goal:
    return cast.make_goal(karen, care)


@pytest.fixture
def karens_sub_goal(karens_goal: Goal, care: Staff) -> SubGoal:
    """Last rated *beside*, a week ago."""
    sub_goal = cast.make_sub_goal(karens_goal)
    cast.rate(sub_goal, 3, care)
    return sub_goal


@pytest.fixture
def karens_course(karen: Citizen, visitator: Staff) -> CareCourse:
    return cast.make_course(karen, visitator)


@pytest.fixture
def karens_plan(karens_course: CareCourse, team: Team, planner: Staff) -> VisitPlan:
    return cast.make_plan(karens_course, team, planner)


@pytest.fixture
def karens_visit(karens_plan: VisitPlan, care: Staff) -> Visit:
    """A visit that began ten minutes ago, by `care`; the only one of the plan."""
    begun = timezone.now().replace(second=0, microsecond=0) - timedelta(minutes=10)
    return cast.make_visit(karens_plan, begun, care)
