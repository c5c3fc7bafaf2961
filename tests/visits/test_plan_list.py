"""Her course and plans with their next visits, read by everybody who may see her."""

from collections.abc import Callable
from datetime import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from tests.visits.planning import day_shifts, in_days, lay_plan
from visits import actions
from visits.models import CareCourse, Visit

type ClientOf = Callable[..., Client]


def url(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/plans/"


def test_a_plan_stands_with_its_days_faces_and_next_visit(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens_course: CareCourse
) -> None:
    day_shifts(care, team, 1)
    lay_plan(planner, karens_course.citizen, weekdays=[1, 3], every_n_weeks=2, title="Bad")
    lay_plan(planner, karens_course.citizen, faces=[care])
    page = client_of(planner).get(url(karens_course.citizen)).content.decode()
    assert "man. ons., hver anden uge" in page
    assert "hver dag" in page
    assert "40 min, heraf 10 min kaffe først" in page
    assert "08.40, Mette" in page
    assert "mangler en medarbejder" in page
    assert "Læg en ny besøgsplan" in page
    assert AccessLog.objects.get().citizens == [karens_course.citizen_id]


def test_a_care_worker_reads_and_does_not_plan(
    client_of: ClientOf, planner: Staff, care: Staff, karens_course: CareCourse
) -> None:
    plan = lay_plan(planner, karens_course.citizen)
    page = client_of(care).get(url(karens_course.citizen)).content.decode()
    assert "Morgen" in page
    assert f"/plans/{plan.pk}/" not in page
    assert "Læg en ny besøgsplan" not in page


def test_an_ended_plan_is_gone_and_a_cancelled_visit_is_not_the_next(
    client_of: ClientOf, planner: Staff, karens_course: CareCourse
) -> None:
    lay_plan(planner, karens_course.citizen, from_on=in_days(-9), until_on=in_days(-2), title="Forbi")
    plan = lay_plan(planner, karens_course.citizen)
    first, second = Visit.objects.filter(plan=plan).order_by("start_at")[:2]
    actions.cancel_visit(by=planner, visit=first, why="Hos sin søster")
    page = client_of(planner).get(url(karens_course.citizen)).content.decode()
    assert "Forbi" not in page
    assert f"{second.day.day}. " in page.split("Næste besøg:")[1][:40]


def test_without_a_course_and_without_a_plan_the_page_says_what_to_do(
    client_of: ClientOf, planner: Staff, visitator: Staff, karen: Citizen
) -> None:
    client = client_of(planner)
    page = client.get(url(karen)).content.decode()
    assert "Karen har ikke et forløb endnu" in page
    assert "Se, hvem der kan give et" in page
    assert "Giv et forløb" in client_of(visitator).get(url(karen)).content.decode()
    actions.give_course(
        by=visitator,
        citizen=karen,
        law="aeldreloven",
        kind="light",
        purpose="Videre",
        minutes_from=60,
        minutes_to=120,
        from_on=in_days(0),
    )
    assert "Der er ikke lagt besøg endnu" in client.get(url(karen)).content.decode()


def test_the_page_takes_as_few_statements_with_many_plans(
    client_of: ClientOf, planner: Staff, care: Staff, karens_course: CareCourse
) -> None:
    counts = []
    for hour in (8, 12):
        times = {"earliest": time(hour), "preferred": time(hour), "latest": time(hour)}
        for number in range(3):
            lay_plan(planner, karens_course.citizen, title=f"Plan {number}", faces=[care], **times)
        with CaptureQueriesContext(connection) as found:
            client_of(planner).get(url(karens_course.citizen))
        counts.append(len(found))
    assert counts[0] == counts[1]


def test_a_stranger_finds_nothing(client_of: ClientOf, stranger: Staff, karen: Citizen) -> None:
    assert client_of(stranger).get(url(karen)).status_code == 404
