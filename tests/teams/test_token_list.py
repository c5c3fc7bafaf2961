"""Which systems have a token, for what, and when it was last used."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from teams.actions.tokens import revoke_token
from teams.models import Staff, Team
from tests.api.calling import PURPOSE, make_system
from tests.teams.settling import text

pytestmark = pytest.mark.django_db
PATH = "/settings/tokens/"


def test_each_token_says_what_it_is_for(administrator: Staff, team: Team, client_of: Any) -> None:
    make_system(administrator, team, scopes=["goals.read"])
    page = text(client_of(administrator).get(PATH))
    for told in ("Rehab-journal", PURPOSE, team.name, "Læse mål, delmål og støttetrappe", "Vibeke Storm", "Ikke endnu"):
        assert told in page, told


def test_the_last_day_of_use_is_shown(administrator: Staff, team: Team, client_of: Any) -> None:
    make_system(administrator, team).get("/api/teams/")
    page = text(client_of(administrator).get(PATH))
    assert "Ikke endnu" not in page


def test_what_has_ended_or_is_revoked_is_folded_and_not_offered(
    administrator: Staff, team: Team, client_of: Any
) -> None:
    revoked, ended = make_system(administrator, team), make_system(administrator, team, days=2)
    revoke_token(by=administrator, token=revoked.token)  # type: ignore[arg-type]
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        page = text(client_of(administrator).get(PATH))
    assert "2, der er udløbet eller trukket tilbage" in page
    assert "Ingen andre systemer har en nøgle nu." in page
    assert f"/settings/tokens/{ended.token.pk}/revoke/" not in page  # type: ignore[union-attr]


def test_only_an_administrator_sees_them(leader: Staff, care: Staff, client_of: Any) -> None:
    for person in (leader, care):
        assert client_of(person).get(PATH).status_code == 404


def test_settings_lead_there(administrator: Staff, client_of: Any) -> None:
    assert f'href="{PATH}"' in text(client_of(administrator).get("/settings/"))
