"""Out of the door with a real worker that stood still for forty days: files and Redis, and a kill after the third."""

import re
from datetime import timedelta
from random import Random
from typing import Any

import pytest
import time_machine

from citizens.sweep import remind_all
from community.models import Referral
from tests import cast
from tests.faults.catching_up import catches_up_one_a_day, stands_still_and_dies_after_its_third
from tests.faults.company import CompanyGround, citizens_with_help
from tests.faults.processes import Place
from tests.faults.standstill import OFF, at

pytestmark = pytest.mark.xdist_group("faults_community")
ASKS = re.compile(r'<section [^>]*aria-labelledby="(p-follow|p-company|p-help)"')


@pytest.fixture
def ground(still: Place, chance: Random) -> CompanyGround:
    """The first morning's reminders are out when the worker stops."""
    with time_machine.travel(at(0)):
        made = CompanyGround(chance)
        remind_all()
    return made


def test_forty_days_without_a_worker_end_without_a_flood_and_nothing_out_of_date_appears(
    still: Place, ground: CompanyGround, client_of: Any
) -> None:
    """No flood, whichever room the reminders come from; and the visit asks one thing."""
    told = stands_still_and_dies_after_its_third(still, ground)
    assert any(each.what.startswith("community.") for each in told.raised)
    assert told.settled
    assert not {each.dedupe_key for each in told.raised} & told.settled, "what is settled never appears"
    catches_up_one_a_day(ground)
    one_ask_a_visit(ground, client_of)


def one_ask_a_visit(ground: CompanyGround, client_of: Any) -> None:
    """However much waits for her, the visit asks one thing beside the coffee, and a day out comes first."""
    day, asked = at(OFF), []
    with time_machine.travel(day):
        client = client_of(ground.faces[0])
        for number, citizen in enumerate(citizens_with_help(ground)):
            plan = cast.make_plan(cast.make_course(citizen, ground.planner), ground.team, ground.planner)
            visit = cast.make_visit(plan, day + number * timedelta(minutes=plan.minutes), ground.faces[0])
            asks = ASKS.findall(client.get(f"/visits/{visit.pk}/").content.decode())
            assert len(asks) <= 1, f"{citizen.pk} is asked {asks}"
            asked += asks
            known = next(each for each in ground.known if each.citizen == citizen)
            if any(what == "follow_up" for what, _since in known.waits.values()):
                assert asks == ["p-follow"]
    assert {"p-follow", "p-company"} <= set(asked)
    assert Referral.objects.exists()
