"""Who comes in: a token that is known, open, and allowed to ask this."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from teams.actions.tokens import revoke_token
from teams.api import tokens as calls
from teams.models import ApiToken, Staff, Team, TokenDay, User
from teams.tokens import Scope
from tests.api.calling import PURPOSE, System, data, make_system

pytestmark = pytest.mark.django_db


def test_without_a_token_nothing_is_answered(karen: Citizen) -> None:
    response = Client().get("/api/citizens/")
    assert (response.status_code, data(response)["code"]) == (401, "no_token")
    assert response["WWW-Authenticate"].startswith("Token")


def test_a_persons_log_in_opens_nothing(care: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(care).get(f"/api/citizens/{karen.pk}/").status_code == 401


@pytest.mark.parametrize(
    "header", ["Token", "Token a b", "Token hverdag_x", "Bearer x", "Token \xff\xfe", "Token " + "å" * 9000]
)
def test_a_token_that_nobody_made_opens_nothing(header: str, db: None) -> None:
    response = Client(headers={"authorization": header}).get("/api/teams/")
    assert response.status_code == 401
    assert data(response)["code"] in {"no_token", "token_unknown"}


def test_on_its_last_day_a_token_opens_and_on_the_next_it_does_not(administrator: Staff, team: Team) -> None:
    system = make_system(administrator, team, days=3)
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        assert system.get("/api/teams/").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        assert data(system.get("/api/teams/"))["code"] == "token_ended"


def test_a_revoked_token_opens_nothing_from_that_moment(system: System, administrator: Staff) -> None:
    assert system.get("/api/teams/").status_code == 200
    revoke_token(by=administrator, token=system.token)  # type: ignore[arg-type]
    response = system.get("/api/teams/")
    assert (response.status_code, data(response)["code"]) == (401, "token_revoked")


@pytest.mark.parametrize("scope", Scope.values)
def test_a_scope_opens_its_own_area_only(scope: str, administrator: Staff, team: Team, karen: Citizen) -> None:
    system = make_system(administrator, team, scopes=[scope])
    for area in ("teams", "citizens", "goals", "visits", "notes"):
        expected = 200 if scope == f"{area}.read" else 403
        assert system.get(f"/api/{area}/").status_code == expected, area


def test_a_missing_scope_is_named(administrator: Staff, team: Team) -> None:
    response = make_system(administrator, team, scopes=["teams.read"]).get("/api/goals/")
    assert data(response)["fields"] == {"scope": ["goals.read"]}


def test_the_log_names_the_system_and_its_purpose(system: System, karen: Citizen, team: Team) -> None:
    system.get(f"/api/citizens/{karen.pk}/")
    row = AccessLog.objects.get()
    assert (row.user_id, row.staff_id, row.role) == (system.token.user_id, None, "integration")  # type: ignore[union-attr]
    assert (row.purpose, row.action, row.mark) == (PURPOSE, "api_read_citizen", "record")
    assert (row.citizens, row.team_id, row.basis) == ([karen.pk], team.pk, "team")


def test_a_refusal_is_logged_with_what_was_tried_and_shows_nobody(stranger_system: System, karen: Citizen) -> None:
    assert stranger_system.get(f"/api/citizens/{karen.pk}/").status_code == 404
    row = AccessLog.objects.get()
    assert (row.mark, row.tried_kind, row.tried_id, row.citizens) == ("refused", "citizen", karen.pk, [])
    assert row.purpose == PURPOSE


def test_the_day_of_its_last_use_is_kept_once(system: System) -> None:
    for _ in range(3):
        system.get("/api/teams/")
    assert TokenDay.objects.get().day == timezone.localdate()


def test_a_system_cannot_log_in(system: System) -> None:
    user = User.objects.get(kind=User.Kind.INTEGRATION)
    assert not user.has_usable_password()
    assert not user.is_active


def test_the_token_itself_is_stored_nowhere(system: System) -> None:
    token = ApiToken.objects.get()
    assert system.secret.startswith("hverdag_")
    assert len(bytes(token.token_hash)) == 32
    assert system.secret not in repr(ApiToken.objects.values().get())


def test_too_many_calls_in_a_minute_wait(system: System, administrator: Staff, team: Team, monkeypatch: Any) -> None:
    monkeypatch.setattr(calls, "CALLS", 2)
    with time_machine.travel(timezone.now(), tick=False):
        answers = [system.get("/api/teams/") for _ in range(3)]
        assert [each.status_code for each in answers] == [200, 200, 429]
        assert 0 < int(answers[2]["Retry-After"]) <= 60
        assert make_system(administrator, team).get("/api/teams/").status_code == 200  # another token is not held back
    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        assert system.get("/api/teams/").status_code == 200


@pytest.mark.parametrize(
    ("language", "said"), [("en", "This token is not known"), ("da", "kender ikke"), ("de", "kender ikke")]
)
def test_sentences_come_in_the_language_that_is_asked_for(language: str, said: str, db: None) -> None:
    client = Client(headers={"authorization": "Token x", "accept-language": language})
    assert said in data(client.get("/api/teams/"))["message"]
