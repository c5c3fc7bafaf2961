"""Two cards of the dashboard about what citizens say: in words, from five on, and T only of at least five citizens."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from goals import dashboard
from goals.actions import add_experience, review_goal
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def look_again(team: Team, care: Staff, levels: list[int]) -> None:
    day = timezone.localdate() + timedelta(days=30)
    for number, level in enumerate(levels):
        goal = cast.make_goal(cast.make_citizen(f"Anna {number}", team, care), care)
        told = {"result": "continued", "decided_by": "citizen", "next_review_on": day}
        review_goal(by=care, goal=goal, version=1, level=min(level - 1, 2), **told)
        review_goal(by=care, goal=goal, version=2, level=level, **told)


def page_for(client: Any, team: Team) -> str:
    return str(client.get(f"/teams/{team.pk}/dashboard/").content.decode())


def test_below_five_nothing_is_said(care: Staff, team: Team, client_of: Any) -> None:
    look_again(team, care, [0, 0, 1, -1])
    page = page_for(client_of(care), team)
    assert "For få mål er fulgt op" in page
    assert "Gennemsnitlig T" not in page
    assert "Der er for få svar" in page


def test_the_last_look_counts_and_t_is_a_mean_over_citizens(care: Staff, team: Team, client_of: Any) -> None:
    look_again(team, care, [0, 0, 0, 0, 1, 1])
    today = timezone.localdate()
    found = dashboard.attainment(team.pk, today - timedelta(days=84), today)
    assert (found.levels, found.n, found.citizens, found.as_hoped) == ((0, 0, 4, 2, 0), 6, 6, 6)
    assert found.mean is not None
    assert found.mean.baseline == pytest.approx(40)
    assert found.mean.achieved == pytest.approx(50 + 20 / 6)
    page = page_for(client_of(care), team)
    assert "6 af 6 mål er, hvor de håbede, eller længere." in page
    assert "Gennemsnitlig T for 6 borgere: 40,0 ved begyndelsen, 53,3 nu" in page


def test_feeling_understood_is_a_share_with_its_refusals(care: Staff, team: Team, client_of: Any) -> None:
    karen = cast.make_citizen("Karen Mikkelsen", team, care)
    for answer in ["yes"] * 6 + ["partly"] * 2 + ["not_today"] * 5:
        add_experience(by=care, citizen=karen, question="understood", answer=answer)
    for answer in ["yes"] * 4 + ["no"]:
        add_experience(by=care, citizen=karen, question="wishes", answer=answer)
    page = page_for(client_of(care), team)
    assert "75 procent af svarene er ja." in page
    assert "28 procent sagde: ikke i dag." in page
    assert "Ønsker blev fulgt: ja i 80 procent af 5 svar." in page
    assert "Hjælpen giver mening" not in page
    assert "Mikkelsen" not in page
