"""Asked once, then the token opens nothing."""

from typing import Any

import pytest

from teams.models import ApiToken, Staff, Team
from tests.api.calling import System, make_system
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def system(administrator: Staff, team: Team) -> System:
    return make_system(administrator, team)


def path_of(system: System) -> str:
    assert system.token is not None
    return f"/settings/tokens/{system.token.pk}/revoke/"


def test_asking_changes_nothing(system: System, administrator: Staff, client_of: Any) -> None:
    assert "Vil du trække nøglen tilbage?" in text(client_of(administrator).get(path_of(system)))
    assert system.get("/api/teams/").status_code == 200


def test_after_a_yes_it_opens_nothing_and_stays_in_the_list(
    system: System, administrator: Staff, client_of: Any
) -> None:
    client = client_of(administrator)
    answer = sent_as_it_stands(client, path_of(system))
    assert answer["Location"] == "/settings/tokens/"
    assert system.get("/api/teams/").status_code == 401
    assert "Rehab-journal" in text(client.get("/settings/tokens/"))


def test_twice_is_once(system: System, administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    client.post(path_of(system))
    at = ApiToken.objects.get().revoked_at
    assert client.post(path_of(system))["Location"] == "/settings/tokens/"
    assert client.get(path_of(system))["Location"] == "/settings/tokens/"
    assert ApiToken.objects.get().revoked_at == at


def test_only_an_administrator_revokes(system: System, leader: Staff, client_of: Any) -> None:
    assert client_of(leader).post(path_of(system)).status_code == 404
    assert system.get("/api/teams/").status_code == 200
