"""The nightly sweep that tops visits up: twice at once, after weeks without it, and past a plan that fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from citizens.models import Citizen
from teams.models import Job, Staff, Team
from teams.roles import Role
from tests import cast
from tests.faults.counting import rows
from tests.faults.processes import Place, as_superuser, held, wait_for_parked, wait_until
from visits.actions.making import AHEAD
from visits.jobs import top_up_all
from visits.models import Visit, VisitPlan

pytestmark = pytest.mark.xdist_group("faults_top_up")
BEFORE_THE_CLOCKS_CHANGE = datetime(2026, 9, 20, 2, 10, tzinfo=ZoneInfo("Europe/Copenhagen"))
PLANS = 6


class Ground:
    """A team with plans that have no visits yet."""

    def __init__(self, chance: Random) -> None:
        cast.make_municipality()
        self.team: Team = cast.make_team()
        self.planner = cast.make_staff("planner", "Birgitte Holm", Role.PLANNER, self.team)
        self.faces = [cast.make_staff(f"c{number}", "Mette Lund", team=self.team) for number in range(2)]
        for staff in self.faces:
            for day in range(100):
                start = timezone.localtime().replace(hour=7, minute=0) + timedelta(days=day)
                cast.make_shift(staff, self.team, start)
        self.plans = [self.plan(chance) for _ in range(PLANS)]

    def plan(self, chance: Random) -> VisitPlan:
        citizen = cast.make_citizen("Karen Mikkelsen", self.team, self.planner)
        days = sorted(chance.sample(range(1, 8), chance.randint(1, 7)))
        when = {
            "weekdays": days,
            "every_n_weeks": chance.choice([1, 1, 2, 3]),
            "preferred": time(chance.randint(8, 9), 30),
        }
        plan = cast.make_plan(cast.make_course(citizen, self.planner), self.team, self.planner, **when)
        for rank, staff in enumerate(chance.sample(self.faces, 2), 1):
            plan.faces.create(staff=staff, rank=rank)
        return plan


@pytest.fixture
def empty_place(fresh_db: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    made = Place(fresh_db, tmp_path_factory.mktemp("place"))
    with made.ends:
        yield made


def days_of(plan: VisitPlan) -> list[date]:
    return list(Visit.objects.filter(plan=plan).order_by("occurs_on").values_list("occurs_on", flat=True))


def expected(plan: VisitPlan, first: date, last: date) -> list[date]:
    """Counted day by day, without the product's own rule."""
    begin = plan.from_on - timedelta(days=plan.from_on.weekday())
    every = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [d for d in every if d.isoweekday() in plan.weekdays and (d - begin).days // 7 % plan.every_n_weeks == 0]


def test_two_sweeps_at_once_make_each_visit_once(empty_place: Place, chance: Random) -> None:
    ground = Ground(chance)
    hands = [empty_place.hand() for _ in range(2)]
    first = "SELECT 1 FROM citizens_citizen WHERE id = %s FOR UPDATE"
    with held(empty_place.database, first, min(ground.plans, key=lambda plan: (plan.preferred, plan.pk)).citizen_id):
        for hand in hands:
            hand.tell("visits.jobs.top_up_all")
        wait_for_parked(empty_place.database, 2)
    made = [hand.answer() for hand in hands]
    today = timezone.localdate()
    assert [days_of(plan) for plan in ground.plans] == [expected(p, today, today + AHEAD) for p in ground.plans]
    assert sum(made) == Visit.objects.count()
    before = rows()
    assert [hand.do("visits.jobs.top_up_all") for hand in hands] == [0, 0]
    assert rows() == before


def test_two_whole_workers_with_their_own_beats_do_everything_once(empty_place: Place, chance: Random) -> None:
    """Somebody started the installation twice by mistake; every sweep now comes twice a second."""
    ground = Ground(chance)
    for name in [f"job {number}" for number in range(5)]:
        Job.objects.create(kind="mark", key=name, payload={"name": name}, not_before=timezone.now())
    for _ in range(2):
        empty_place.beat(anew=True)
        empty_place.worker(anew=True)
    today = timezone.localdate()
    wanted = [expected(plan, today, today + AHEAD) for plan in ground.plans]
    wait_until("all visits are made", lambda: Visit.objects.count() >= sum(map(len, wanted)))
    wait_until("all jobs are done", lambda: Job.objects.filter(done_at__isnull=False).count() == 5)
    assert [days_of(plan) for plan in ground.plans] == wanted
    assert Team.objects.filter(name__startswith="job ").count() == 5


def test_after_forty_days_without_a_worker_the_sweep_catches_up_once(fresh_db: str, chance: Random) -> None:
    """The nights in between include the one on which the clock goes back."""
    with time_machine.travel(BEFORE_THE_CLOCKS_CHANGE, tick=False) as clock:
        ground, begin = Ground(chance), timezone.localdate()
        top_up_all()
        clock.shift(timedelta(days=40))
        top_up_all()
        last = timezone.localdate() + AHEAD
        assert [days_of(plan) for plan in ground.plans] == [expected(plan, begin, last) for plan in ground.plans]
        before = rows()
        assert top_up_all() == 0
        assert rows() == before
    starts = Visit.objects.filter(plan=ground.plans[0]).values_list("start_at", flat=True)
    assert {timezone.localtime(start).time() for start in starts} == {ground.plans[0].preferred}


@contextmanager
def failing(database: str, table: str, condition: str) -> Iterator[None]:
    """The database refuses a row as it does when a lock is not to be had."""
    body = "BEGIN RAISE EXCEPTION 'no' USING ERRCODE = 'lock_not_available'; END"
    with as_superuser(database) as other:
        other.execute(
            f"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS '{body.replace(chr(39), chr(39) * 2)}'"
        )
        other.execute(
            f"CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON {table} "
            f"FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION refuse()"
        )
        other.commit()
        yield
        other.execute("DROP FUNCTION refuse() CASCADE")
        other.commit()


def test_one_plan_that_fails_holds_nobody_else_up(fresh_db: str, chance: Random) -> None:
    ground = Ground(chance)
    bad = chance.choice(ground.plans)
    today = timezone.localdate()
    with failing(fresh_db, "visits_visit", f"NEW.plan_id = {bad.pk}"):
        top_up_all()
    for plan in ground.plans:
        assert days_of(plan) == ([] if plan == bad else expected(plan, today, today + AHEAD))
    top_up_all()
    assert days_of(bad) == expected(bad, today, today + AHEAD)


def test_a_course_whose_last_visit_cannot_be_cancelled_ends_for_none_of_them(
    fresh_db: str, chance: Random, client_of: object
) -> None:
    """All or none, a sentence, and the same form again."""
    ground = Ground(chance)
    visitator = cast.make_staff("v", "Anne Vestergaard", Role.VISITATOR, ground.team)
    citizen = whole_week(ground, visitator)
    visits = list(Visit.objects.filter(citizen=citizen).order_by("plan__preferred", "plan_id", "occurs_on"))
    course = visits[0].plan.course
    form = {"until_on": f"{timezone.localdate()}", "version": course.version, "form_key": "f" * 32}
    client = client_of(visitator)  # type: ignore[operator]
    before = rows()
    with failing(fresh_db, "visits_visit", f"NEW.id = {visits[-1].pk}"):
        refused = client.post(f"/courses/{course.pk}/end/", form)
    assert refused.status_code == 503
    assert "gemme" in refused.content.decode()
    assert rows() == before
    assert not Visit.objects.filter(citizen=citizen, cancelled_at__isnull=False).exists()
    assert client.post(f"/courses/{course.pk}/end/", form).status_code == 302
    later = Visit.objects.filter(citizen=citizen, occurs_on__gt=timezone.localdate())
    assert not later.filter(cancelled_at=None).exists()


def whole_week(ground: Ground, visitator: Staff) -> Citizen:
    """A citizen with three plans in one course, and their visits."""
    citizen = cast.make_citizen("Yusuf Demir", ground.team, ground.planner)
    course = cast.make_course(citizen, visitator)
    for hour in (8, 12, 18):
        cast.make_plan(course, ground.team, ground.planner, preferred=time(hour), earliest=time(7), latest=time(20))
    top_up_all()
    return citizen
