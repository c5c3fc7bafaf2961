"""Examples of goals: a start to change, never an answer on her behalf."""

from collections import Counter
from typing import Any

import pytest

from citizens.models import Citizen
from goals.examples import all_examples, by_theme
from goals.models import Goal
from teams.models import Staff
from tests.goals.answers import changed_goal, new_goal

pytestmark = pytest.mark.django_db


def test_there_are_at_least_forty_each_whole() -> None:
    examples = all_examples()
    assert len(examples) >= 40
    assert len({each.key for each in examples}) == len(examples)
    assert len(by_theme()) == len({each.theme for each in examples}) >= 8
    for each in examples:
        assert len(each.levels) == 5
        assert len(set(each.levels)) == 5
        assert max(map(len, (each.title, each.sub_goal))) <= 120
        assert max(map(len, (each.small_step, *each.levels))) <= 300
        assert all((each.title, each.words, each.sub_goal, each.small_step, *each.levels))
    assert max(Counter(each.title for each in examples).values()) == 1


def test_they_stand_by_theme_in_danish_also_on_an_english_page(care: Staff, karen: Citizen, client_of: Any) -> None:
    care.user.language = "en"  # type: ignore[union-attr]
    care.user.save()  # type: ignore[union-attr]
    page = client_of(care).get(f"/citizens/{karen.pk}/goals/examples/").content.decode()
    assert "Examples of goals" in page
    assert 'lang="da">Sidste tid</h2>' in page
    assert f'href="/citizens/{karen.pk}/goals/new/?example=morgenmad"' in page


def test_an_example_begins_a_new_goal_and_saves_nothing(care: Staff, karen: Citizen, client_of: Any) -> None:
    client = client_of(care)
    page = client.get(f"/citizens/{karen.pk}/goals/new/?example=morgenmad").content.decode()
    assert "Jeg vil selv lave min morgenmad, når jeg vågner." in page
    assert "Jeg laver morgenmad til en gæst." in page
    assert "Det er kun en begyndelse." in page
    assert 'name="decided_by" value="citizen" required id="id_decided_by_0" checked' not in page
    assert not Goal.objects.exists()
    assert client.get(f"/citizens/{karen.pk}/goals/new/?example=%3Cb%3E").status_code == 200


def test_an_example_fills_only_the_empty_levels_of_a_goal(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    Goal.objects.update(levels=["", "", "Mine egne ord", "", ""])
    client = client_of(care)
    listed = client.get(f"/citizens/{karens_goal.citizen_id}/goals/examples/?goal={karens_goal.pk}").content.decode()
    assert f'href="/goals/{karens_goal.pk}/change/?example=hund"' in listed
    page = client.get(f"/goals/{karens_goal.pk}/change/?example=hund").content.decode()
    assert "Mine egne ord" in page
    assert "Jeg klarer hunden alene." in page
    assert "Jeg giver selv mad og vand hver dag." not in page


@pytest.mark.parametrize("typed", ["0", "-1", "x", "²", "9" * 30])
def test_a_goal_that_is_not_hers_is_as_none(typed: str, care: Staff, karens_goal: Goal, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karens_goal.citizen_id}/goals/examples/", {"goal": typed}).content.decode()
    assert f"/citizens/{karens_goal.citizen_id}/goals/new/?example=hund" in page


def test_a_stranger_meets_404(stranger: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/goals/examples/").status_code == 404


@pytest.mark.parametrize(("typed", "weight"), [("3", 3), ("", 1)])
def test_a_goal_has_a_weight(typed: str, weight: int, care: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(care).post(f"/citizens/{karen.pk}/goals/new/", new_goal(weight=typed)).status_code == 302
    assert Goal.objects.get().weight == weight


@pytest.mark.parametrize("typed", ["0", "4", "-1", "x"])
def test_a_weight_outside_is_refused(typed: str, care: Staff, karens_goal: Goal, client_of: Any) -> None:
    told = changed_goal(karens_goal, weight=typed)
    assert client_of(care).post(f"/goals/{karens_goal.pk}/change/", told).status_code == 422
