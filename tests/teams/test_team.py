"""A team's page in the settings; closed and opened again."""

from typing import Any

import pytest

from teams.models import Staff, Team
from tests.house.forms import posting_forms
from tests.teams.settling import text

pytestmark = pytest.mark.django_db


def test_it_names_everybody_with_role_and_what_is_missing(
    leader: Staff, care: Staff, team: Team, client_of: Any
) -> None:
    page = text(client_of(leader).get(f"/settings/teams/{team.pk}/"))
    assert "Mette Lund" in page
    assert "Rikke Toft" in page
    assert "en planlægger" in page


def test_another_leaders_team_is_not_there(leader: Staff, other_team: Team, client_of: Any) -> None:
    assert client_of(leader).get(f"/settings/teams/{other_team.pk}/").status_code == 404


def test_a_closed_team_is_opened_again(leader: Staff, team: Team, client_of: Any) -> None:
    Team.objects.update(closed_on="2026-01-01")
    client, path = client_of(leader), f"/settings/teams/{team.pk}/"
    (form,) = [each for each in posting_forms(text(client.get(path))) if each.action.endswith("/reopen/")]
    assert client.post(form.action, form.sent)["Location"] == path
    team.refresh_from_db()
    assert team.closed_on is None


def test_opening_an_old_version_changes_nothing(leader: Staff, team: Team, client_of: Any) -> None:
    Team.objects.update(closed_on="2026-01-01", version=4)
    client_of(leader).post(f"/settings/teams/{team.pk}/reopen/", {"version": "3"})
    team.refresh_from_db()
    assert team.closed_on


def test_the_address_that_only_acts_answers_an_old_tab(leader: Staff, team: Team, client_of: Any) -> None:
    assert client_of(leader).get(f"/settings/teams/{team.pk}/reopen/")["Location"] == f"/settings/teams/{team.pk}/"
