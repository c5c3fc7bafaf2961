"""Out of the door with a real worker that stood still for forty days: files and Redis, and a kill after the third."""

import re
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

import pytest
import time_machine

from citizens.models import Notice
from citizens.sweep import remind_all
from community.models import Referral
from tests import cast
from tests.faults.company import CompanyGround, citizens_with_help
from tests.faults.counting import rows
from tests.faults.processes import Place, free_port, held, wait_for_parked, wait_until
from tests.faults.standstill import OFF, at, most_for_one
from tests.faults.test_reminders import PILED_UP, catches_up_one_a_day, comes_to_rest, new_since, open_keys

pytestmark = pytest.mark.xdist_group("faults_community")
ASKS = re.compile(r'<section [^>]*aria-labelledby="(p-follow|p-company|p-help)"')


@pytest.fixture(params=["files", "redis"])
def still(request: pytest.FixtureRequest, fresh_db: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    made = Place(fresh_db, tmp_path_factory.mktemp("company"), free_port() if request.param == "redis" else 0)
    with made.ends:
        if made.redis_port:
            made.redis()
        yield made


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
    """The worker dies while it holds the fourth reminder, its third being out; the next one goes on from the rows."""
    settled, last, today = ground.live(), Notice.objects.latest("pk").pk, at(OFF).date()
    wanted = ground.most_pressing(today, told=open_keys() - settled)
    fourth = sorted(wanted, key=lambda citizen: wanted[citizen])[3]
    office = still.hand()
    office.do("tests.faults.work.send_reminders", times=PILED_UP)
    still.environment["CLOCK_AT"] = at(OFF).isoformat()
    with held(still.database, "SELECT 1 FROM citizens_citizen WHERE id = %s FOR UPDATE", fourth):
        still.worker()
        wait_until("the third is out", lambda: len(new_since(last)) == 3)
        wait_for_parked(still.database)
        still.end("worker")
    assert len(new_since(last)) == 3
    office.do("tests.faults.work.send_reminders", times=1)
    still.worker()
    comes_to_rest(still)
    raised = new_since(last)
    assert sorted((each.citizen_id, each.due_on, each.dedupe_key) for each in raised) == sorted(
        (citizen, due_on, key) for citizen, (due_on, key) in wanted.items()
    )
    assert any(each.what.startswith("community.") for each in raised)
    assert [each.due_on for each in raised] == sorted(each.due_on for each in raised), "the oldest first"
    assert most_for_one() == 1
    assert settled
    assert not {each.dedupe_key for each in raised} & settled, "what is settled never appears"
    assert not open_keys() & settled, "and what was open of it has closed by itself"

    before = rows()
    office.do("tests.faults.work.send_reminders", times=3)
    comes_to_rest(still)
    assert rows() == before, "a second sweep inserts nothing"
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
