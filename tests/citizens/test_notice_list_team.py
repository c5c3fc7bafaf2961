"""What waits for the team, with why and by when."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import actions
from citizens.models import AccessLog, Citizen, Notice
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def concern(by: Staff, citizen: Citizen, team: Team, days: int = 0, key: str = "k", **columns: Any) -> Notice:
    due = timezone.localdate() + timedelta(days=days)
    told = {"kind": "concern", "text": "Hun spiser ikke.", "due_on": due, "dedupe_key": key}
    return actions.raise_notice(by=by, citizen=citizen, team=team, **told | columns)


def test_a_concern_stands_on_the_teams_page_and_is_logged(
    care: Staff, colleague: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    concern(care, karen, team)
    page = client_of(colleague).get(f"/teams/{team.pk}/notices/").content.decode()
    assert "En bekymring for Karen Mikkelsen" in page
    assert "Hun spiser ikke." in page
    assert AccessLog.objects.get().citizens == [karen.pk]


def test_the_most_pressing_stands_first(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    for days, key in ((9, "a"), (1, "b"), (4, "c")):
        concern(care, karen, team, days, key)
    rest = client_of(care).get(f"/teams/{team.pk}/notices/").context["rest"]
    assert [notice.dedupe_key for notice in rest] == ["b", "c", "a"]


def test_one_open_notice_per_reason(care: Staff, karen: Citizen, team: Team) -> None:
    first = concern(care, karen, team)
    assert concern(care, karen, team) == first
    actions.close_notice(by=care, notice=first)
    assert concern(care, karen, team) != first


def test_what_is_for_a_role_stands_under_for_you(
    planner: Staff, care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    concern(care, karen, team, for_roles=["planner"])
    mine = client_of(planner).get(f"/teams/{team.pk}/notices/").context["mine"]
    theirs = client_of(care).get(f"/teams/{team.pk}/notices/").context["mine"]
    assert (len(mine), len(theirs)) == (1, 0)


def test_a_citizen_of_another_team_stands_nowhere(
    care: Staff, stranger: Staff, team: Team, other_team: Team, client_of: Any
) -> None:
    other = cast.make_citizen("Fremmed Person", other_team, stranger)
    concern(stranger, other, team)
    assert "Fremmed" not in client_of(care).get(f"/teams/{team.pk}/notices/").content.decode()


def test_an_empty_page_says_what_comes_here(care: Staff, team: Team, client_of: Any) -> None:
    assert "kommer herind af sig selv" in client_of(care).get(f"/teams/{team.pk}/notices/").content.decode()


def test_a_stranger_meets_nothing(stranger: Staff, team: Team, client_of: Any) -> None:
    assert client_of(stranger).get(f"/teams/{team.pk}/notices/").status_code == 404
