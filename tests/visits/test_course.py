"""The course page: a visitator gives a frame, others read it."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from citizens.models import AccessLog, Citizen
from teams.models import Staff
from tests.visits.planning import in_days, lay_plan, today
from visits import actions
from visits.models import CareCourse, Visit, VisitPlan

type ClientOf = Callable[..., Client]


def url(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/course/"


def typed(**changes: Any) -> dict[str, Any]:
    frame = {"law": "aeldreloven", "kind": "regain", "purpose": "I gang igen efter hoften", "minutes_from": "270"}
    when = {"minutes_to": "330", "from_on": f"{today()}", "until_on": "", "form_key": str(uuid4())}
    return frame | when | changes


def test_a_visitator_gives_karen_a_course(client_of: ClientOf, visitator: Staff, karen: Citizen) -> None:
    answer = client_of(visitator).post(url(karen), typed(), follow=True)
    course = CareCourse.objects.get(citizen=karen)
    assert (course.minutes_from, course.minutes_to, course.given_by) == (270, 330, visitator)
    assert "Forløbet er givet" in answer.content.decode()


def test_the_page_is_logged_as_karens_record(client_of: ClientOf, care: Staff, karens_course: CareCourse) -> None:
    assert client_of(care).get(url(karens_course.citizen)).status_code == 200
    row = AccessLog.objects.get()
    assert (row.citizens, row.mark) == ([karens_course.citizen_id], AccessLog.Mark.RECORD)


def test_a_planner_is_told_who_can_give_one(
    client_of: ClientOf, planner: Staff, visitator: Staff, karen: Citizen
) -> None:
    page = client_of(planner).get(url(karen)).content.decode()
    assert "Kun en visitator kan give et forløb. Spørg Anne" in page
    assert "<form class" not in page
    answer = client_of(planner).post(url(karen), typed())
    assert answer.status_code == 422
    assert "Spørg Anne" in answer.content.decode()
    assert "I gang igen efter hoften" in answer.content.decode()
    assert not CareCourse.objects.exists()


def test_a_stranger_finds_nothing(client_of: ClientOf, stranger: Staff, karen: Citizen) -> None:
    assert client_of(stranger).get(url(karen)).status_code == 404
    assert client_of(stranger).post(url(karen), typed()).status_code == 404


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"until_on": "2020-01-01"}, "ligger før start"),
        ({"minutes_to": "200"}, "200 minutter er mindre end 270"),
        ({"minutes_to": "0"}, ""),
        ({"minutes_to": "20000"}, ""),
        ({"minutes_from": "-1"}, ""),
        ({"minutes_from": "½"}, ""),
        ({"purpose": "​"}, ""),
        ({"from_on": "0001-01-01"}, "mellem 2000 og 2099"),
        ({"until_on": "9999-12-31"}, "mellem 2000 og 2099"),
        ({"kind": "everything"}, ""),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_kept(
    client_of: ClientOf, visitator: Staff, karen: Citizen, changes: dict[str, str], sentence: str
) -> None:
    answer = client_of(visitator).post(url(karen), typed(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert 'aria-invalid="true"' in page
    assert not CareCourse.objects.exists()


def test_the_newer_course_ends_the_older_the_day_before(
    client_of: ClientOf, visitator: Staff, karens_course: CareCourse
) -> None:
    client_of(visitator).post(url(karens_course.citizen), typed(from_on=f"{in_days(7)}", minutes_to="420"))
    karens_course.refresh_from_db()
    assert karens_course.until_on == in_days(6)
    assert CareCourse.objects.count() == 2


def test_a_course_does_not_run_into_a_later_one(client_of: ClientOf, visitator: Staff, karen: Citizen) -> None:
    client = client_of(visitator)
    client.post(url(karen), typed(from_on=f"{in_days(10)}"))
    answer = client.post(url(karen), typed())
    assert answer.status_code == 422
    assert "Lad dette slutte før" in answer.content.decode()
    assert client.post(url(karen), typed(until_on=f"{in_days(9)}")).status_code == 302
    assert client.post(url(karen), typed()).status_code == 422


def test_a_form_sent_twice_gives_one_course(client_of: ClientOf, visitator: Staff, karen: Citizen) -> None:
    sent = typed()
    answers = [client_of(visitator).post(url(karen), sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert CareCourse.objects.count() == 1


@pytest.fixture
def laid(karens_course: CareCourse, planner: Staff) -> VisitPlan:
    return lay_plan(planner, karens_course.citizen)


def test_ending_the_course_cancels_what_lies_beyond_and_a_new_one_brings_it_back(
    client_of: ClientOf, visitator: Staff, laid: VisitPlan
) -> None:
    client, course = client_of(visitator), laid.course
    sent = {"until_on": f"{in_days(7)}", "version": course.version, "form_key": str(uuid4())}
    assert client.post(f"/courses/{course.pk}/end/", sent).status_code == 302
    assert Visit.objects.standing().count() == 7
    actions.give_course(
        by=visitator,
        citizen=laid.citizen,
        law="aeldreloven",
        kind="light",
        purpose="Videre",
        minutes_from=100,
        minutes_to=200,
        from_on=in_days(8),
    )
    assert Visit.objects.standing().count() == 42
    assert Visit.objects.count() == 42


def test_ending_before_it_began_and_ending_an_old_version_are_refused(
    client_of: ClientOf, visitator: Staff, karens_course: CareCourse
) -> None:
    client, where = client_of(visitator), f"/courses/{karens_course.pk}/end/"
    early = client.post(where, {"until_on": "2020-01-01", "version": karens_course.version})
    assert early.status_code == 422
    assert "ligger før start" in early.content.decode()
    actions.end_course(by=visitator, course=karens_course, until_on=in_days(20))
    crossed = client.post(where, {"until_on": f"{in_days(3)}", "version": 1})
    assert crossed.status_code == 422
    assert "Anne" in crossed.content.decode()
    assert client.get(where).status_code == 302


def test_only_a_visitator_ends_a_course(client_of: ClientOf, planner: Staff, karens_course: CareCourse) -> None:
    assert client_of(planner).post(f"/courses/{karens_course.pk}/end/", {}).status_code == 404


def test_another_course_is_folded_until_it_is_wanted_or_wrong(
    client_of: ClientOf, visitator: Staff, karens_course: CareCourse
) -> None:
    client = client_of(visitator)
    page = client.get(url(karens_course.citizen)).content.decode()
    assert "Giv et andet forløb" in page
    assert '<details class="details-plain" open' not in page
    assert (
        '<details class="details-plain" open'
        in client.post(url(karens_course.citizen), typed(purpose="")).content.decode()
    )
