"""The week of the team: by citizen and by worker, at any size in as few statements."""

import re
from collections.abc import Callable, Iterator
from datetime import time, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from citizens.models import AccessLog, Citizen
from goals.models import SubGoal
from teams.models import SelfManagement, Staff, Team
from tests import cast
from tests.visits.planning import day_shifts, in_days, lay_plan, today
from visits import actions, clock
from visits.board import words
from visits.models import CareCourse, Visit, VisitPlan
from visits.week import Week
from visits.workers_week import by_worker

type ClientOf = Callable[..., Client]
MOST = 8


def url(team: Team, **query: str) -> str:
    return f"/teams/{team.pk}/week/?" + "&".join(f"{name}={value}" for name, value in query.items())


@pytest.fixture(autouse=True)
def early() -> Iterator[None]:
    """Before the first visit of the day, so that a plan made today has one today."""
    with time_machine.travel(clock.moment(today(), time(6)).at):
        yield


def this_week(team: Team, **query: str) -> str:
    return url(team, week=clock.week_name(today()), **query)


@pytest.fixture
def karens_week(karens_course: CareCourse, karens_sub_goal: SubGoal, planner: Staff, team: Team) -> VisitPlan:
    """Every day of this week and the next, taken over from before."""
    return lay_plan(planner, karens_course.citizen, from_on=clock.monday(today()))


def test_the_planner_sees_karens_week(client_of: ClientOf, planner: Staff, team: Team, karens_week: VisitPlan) -> None:
    page = client_of(planner).get(this_week(team)).content.decode()
    assert "Karen Mikkelsen" in page
    assert "Jeg vil kunne gå ned til søen" in page
    assert page.count('class="slot slot--none"') == 7
    assert re.search(r'<b class="n">280<span[^>]*> af 330', page)
    assert "Trin 3 af 5" in page


def test_workers_stand_on_the_chips_and_new_faces_are_marked(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens_week: VisitPlan
) -> None:
    visits = list(Visit.objects.filter(plan=karens_week).order_by("start_at")[:2])
    for visit in visits:
        actions.assign_visit(by=planner, visit=visit, staff=care)
    page = client_of(planner).get(this_week(team)).content.decode()
    assert f'<a class="slot slot--new" href="/visits/{visits[0].pk}/move/"><b>ML</b>08:40' in page
    assert f'<a class="slot" href="/visits/{visits[1].pk}/move/"><b>ML</b>08:40</a>' in page
    assert "1 nyt" in page


def test_by_worker_shows_shifts_minutes_and_who_is_missing(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens_week: VisitPlan
) -> None:
    day_shifts(care, team, 0)
    visit = Visit.objects.get(plan=karens_week, occurs_on=today())
    actions.assign_visit(by=planner, visit=visit, staff=care)
    page = client_of(planner).get(this_week(team, by="worker")).content.decode()
    assert "Mette Lund" in page
    assert "07:00–15:00</span>" in page
    assert "0 t 40</span>" in page
    assert "Uden medarbejder" in page
    assert page.count("slot--none") == 6
    assert f'href="/visits/{visit.pk}/move/?by=worker"><b>Karen</b>08:40</a>' in page


@pytest.mark.parametrize("by", ["citizen", "worker"])
def test_exactly_the_citizens_of_the_table_are_logged_as_a_list(
    client_of: ClientOf, planner: Staff, other_team: Team, team: Team, stranger: Staff, karens_week: VisitPlan, by: str
) -> None:
    cast.make_citizen("Ole Fremmed", other_team, stranger)
    assert client_of(planner).get(this_week(team, by=by)).status_code == 200
    row = AccessLog.objects.get()
    assert (row.citizens, row.mark) == ([karens_week.citizen_id], AccessLog.Mark.LIST)


@pytest.mark.parametrize("by", ["citizen", "worker"])
@pytest.mark.parametrize("citizens", [1, 12])
def test_the_week_takes_as_few_statements_at_any_size(
    client_of: ClientOf, planner: Staff, visitator: Staff, care: Staff, team: Team, by: str, citizens: int
) -> None:
    for number in range(citizens):
        citizen = cast.make_citizen(f"Borger{number} Hansen", team, care, headline=f"Ord {number}")
        cast.make_course(citizen, visitator)
        lay_plan(planner, citizen, preferred=time(8 + number % 2, 5 * number % 60), from_on=today(), faces=[care])
    client = client_of(planner)
    client.get(this_week(team, by=by))
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(this_week(team, by=by)).status_code == 200
    assert len(found) <= MOST, "\n".join(query["sql"][:150] for query in found)


def test_an_ordinary_chip_is_short(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens_week: VisitPlan
) -> None:
    visit = Visit.objects.filter(plan=karens_week).first()
    assert visit
    actions.assign_visit(by=planner, visit=visit, staff=care)
    page = client_of(planner).get(this_week(team)).content.decode()
    assert max(len(chip) for chip in re.findall(r'<a class="slot.*?</a>', page)) <= 150


@pytest.mark.parametrize("week", ["", "2026", "2026-W99", "9999-W52", "0001-W01", "2026-W48'", "%F0%9F%98%80"])
def test_nonsense_for_a_week_shows_this_week(client_of: ClientOf, planner: Staff, team: Team, week: str) -> None:
    page = client_of(planner).get(url(team, week=week))
    assert page.status_code == 200
    assert f"Uge {today().isocalendar().week}" in page.content.decode()


def test_one_steps_to_the_week_before_and_after(client_of: ClientOf, planner: Staff, team: Team) -> None:
    page = client_of(planner).get(url(team, week="2026-W53")).content.decode()
    assert "week=2026-W52" in page
    assert "week=2027-W01" in page


def test_a_stranger_and_an_administrator_find_nothing(
    client_of: ClientOf, stranger: Staff, administrator: Staff, team: Team
) -> None:
    assert client_of(stranger).get(this_week(team)).status_code == 404
    assert client_of(administrator).get(this_week(team)).status_code == 404


def test_a_care_worker_reads_the_week_and_moves_only_where_the_team_manages_itself(
    client_of: ClientOf, care: Staff, team: Team, karens_week: VisitPlan
) -> None:
    Team.objects.filter(pk=team.pk).update(self_management=SelfManagement.PLANNED)
    assert "/move/" not in client_of(care).get(this_week(team)).content.decode()
    Team.objects.filter(pk=team.pk).update(self_management=SelfManagement.CO_MANAGED)
    assert "/move/" in client_of(care).get(this_week(team)).content.decode()


def test_the_rail_says_what_needs_a_decision(
    client_of: ClientOf, planner: Staff, team: Team, karens_course: CareCourse, other_workers: list[Staff]
) -> None:
    plan = lay_plan(planner, karens_course.citizen, from_on=clock.monday(today()), minutes=60)
    days = Visit.objects.filter(plan=plan).order_by("start_at")[:6]
    for visit, staff in zip(days, other_workers, strict=True):
        actions.assign_visit(by=planner, visit=visit, staff=staff)
    page = client_of(planner).get(this_week(team)).content.decode()
    assert "Karen: 90 min over rammen" in page
    assert "Karen: 6 ansigter på 14 dage" in page
    assert ("besøg mangler en medarbejder" in page) is (today().isoweekday() <= 7)


@pytest.fixture
def other_workers(team: Team) -> list[Staff]:
    return [cast.make_staff(f"w{number}", f"Ansat{number} Nr{number}", team=team) for number in range(6)]


def test_a_cancelled_visit_counts_and_is_struck_out_and_one_the_plan_dropped_is_gone(
    client_of: ClientOf, planner: Staff, team: Team, karens_week: VisitPlan
) -> None:
    visit = Visit.objects.get(plan=karens_week, occurs_on=clock.monday(today()) + timedelta(days=6))
    actions.cancel_visit(by=planner, visit=visit, why="Hos sin søster")
    page = client_of(planner).get(this_week(team)).content.decode()
    assert page.count("slot--gone") == 1
    assert ">280<" in page
    Visit.objects.filter(pk=visit.pk).update(cancelled_why="")
    page = client_of(planner).get(this_week(team)).content.decode()
    assert "slot--gone" not in page
    assert ">240<" in page


def test_two_workers_are_two_chips_and_one_missing_is_shown(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens_course: CareCourse
) -> None:
    plan = lay_plan(planner, karens_course.citizen, from_on=in_days(0), workers=2)
    visit = Visit.objects.get(plan=plan, occurs_on=today())
    actions.assign_visit(by=planner, visit=visit, staff=care)
    page = client_of(planner).get(this_week(team)).content.decode()
    here = re.findall(rf'<a class="(slot[^"]*)" href="/visits/{visit.pk}/move/', page)
    assert here == ["slot slot--new", "slot slot--none"]


def test_an_empty_team_is_helped_on(client_of: ClientOf, planner: Staff, team: Team) -> None:
    page = client_of(planner).get(this_week(team)).content.decode()
    assert "Teamet har ingen borgere endnu" in page


def test_a_name_cannot_break_out_of_a_chip(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, visitator: Staff
) -> None:
    citizen: Citizen = cast.make_citizen("<b>x <i>y", team, care, street="Åvej 2")
    cast.make_course(citizen, visitator)
    lay_plan(planner, citizen, from_on=today())
    page = client_of(planner).get(this_week(team, by="worker")).content.decode()
    assert "<i>y" not in page
    assert "&lt;b&gt;x" in page


def test_who_is_away_until_midnight_is_back_the_next_day_and_both_shifts_of_a_day_stand(
    planner: Staff, care: Staff, team: Team
) -> None:
    week, say = Week(clock.monday(today()), today()), words(by="worker", may_move=False)
    care.absences.create(
        from_at=clock.days(week.monday, week.monday)[0], until_at=clock.days(week.monday, week.monday)[1]
    )
    for hour in (7, 17):
        cast.make_shift(care, team, clock.moment(week.days[2], time(hour)).at, hours=3)
    row = next(each for each in by_worker(cast.user_of(planner), team, week, say).rows if each.staff == care)
    assert ["<br>" in cell for cell in row.cells] == [True, False, True, False, False, False, False]
    assert "07:00–10:00 17:00–20:00" in row.cells[2]
