"""A colleague's page in the settings."""

from typing import Any

import pytest

from teams.models import Staff
from tests.teams.settling import text

pytestmark = pytest.mark.django_db


def test_it_shows_roles_and_log_in(leader: Staff, care: Staff, client_of: Any) -> None:
    page = text(client_of(leader).get(f"/settings/staff/{care.pk}/"))
    assert "Mette Lund" in page
    assert "Team Søndre" in page
    assert ">care<" in page
    assert f"/settings/staff/{care.pk}/shifts/" in page


def test_an_administrator_sets_no_hours(administrator: Staff, care: Staff, client_of: Any) -> None:
    page = text(client_of(administrator).get(f"/settings/staff/{care.pk}/"))
    assert "Mette Lund" in page
    assert "/shifts/" not in page


def test_somebody_of_another_team_is_not_there(leader: Staff, stranger: Staff, client_of: Any) -> None:
    assert client_of(leader).get(f"/settings/staff/{stranger.pk}/").status_code == 404


@pytest.mark.parametrize("who", ["planner", "care", "visitator"])
def test_others_do_not_see_it(who: str, care: Staff, request: pytest.FixtureRequest, client_of: Any) -> None:
    assert client_of(request.getfixturevalue(who)).get(f"/settings/staff/{care.pk}/").status_code == 404
