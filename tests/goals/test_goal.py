"""One goal: her words, the red thread, the ladders over time."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals import actions
from goals.models import Goal, SubGoal
from teams.danish import short_month
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db


def read(client_of: Any, person: Staff, goal: Goal) -> str:
    response = client_of(person).get(f"/goals/{goal.pk}/")
    assert response.status_code == 200
    page: str = response.content.decode()
    return page


def test_her_sentence_her_words_and_the_small_step_hang_together(
    care: Staff, karen: Citizen, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    page = read(client_of, care, karens_sub_goal.goal)
    assert page.index("Jeg vil kunne gå ned til søen med Bodil") < page.index(karens_sub_goal.small_step)
    assert "1. delmål" in page
    assert "Karen bestemte målet" in page
    assert "<title>Mål · Hverdag</title>" in page
    row = AccessLog.objects.get()
    assert (row.mark, row.citizens, row.action) == ("record", [karen.pk], "goal")


def test_the_ladder_is_a_picture_a_list_and_a_table(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=4, agreed=False, citizen_step=2)
    page = read(client_of, care, karens_sub_goal.goal)
    assert "<svg" in page
    assert "Fra ”ved siden af” til ”bagved” på 7 dage." in page
    assert "Sidst så Karen og medarbejderen forskelligt på det." in page
    assert "Karen siger: sammen" in page
    assert page.count("<tr>") == 3


def test_what_was_withdrawn_stands_nowhere(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    wrong = actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=5, agreed=True)
    actions.withdraw_rating(by=care, rating=wrong)
    assert page_rows(read(client_of, care, karens_sub_goal.goal)) == 1


def test_a_long_ladder_shows_its_latest_dozen_and_leads_to_the_rest(
    care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    for days_ago in range(10, 400, 10):
        cast.rate(karens_sub_goal, 4, care, days_ago)
    page = read(client_of, care, karens_sub_goal.goal)
    assert page_rows(page) == page.count('<li><span class="nowrap"><span class="ladder--mini"') == 12
    assert f'href="/sub-goals/{karens_sub_goal.pk}/steps/"' in page
    assert 12 < page.count('class="dot"') < 20
    began = timezone.localdate() - timedelta(days=390)
    assert f">{short_month(began, 'da')}</text>" in page


def test_a_short_ladder_leads_to_no_page_of_its_own(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    assert "/steps/" not in read(client_of, care, karens_sub_goal.goal)


def page_rows(page: str) -> int:
    return page.count("<tr><td>")


def test_a_goal_without_levels_or_sub_goals_is_still_a_page(care: Staff, karen: Citizen, client_of: Any) -> None:
    goal = cast.make_goal(karen, care, levels=[], words="", why="")
    page = read(client_of, care, goal)
    assert "Der er ikke et delmål endnu." in page
    assert "Nyt delmål" in page


def test_a_review_that_is_late_is_said_in_a_sentence(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    Goal.objects.filter(pk=karens_goal.pk).update(review_on=timezone.localdate() - timedelta(days=3))
    assert "I ville se på målet igen" in read(client_of, care, karens_goal)


def test_an_ended_goal_shows_its_ladders_and_no_buttons(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    goal = karens_sub_goal.goal
    actions.end_goal(by=care, goal=goal, version=1, ended_as="chose_to_stop", ended_words="Nu er det nok.")
    page = read(client_of, care, goal)
    assert "Karen har valgt at stoppe. Det er skrevet som et valg, og målet er afsluttet." in page
    assert "Nu er det nok." in page
    assert karens_sub_goal.title in page
    assert "/change/" not in page
    assert "/ladder/" not in page


def test_an_ended_sub_goal_stands_below(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    actions.end_sub_goal(by=care, sub_goal=karens_sub_goal, version=1)
    page = read(client_of, care, karens_sub_goal.goal)
    assert "Delmål, der er afsluttet" in page
    assert "/ladder/" not in page


def test_a_leader_reads_and_changes_nothing(leader: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    page = read(client_of, leader, karens_sub_goal.goal)
    assert karens_sub_goal.title in page
    assert "/change/" not in page
    assert "/move/" not in page


@pytest.mark.parametrize("who", ["stranger", "administrator"])
def test_a_no_is_the_same_as_not_there(
    who: str, request: pytest.FixtureRequest, karens_goal: Goal, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(f"/goals/{karens_goal.pk}/").status_code == 404
    assert client.get("/goals/9223372036854775808/").status_code == 404


def test_longer_ladders_cost_no_more_statements(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    client, path = client_of(care), f"/goals/{karens_sub_goal.goal_id}/"
    with CaptureQueriesContext(connection) as few:
        client.get(path)
    for number in range(2, 6):
        sub_goal = cast.make_sub_goal(karens_sub_goal.goal, f"Delmål {number}", number)
        for days_ago in range(8):
            cast.rate(sub_goal, 2, care, days_ago)
    with CaptureQueriesContext(connection) as many:
        client.get(path)
    assert len(many) == len(few) <= 11


def test_in_english_the_words_of_the_page_are_english_and_hers_stay_hers(
    care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    care.user.language = "en"  # type: ignore[union-attr]
    care.user.save()  # type: ignore[union-attr]
    page = read(client_of, care, karens_sub_goal.goal)
    assert "From goal to today" in page
    assert "Jeg vil kunne gå ned til søen med Bodil" in page
