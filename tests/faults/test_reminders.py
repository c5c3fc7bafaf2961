"""Reminders with a real worker that stood still for forty days: no flood, nothing out of date, nothing twice."""

from random import Random

import pytest
import time_machine

from citizens.sweep import remind_all
from tests.faults.catching_up import catches_up_one_a_day, stands_still_and_dies_after_its_third
from tests.faults.processes import Place
from tests.faults.standstill import Ground, at

pytestmark = pytest.mark.xdist_group("faults_reminders")


@pytest.fixture
def ground(still: Place, chance: Random) -> Ground:
    """The first morning's reminders are out when the worker stops."""
    with time_machine.travel(at(0)):
        made = Ground(chance)
        remind_all()
    return made


def test_after_forty_days_there_is_no_flood_though_the_worker_is_killed_after_its_third(
    still: Place, ground: Ground
) -> None:
    stands_still_and_dies_after_its_third(still, ground)
    catches_up_one_a_day(ground)
