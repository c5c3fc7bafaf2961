"""Looking at the goal again: how far in her words, what follows, who decided, and when next."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from goals import actions
from goals.models import Goal, Review
from teams.models import Staff
from tests.goals.answers import key

pytestmark = pytest.mark.django_db
LEVELS = ["I sengen", "Til lågen", "Til søen", "Rundt om søen", "Til skoven"]


def path(goal: Goal) -> str:
    return f"/goals/{goal.pk}/review/"


def answers(**changed: Any) -> dict[str, Any]:
    day = (timezone.localdate() + timedelta(weeks=6)).isoformat()
    told = {"level": "-1", "words": "Jeg når lågen.", "result": "continued", "next_review_on": day}
    return told | {"decided_by": "citizen", "version": "1", "form_key": key()} | changed


def test_the_page_asks_in_her_words_and_shows_no_number(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    Goal.objects.update(levels=LEVELS)
    page = client_of(care).get(path(karens_goal)).content.decode()
    assert page.index("Til skoven") < page.index("I sengen")
    assert "mindre end håbet" in page
    for result in ("Fortsættes", "Ændres inden for rammen", "Afsluttes", "Revisitation"):
        assert f'<b lang="da">{result}</b>' in page
    assert " checked" not in page


def test_a_review_stands_on_the_goal_and_moves_its_next_day(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    Goal.objects.update(levels=LEVELS, baseline="I sengen")
    client = client_of(care)
    assert client.post(path(karens_goal), answers())["Location"] == f"/goals/{karens_goal.pk}/"
    review = Review.objects.get()
    assert (review.level, review.result, review.goal_version, review.reviewed_by) == (-1, "continued", 1, care)
    karens_goal.refresh_from_db()
    assert (karens_goal.version, karens_goal.review_on) == (2, review.next_review_on)
    page = client.get(f"/goals/{karens_goal.pk}/").content.decode()
    for words in ("Her er Karen nu", "Her begyndte Karen", "Jeg når lågen.", "Fortsættes", "Opfølgninger"):
        assert words in page
    assert 'aria-current="step"' in page


@pytest.mark.parametrize("ended_as", ["reached", "adjusted", "chose_to_stop"])
def test_ended_ends_the_goal_in_the_same_moment(ended_as: str, care: Staff, karens_goal: Goal, client_of: Any) -> None:
    response = client_of(care).post(path(karens_goal), answers(result="ended", ended_as=ended_as, next_review_on=""))
    assert response.status_code == 302
    karens_goal.refresh_from_db()
    assert (karens_goal.ended_as, karens_goal.ended_words) == (ended_as, "Jeg når lågen.")
    assert Review.objects.get().next_review_on is None


@pytest.mark.parametrize("result", ["changed", "reassessed"])
def test_what_others_must_act_on_is_a_fact(result: str, care: Staff, karens_goal: Goal, client_of: Any) -> None:
    assert client_of(care).post(path(karens_goal), answers(result=result)).status_code == 302
    assert Review.objects.get().result == result
    assert Goal.objects.open().exists()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"level": "3"}, "Vælg en af mulighederne"),
        ({"level": "x"}, "Vælg en af mulighederne"),
        ({"result": ""}, "id_result_error"),
        ({"result": "party"}, "id_result_error"),
        ({"result": "ended"}, "id_ended_as_error"),
        ({"next_review_on": ""}, "Vælg den dag, I følger op igen."),
        ({"next_review_on": "2020-01-01"}, "id_next_review_on_error"),
        ({"next_review_on": "9999-01-01"}, "id_next_review_on_error"),
        ({"decided_by": ""}, "id_decided_by_error"),
        ({"words": "x" * 1001}, "1000"),
        ({"words": "a\x00b"}, "id_words_error"),
    ],
)
def test_rubbish_is_refused_with_a_sentence_and_nothing_is_saved(
    changed: dict[str, str], sentence: str, care: Staff, karens_goal: Goal, client_of: Any
) -> None:
    response = client_of(care).post(path(karens_goal), answers(**changed))
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Review.objects.exists()
    karens_goal.refresh_from_db()
    assert karens_goal.version == 1


def test_of_two_at_once_the_second_sees_the_first_and_loses_nothing(
    care: Staff, colleague: Staff, karens_goal: Goal, client_of: Any
) -> None:
    first = {"result": "continued", "decided_by": "together", "level": 0, "words": "Jeg var ved søen!"}
    day = timezone.localdate() + timedelta(weeks=4)
    actions.review_goal(by=colleague, goal=karens_goal, version=1, next_review_on=day, **first)
    client = client_of(care)
    response = client.post(path(karens_goal), answers())
    page = response.content.decode()
    assert response.status_code == 422
    assert "Jonas har lige fulgt op på målet." in page
    assert "Jeg var ved søen!" in page
    assert "Jeg når lågen." in page
    assert 'name="version" value="2"' in page
    assert Review.objects.count() == 1
    assert client.post(path(karens_goal), answers(version="2")).status_code == 302
    assert Review.objects.count() == 2


def test_a_goal_changed_meanwhile_is_not_reviewed_unseen(
    care: Staff, colleague: Staff, karens_goal: Goal, client_of: Any
) -> None:
    actions.change_goal(by=colleague, goal=karens_goal, version=1, title="Rundt om søen")
    response = client_of(care).post(path(karens_goal), answers())
    assert response.status_code == 422
    assert "Jonas rettede det samme" in response.content.decode()
    assert not Review.objects.exists()


def test_an_ended_goal_says_so(care: Staff, karens_goal: Goal, client_of: Any) -> None:
    actions.end_goal(by=care, goal=karens_goal, version=1, ended_as="reached")
    client = client_of(care)
    assert "Målet er afsluttet" in client.get(path(karens_goal)).content.decode()
    assert client.post(path(karens_goal), answers(version="2")).status_code == 422


@pytest.mark.parametrize("who", ["stranger", "administrator", "leader"])
def test_who_may_not_agree_goals_meets_404(
    who: str, request: pytest.FixtureRequest, karens_goal: Goal, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(path(karens_goal)).status_code == 404
    assert client.post(path(karens_goal), answers()).status_code == 404


@pytest.mark.parametrize("level", [-3, 3])
def test_the_action_refuses_what_is_no_level(level: int, care: Staff, karens_goal: Goal) -> None:
    day = timezone.localdate()
    told = {"result": "continued", "decided_by": "citizen", "next_review_on": day}
    with pytest.raises(ValidationError):
        actions.review_goal(by=care, goal=karens_goal, version=1, level=level, **told)


def test_a_goal_for_a_citizen_who_has_left_is_refused(care: Staff, karens_goal: Goal) -> None:
    citizen = karens_goal.citizen
    citizen.ended_at = timezone.now()
    citizen.save()
    columns = {name: getattr(karens_goal, name) for name in ("title", "words", "why", "aim", "baseline", "levels")}
    days = {"target_on": karens_goal.target_on, "review_on": karens_goal.review_on}
    with pytest.raises(ValidationError, match="hjælp fra os"):
        actions.agree_goal(by=care, citizen=citizen, decided_by="citizen", **columns, **days)
