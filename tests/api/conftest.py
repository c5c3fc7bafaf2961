import pytest

from teams.models import Staff, Team
from tests.api.calling import System, make_system


@pytest.fixture
def system(administrator: Staff, team: Team) -> System:
    return make_system(administrator, team)


@pytest.fixture
def stranger_system(administrator: Staff, other_team: Team) -> System:
    return make_system(administrator, other_team)
