"""Her help ends: asked once, with what it means; and it can begin again."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from citizens.models import Citizen
from citizens.obstacles import against_closing
from teams.models import Staff, Team
from tests.visits.planning import in_days, lay_plan, today
from visits import actions
from visits.models import CareCourse, Visit, VisitPlan

type ClientOf = Callable[..., Client]


@pytest.fixture
def laid(karens_course: object, karen: Citizen, planner: Staff) -> VisitPlan:
    return lay_plan(planner, karen)


def test_it_asks_once_and_then_course_plans_and_visits_end(
    client_of: ClientOf, visitator: Staff, karen: Citizen, team: Team, laid: VisitPlan
) -> None:
    client, where = client_of(visitator), f"/citizens/{karen.pk}/help/end/"
    assert where in client.get(f"/citizens/{karen.pk}/away/").content.decode()
    assert "Afslut hjælpen?" in client.get(where).content.decode()
    assert not Citizen.objects.exclude(ended_at=None).exists()
    page = client.post(where, {"version": karen.version, "form_key": str(uuid4())}, follow=True).content.decode()
    assert "Hjælpen sluttede" in page
    karen.refresh_from_db()
    assert karen.ended_at is not None
    assert not Visit.objects.standing().exists()
    assert CareCourse.objects.get().until_on == today()
    assert VisitPlan.objects.get().until_on == in_days(1)  # it had not begun
    assert against_closing(team, today()) == ""


def test_it_begins_again_with_a_new_course(
    client_of: ClientOf, visitator: Staff, planner: Staff, karen: Citizen, laid: VisitPlan
) -> None:
    actions.end_help(by=visitator, citizen=karen, version=karen.version)
    client, where = client_of(visitator), f"/citizens/{karen.pk}/help/begin-again/"
    assert where in client.get(f"/citizens/{karen.pk}/").content.decode()
    assert where not in client_of(planner).get(f"/citizens/{karen.pk}/").content.decode()
    assert client.get(where).status_code == 302
    assert client.post(where, {"form_key": str(uuid4())})["Location"] == f"/citizens/{karen.pk}/course/"
    karen.refresh_from_db()
    assert karen.ended_at is None
    frame: dict[str, Any] = {
        "law": "aeldreloven",
        "kind": "light",
        "purpose": "Igen",
        "minutes_from": 60,
        "minutes_to": 300,
    }
    actions.give_course(by=visitator, citizen=karen, from_on=in_days(1), **frame)
    lay_plan(planner, karen)
    assert Visit.objects.standing().exists()


def test_somebody_who_is_away_can_leave_too(visitator: Staff, karen: Citizen) -> None:
    paused = actions.pause_help(by=visitator, citizen=karen, why="Sygehus")
    ended = actions.end_help(by=visitator, citizen=karen, version=paused.version)
    assert (ended.paused_at, ended.paused_why) == (None, "")
    with pytest.raises(ValidationError):
        actions.end_help(by=visitator, citizen=karen, version=ended.version)
    with pytest.raises(ValidationError):
        actions.resume_help(by=visitator, citizen=karen)


def test_what_somebody_changed_meanwhile_is_not_ended_unseen(
    client_of: ClientOf, care: Staff, visitator: Staff, karen: Citizen
) -> None:
    client, where = client_of(visitator), f"/citizens/{karen.pk}/help/end/"
    actions.pause_help(by=care, citizen=karen, why="Sygehus")
    answer = client.post(where, {"version": karen.version})
    assert answer.status_code == 422
    assert "Mette" in answer.content.decode()
    assert client.post(where, {}).status_code == 422
    karen.refresh_from_db()
    assert karen.ended_at is None
    assert client.post(where, {"version": karen.version}).status_code == 302


def test_only_who_gives_courses_ends_the_help(
    client_of: ClientOf, care: Staff, planner: Staff, leader: Staff, stranger: Staff, karen: Citizen
) -> None:
    for who in (care, planner, leader, stranger):
        for act in ("end", "begin-again"):
            assert client_of(who).post(f"/citizens/{karen.pk}/help/{act}/", {}).status_code == 404
    assert "help/end" not in client_of(care).get(f"/citizens/{karen.pk}/away/").content.decode()
    assert not Citizen.objects.exclude(ended_at=None).exists()
