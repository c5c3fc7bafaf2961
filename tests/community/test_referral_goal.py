"""An offer becomes a goal with her own words, and the two lead to each other."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from community import actions
from community.models import Referral
from goals.models import Goal
from teams.models import Staff
from tests.community import offers

pytestmark = pytest.mark.django_db


def told(**changed: str) -> dict[str, str]:
    today = timezone.localdate()
    return {
        "words": "Jeg vil strikke med de andre hver onsdag.",
        "aim": "regain",
        "small_step": "Karen pakker selv strikketøjet.",
        "decided_by": "citizen",
        "weight": "1",
        "review_on": (today + timedelta(days=30)).isoformat(),
        "target_on": (today + timedelta(days=60)).isoformat(),
        "form_key": offers.key(),
    } | changed


def test_her_words_begin_the_goal(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    actions.mark_not_attended(by=care, referral=on_its_way, words="Jeg vil gerne derhen igen.", try_again=True)
    page = client_of(care).get(f"/referrals/{on_its_way.pk}/goal/").content.decode()
    assert "Jeg vil gerne derhen igen." in page


def test_the_two_lead_to_each_other(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    response = client.post(f"/referrals/{on_its_way.pk}/goal/", told())
    goal = Goal.objects.get()
    assert response["Location"] == f"/goals/{goal.pk}/"
    assert f"/goals/{goal.pk}/" in client.get(f"/referrals/{on_its_way.pk}/").content.decode()
    assert f"/referrals/{on_its_way.pk}/" in client.get(f"/goals/{goal.pk}/offer/").content.decode()
    assert f"/goals/{goal.pk}/offer/" in client.get(f"/goals/{goal.pk}/").content.decode()
    assert client.get(f"/referrals/{on_its_way.pk}/goal/").status_code == 302


def test_a_goal_without_words_is_asked_for_again(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(f"/referrals/{on_its_way.pk}/goal/", told(words=""))
    assert response.status_code == 422
    assert "Karen pakker selv strikketøjet." in response.content.decode()
    assert not Goal.objects.exists()


def test_somebody_else_finds_nothing(on_its_way: Referral, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/referrals/{on_its_way.pk}/goal/").status_code == 404
