"""A log-in is made, and a new password given: shown once, saved nowhere."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from teams.models import FormKey, Staff, Team, User
from tests import cast
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db
PASSWORD = re.compile(r'id="password">([a-z0-9-]+)<')


@pytest.fixture
def newcomer(team: Team) -> Staff:
    staff = Staff.objects.create(first_name="Åse", last_name="von Birk", initials="ÅB", profession="nurse")
    cast.make_membership(staff, "care_worker", team)
    return staff


def path_of(staff: Staff) -> str:
    return f"/settings/staff/{staff.pk}/log-in/"


def shown_password(answer: Any) -> str:
    (found,) = PASSWORD.findall(text(answer))
    return str(found)


def test_a_log_in_is_made_and_its_password_shown_once(leader: Staff, newcomer: Staff, client_of: Any) -> None:
    client = client_of(leader)
    password = shown_password(sent_as_it_stands(client, path_of(newcomer)))
    newcomer.refresh_from_db()
    assert newcomer.user is not None
    assert newcomer.user.username == "åse.birk"
    assert newcomer.user.check_password(password)
    assert password not in text(client.get(path_of(newcomer)))


def test_sent_again_it_leads_back_and_shows_nothing(leader: Staff, newcomer: Staff, client_of: Any) -> None:
    client = client_of(leader)
    key = {"form_key": "0e6e7f5c-7c5a-4a8e-9a6d-2f6f7a3b1c12", "username": "aase"}
    shown_password(client.post(path_of(newcomer), key))
    assert client.post(path_of(newcomer), key)["Location"] == path_of(newcomer)
    assert FormKey.objects.get().location == ""


def test_a_new_password_replaces_the_old_and_logs_out(leader: Staff, care: Staff, client_of: Any) -> None:
    theirs = client_of(care)
    password = shown_password(sent_as_it_stands(client_of(leader), path_of(care)))
    assert theirs.get("/my-day/").status_code == 302
    care.user.refresh_from_db()  # type: ignore[union-attr]
    assert care.user.check_password(password)
    assert care.user.temporary_since


def test_the_temporary_password_opens_only_the_page_for_an_own_one(leader: Staff, care: Staff, client_of: Any) -> None:
    password = shown_password(sent_as_it_stands(client_of(leader), path_of(care)))
    client = Client()
    client.post("/accounts/login/", {"login": "care", "password": password})
    assert client.get("/my-day/")["Location"] == "/my-password/"
    assert client.post("/citizens/", {"q": "Karen"})["Location"] == "/my-password/"
    own = "tre gule cykler"
    assert client.post("/my-password/", {"new_password": own, "new_password_again": own})["Location"] == "/"
    assert client.get("/my-day/").status_code == 200


@pytest.mark.parametrize(("days", "hours", "counts"), [(6, 23, True), (7, 0, False), (40, 0, False)])
def test_a_temporary_password_counts_for_seven_days(
    days: int, hours: int, counts: bool, leader: Staff, care: Staff, client_of: Any
) -> None:
    password = shown_password(sent_as_it_stands(client_of(leader), path_of(care)))
    with time_machine.travel(timezone.now() + timedelta(days=days, hours=hours)):
        answer = Client().post("/accounts/login/", {"login": "care", "password": password})
        assert (answer.status_code == 302) is counts
        assert ("Den midlertidige adgangskode er udløbet" in text(answer)) is not counts
        assert "udløbet" not in text(Client().post("/accounts/login/", {"login": "care", "password": "guess"}))


def test_the_leader_sees_that_it_has_run_out(leader: Staff, care: Staff, client_of: Any) -> None:
    sent_as_it_stands(client_of(leader), path_of(care))
    User.objects.filter(pk=care.user_id).update(temporary_since=timezone.now() - timedelta(days=7))
    assert "er udløbet. Giv en ny." in text(client_of(leader).get(f"/settings/staff/{care.pk}/"))


def test_a_new_password_opens_a_closed_log_in(leader: Staff, care: Staff, client_of: Any) -> None:
    User.objects.filter(pk=care.user_id).update(is_active=False)
    sent_as_it_stands(client_of(leader), path_of(care))
    assert User.objects.get(pk=care.user_id).is_active


@pytest.mark.parametrize("name", ["", "two words", "x" * 61, "care", "CARE", "a\u202eb"])
def test_a_user_name_that_cannot_be_is_refused(
    name: str, leader: Staff, care: Staff, newcomer: Staff, client_of: Any
) -> None:
    answer = sent_as_it_stands(client_of(leader), path_of(newcomer), username=name)
    assert answer.status_code == 422
    newcomer.refresh_from_db()
    assert newcomer.user is None


def test_a_leader_takes_over_nobody_with_more_rights(
    leader: Staff, administrator: Staff, care: Staff, other_team: Team, team: Team, client_of: Any
) -> None:
    cast.make_membership(care, "leader", other_team)
    cast.make_membership(administrator, "care_worker", team)
    for person in (care, administrator):
        assert sent_as_it_stands(client_of(leader), path_of(person)).status_code == 422
        assert person.user.check_password(cast.PASSWORD)  # type: ignore[union-attr]


def test_nobody_gives_themselves_one(administrator: Staff, client_of: Any) -> None:
    assert sent_as_it_stands(client_of(administrator), path_of(administrator)).status_code == 422
