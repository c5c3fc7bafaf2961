"""The team's dashboard: each number with what it means, and nobody to be recognised in it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.dashboard import citizens_with_goal, ladder_movement
from learning.question import bars
from teams.figures import shown
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def page_for(person: Staff, team: Team, client_of: Any) -> str:
    response = client_of(person).get(f"/teams/{team.pk}/dashboard/")
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize(("count", "words"), [(0, "under 5"), (4, "under 5"), (5, "5"), (42, "42")])
def test_below_five_is_under_five(count: int, words: str) -> None:
    assert shown(count) == words


def test_a_number_below_five_has_no_bar_that_tells_it() -> None:
    assert [bar.length for bar in bars([("a", 10), ("b", 4), ("c", 5)])] == [280, 0, 140]


@pytest.mark.parametrize("who", ["care", "planner", "visitator", "leader"])
def test_all_members_of_the_team_may_open_it(
    who: str, request: pytest.FixtureRequest, team: Team, client_of: Any
) -> None:
    assert "Overblik" in page_for(request.getfixturevalue(who), team, client_of)


@pytest.mark.parametrize("who", ["stranger", "administrator"])
def test_others_may_not(who: str, request: pytest.FixtureRequest, team: Team, client_of: Any) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(f"/teams/{team.pk}/dashboard/").status_code == 404
    assert client.get(f"/teams/{team.pk}/dashboard.csv").status_code == 404


def test_an_empty_team_is_told_what_is_missing(leader: Staff, team: Team, client_of: Any) -> None:
    page = page_for(leader, team, client_of)
    assert "ingen borgere endnu" in page
    assert "for få leverede besøg" in page


def make_team_of(count: int, team: Team, care: Staff) -> list[Citizen]:
    return [cast.make_citizen(f"Anna {number}", team, care) for number in range(count)]


def test_citizens_with_an_open_goal_are_counted(care: Staff, team: Team, client_of: Any) -> None:
    citizens = make_team_of(7, team, care)
    for citizen in citizens[:6]:
        cast.make_goal(citizen, care)
    cast.make_goal(citizens[6], care, ended_at=timezone.now(), ended_as="reached")
    coverage = citizens_with_goal(team.pk, timezone.localdate())
    assert (coverage.n, coverage.with_goal) == (7, 6)
    assert "6 af 7 borgere har et mål." in page_for(care, team, client_of)


def test_movement_on_the_ladder_is_seen_with_the_goals_aim(care: Staff, team: Team) -> None:
    steps = [("regain", 2, 4), ("regain", 3, 3), ("keep", 3, 3), ("ease", 3, 2), ("regain", 4, 3)]
    for citizen, (aim, before, now) in zip(make_team_of(5, team, care), steps, strict=True):
        sub_goal = cast.make_sub_goal(cast.make_goal(citizen, care, aim=aim))
        cast.rate(sub_goal, before, care, days_ago=20)
        cast.rate(sub_goal, now, care, days_ago=1, agreed=False)
    today = timezone.localdate()
    moved = ladder_movement(team.pk, today - timedelta(days=84), today)
    assert (moved.climbed, moved.still, moved.fell, moved.n) == (1, 2, 2, 5)
    assert (moved.successes, moved.signals) == (3, 1)


def test_a_withdrawn_rating_counts_nowhere(care: Staff, team: Team, karens_sub_goal: Any) -> None:
    from goals.actions import withdraw_rating

    today = timezone.localdate()
    before = ladder_movement(team.pk, today - timedelta(days=84), today)
    withdraw_rating(by=care, rating=cast.rate(karens_sub_goal, 1, care, days_ago=0))
    assert ladder_movement(team.pk, today - timedelta(days=84), today) == before


def test_no_citizen_stands_on_it_and_so_nobody_is_logged(
    care: Staff, team: Team, karen: Citizen, karens_sub_goal: Any, client_of: Any
) -> None:
    page = page_for(care, team, client_of)
    assert karen.last_name not in page
    assert not AccessLog.objects.exists()


def test_every_number_has_definition_window_and_n(care: Staff, team: Team, client_of: Any) -> None:
    page = page_for(care, team, client_of)
    assert page.count('class="def"') == 20
    assert page.count("n = ") == 10


def test_the_file_says_the_same(care: Staff, team: Team, client_of: Any) -> None:
    for citizen in make_team_of(6, team, care):
        cast.make_goal(citizen, care)
    response = client_of(care).get(f"/teams/{team.pk}/dashboard.csv")
    text = response.content.decode("utf-8-sig")
    assert "har et mål;6" in text
    assert response["Content-Type"] == "text/csv; charset=utf-8"


def test_statements_do_not_grow_with_the_team(
    care: Staff, team: Team, client_of: Any, django_assert_max_num_queries: Any
) -> None:
    for citizen in make_team_of(12, team, care):
        cast.rate(cast.make_sub_goal(cast.make_goal(citizen, care)), 2, care)
    client = client_of(care)
    with django_assert_max_num_queries(17):
        client.get(f"/teams/{team.pk}/dashboard/")
