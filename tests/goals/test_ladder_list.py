"""Every step that was set on a sub-goal, a page at a time."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals import actions
from goals.models import LadderRating, SubGoal
from teams.danish import full_date
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db


def path(sub_goal: SubGoal) -> str:
    return f"/sub-goals/{sub_goal.pk}/steps/"


def test_all_steps_are_met_once_from_the_newest_back(
    care: Staff, karen: Citizen, karens_goal: Any, client_of: Any
) -> None:
    sub_goal = cast.make_sub_goal(karens_goal)
    moment = timezone.now() - timedelta(days=1)
    made = LadderRating.objects.bulk_create(
        LadderRating(sub_goal=sub_goal, step=n % 5 + 1, rated_by=care, rated_at=moment - timedelta(days=n // 2))
        for n in range(60)
    )
    client = client_of(care)
    first = client.get(path(sub_goal)).content.decode()
    fiftieth = sorted(made, key=lambda row: (row.rated_at, row.pk))[-50]
    assert first.count("<tr><td>") == 50
    assert f"?before={fiftieth.pk}" in first
    second = client.get(f"{path(sub_goal)}?before={fiftieth.pk}").content.decode()
    assert second.count("<tr><td>") == 10
    assert "Vis tidligere" in first
    assert "Vis tidligere" not in second
    assert first.index(full_date(timezone.localdate(moment), "da")) < first.index(
        full_date(timezone.localdate(moment) - timedelta(days=1), "da")
    )
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]


def test_what_was_withdrawn_is_not_among_them(care: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    wrong = actions.rate_ladder(by=care, sub_goal=karens_sub_goal, step=5, agreed=True)
    actions.withdraw_rating(by=care, rating=wrong)
    assert client_of(care).get(path(karens_sub_goal)).content.decode().count("<tr><td>") == 1


@pytest.mark.parametrize("typed", ["", "x", "-1", "0", "9" * 30, "\u00b2"])
def test_what_is_no_number_of_hers_shows_the_newest(
    typed: str, care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    response = client_of(care).get(path(karens_sub_goal), {"before": typed})
    assert response.status_code == 200
    assert response.content.decode().count("<tr><td>") == 1


def test_a_stranger_meets_404(stranger: Staff, karens_sub_goal: SubGoal, client_of: Any) -> None:
    assert client_of(stranger).get(path(karens_sub_goal)).status_code == 404
