"""Nothing is to be changed after all: said once, with a reason, by whoever would have changed it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from goals.models import FollowUp, Goal, Review
from teams.models import Staff
from tests.visits.test_waiting import PLAN, ask, change_plan, later
from visits.actions import close_review
from visits.models import ReviewClosing, VisitPlan

pytestmark = pytest.mark.django_db
WHY = "Hun har prøvet om eftermiddagen og er glad for formiddagen."


@pytest.fixture
def asked(karens_goal: Goal, care: Staff) -> Review:
    return ask(karens_goal, care)


def path(review: Review) -> str:
    return f"/reviews/{review.pk}/close/"


def test_it_is_closed_with_a_reason_that_is_kept_and_read(asked: Review, planner: Staff, client_of: Any) -> None:
    client = client_of(planner)
    assert "Ændres inden for rammen" in client.get(path(asked)).content.decode()
    answer = client.post(path(asked), {"reason": WHY}, follow=True).content.decode()
    assert "Intet venter." in answer
    assert WHY in answer
    assert PLAN not in answer
    assert ReviewClosing.objects.get().closed_by == planner


def test_the_next_look_at_the_goal_may_ask_again(
    asked: Review, karens_goal: Goal, planner: Staff, client_of: Any
) -> None:
    client = client_of(planner)
    client.post(path(asked), {"reason": WHY})
    ask(karens_goal, planner)
    assert PLAN in client.get(f"/citizens/{karens_goal.citizen_id}/waiting/").content.decode()


@pytest.mark.parametrize("reason", ["", "   ", "a\x00b", "å" * 1001], ids=["empty", "blank", "nul", "long"])
def test_without_a_reason_nothing_is_closed_and_the_text_is_kept(
    reason: str, asked: Review, planner: Staff, client_of: Any
) -> None:
    response = client_of(planner).post(path(asked), {"reason": reason})
    assert response.status_code in (400, 422)
    assert not ReviewClosing.objects.exists()


def test_the_second_is_told_who_was_first_and_keeps_what_was_written(
    asked: Review, planner: Staff, visitator: Staff, client_of: Any
) -> None:
    close_review(by=visitator, review=asked, reason="Først")
    response = client_of(planner).post(path(asked), {"reason": WHY})
    assert response.status_code == 422
    assert f"{visitator.first_name} har allerede lukket det." in response.content.decode()
    assert WHY in response.content.decode()
    assert ReviewClosing.objects.get().reason == "Først"


def test_what_was_changed_meanwhile_needs_no_reason(
    asked: Review, karens_plan: VisitPlan, planner: Staff, client_of: Any
) -> None:
    with later():
        change_plan(karens_plan, planner)
        response = client_of(planner).post(path(asked), {"reason": WHY})
    assert response.status_code == 422
    assert "Det venter ikke længere" in response.content.decode()


def test_the_action_wants_a_reason_too(asked: Review, planner: Staff) -> None:
    with pytest.raises(ValidationError, match="hvorfor"):
        close_review(by=planner, review=asked, reason=" ")


@pytest.mark.parametrize(
    ("result", "who"),
    [
        (FollowUp.CHANGED, "care"),
        (FollowUp.CHANGED, "visitator"),
        (FollowUp.CHANGED, "stranger"),
        (FollowUp.REASSESSED, "planner"),
        (FollowUp.REASSESSED, "leader"),
        (FollowUp.CONTINUED, "planner"),
    ],
)
def test_who_may_not_close_it_finds_no_page(
    result: str, who: str, request: pytest.FixtureRequest, karens_goal: Goal, care: Staff, client_of: Any
) -> None:
    review = ask(karens_goal, care, result)
    client = client_of(request.getfixturevalue(who))
    assert client.get(path(review)).status_code == 404
    assert client.post(path(review), {"reason": WHY}).status_code == 404
    assert not ReviewClosing.objects.exists()


def test_the_assessor_closes_a_reassessment(karens_goal: Goal, visitator: Staff, care: Staff, client_of: Any) -> None:
    review = ask(karens_goal, care, FollowUp.REASSESSED)
    assert client_of(visitator).post(path(review), {"reason": WHY}).status_code == 302
    assert ReviewClosing.objects.get().review == review
