"""Two visits at one time tomorrow: Karen's and Yusuf's, nobody given yet."""

from datetime import time

import pytest

from teams.models import Staff, Team
from tests import cast
from tests.visits.planning import in_days, lay_plan
from visits.models import CareCourse, Visit


@pytest.fixture
def karens(karens_course: CareCourse, planner: Staff) -> Visit:
    plan = lay_plan(planner, karens_course.citizen, until_on=in_days(1))
    return Visit.objects.get(plan=plan)


@pytest.fixture
def yusufs(planner: Staff, visitator: Staff, care: Staff, team: Team) -> Visit:
    """At the same time as Karen's."""
    yusuf = cast.make_citizen("Yusuf Demir", team, care, headline="Om søndagen laver jeg mad")
    cast.make_course(yusuf, visitator)
    return Visit.objects.get(plan=lay_plan(planner, yusuf, until_on=in_days(1), preferred=time(8, 35)))
