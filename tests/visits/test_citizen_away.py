"""In hospital and home again: her visits go and come back, and nobody is reminded meanwhile."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from tests.visits.planning import coming, day_shifts, in_days, lay_plan
from visits import actions
from visits.jobs import top_up_all
from visits.models import Visit, VisitPlan

type ClientOf = Callable[..., Client]


@pytest.fixture
def laid(karens_course: object, karen: Citizen, planner: Staff, care: Staff, team: Team) -> VisitPlan:
    day_shifts(care, team, *range(1, 8))
    return lay_plan(planner, karen, faces=[care])


def go_away(client: Client, citizen: Citizen, why: str = "På sygehus") -> str:
    answer = client.post(f"/citizens/{citizen.pk}/away/", {"why": why, "form_key": str(uuid4())}, follow=True)
    return str(answer.content.decode())


def come_back(client: Client, citizen: Citizen) -> str:
    answer = client.post(f"/citizens/{citizen.pk}/back/", {"form_key": str(uuid4())}, follow=True)
    return str(answer.content.decode())


def test_nobody_comes_while_she_is_away_and_the_same_people_come_when_she_is_back(
    client_of: ClientOf, care: Staff, karen: Citizen, laid: VisitPlan
) -> None:
    client, before = client_of(care), coming()
    assert f"/citizens/{karen.pk}/away/" in client.get(f"/citizens/{karen.pk}/").content.decode()
    page = go_away(client, karen)
    assert "På sygehus" in page
    assert f"/citizens/{karen.pk}/away/" in page
    assert (Visit.objects.standing().count(), coming()) == (0, [])
    assert top_up_all() == 0
    come_back(client, karen)
    karen.refresh_from_db()
    assert (karen.paused_at, karen.paused_why) == (None, "")
    assert Visit.objects.standing().count() == Visit.objects.count() == 42
    assert coming() == before


def test_what_was_moved_by_hand_comes_back_too_and_what_was_cancelled_stays_so(
    client_of: ClientOf, care: Staff, planner: Staff, karen: Citizen, laid: VisitPlan
) -> None:
    moved, cancelled = Visit.objects.order_by("start_at")[2:4]
    actions.move_visit(by=planner, visit=moved, start_at=moved.start_at + timedelta(hours=1))
    actions.cancel_visit(by=planner, visit=cancelled, why="Datteren er her")
    go_away(client_of(care), karen)
    moved.refresh_from_db()
    assert (moved.cancelled_why, moved.cancelled_by) == ("På sygehus", care)
    come_back(client_of(care), karen)
    moved.refresh_from_db()
    assert (moved.cancelled_at, moved.cancelled_why) == (None, "")
    assert list(Visit.objects.exclude(cancelled_at=None)) == [cancelled]


def test_a_plan_laid_while_she_is_away_waits_for_her(planner: Staff, karen: Citizen, karens_course: object) -> None:
    actions.pause_help(by=planner, citizen=karen, why="Hos sin søn")
    lay_plan(planner, karen, from_on=in_days(0))
    assert not Visit.objects.exists()
    actions.resume_help(by=planner, citizen=karen)
    assert Visit.objects.standing().count() >= 42


@pytest.mark.parametrize("why", ["", "  ", "\u200b", "a\x00b", "å" * 201])
def test_without_a_reason_nothing_is_saved(why: str, client_of: ClientOf, care: Staff, karen: Citizen) -> None:
    answer = client_of(care).post(f"/citizens/{karen.pk}/away/", {"why": why})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    karen.refresh_from_db()
    assert karen.paused_at is None


def test_the_second_is_told_and_back_twice_is_once(client_of: ClientOf, care: Staff, karen: Citizen) -> None:
    client = client_of(care)
    go_away(client, karen)
    answer = client.post(f"/citizens/{karen.pk}/away/", {"why": "Ferie"})
    assert answer.status_code == 422
    assert "er allerede noteret" in answer.content.decode()
    karen.refresh_from_db()
    assert karen.paused_why == "På sygehus"
    for _time in range(2):
        come_back(client, karen)
    karen.refresh_from_db()
    assert karen.paused_at is None
    assert client.get(f"/citizens/{karen.pk}/back/").status_code == 302


def test_who_has_left_is_not_noted_as_away(client_of: ClientOf, care: Staff, karen: Citizen) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    answer = client_of(care).post(f"/citizens/{karen.pk}/away/", {"why": "Sygehus"})
    assert answer.status_code == 422
    assert "får ikke længere hjælp" in answer.content.decode()


def test_a_leader_and_a_stranger_note_nobody_as_away(
    client_of: ClientOf, leader: Staff, stranger: Staff, karen: Citizen
) -> None:
    for who in (leader, stranger):
        for act in ("away", "back"):
            assert client_of(who).post(f"/citizens/{karen.pk}/{act}/", {"why": "x"}).status_code == 404
    assert set(AccessLog.objects.values_list("mark", flat=True)) == {"refused"}
