"""Two who no longer go together: asked once, with kind words, and once is enough."""

from typing import Any

import pytest

from citizens.models import Citizen
from community.actions.companions import add_companion, introduce
from community.models import CompanionRole, Companionship
from teams.models import Staff, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(care: Staff, karen: Citizen, team: Team) -> Companionship:
    companion = add_companion(by=care, team=team, role=CompanionRole.WALKING, name="Bent Lund")
    return introduce(by=care, citizen=karen, companion=companion)


def test_it_ends_with_words_and_only_the_first_are_kept(
    care: Staff, karen: Citizen, both: Companionship, client_of: Any
) -> None:
    client, url = client_of(care), f"/companionships/{both.pk}/end/"
    assert "Følges Karen og Bent Lund ikke længere?" in client.get(url).content.decode()
    assert client.post(url, {"words": "Tak for turene."}).url == f"/citizens/{karen.pk}/companions/"
    client.post(url, {"words": "igen"})
    both.refresh_from_db()
    assert (bool(both.ended_at), both.ended_words, both.companion.ended_at) == (True, "Tak for turene.", None)
    assert "allerede slut" in client.get(url).content.decode()


def test_too_many_words_are_answered(care: Staff, both: Companionship, client_of: Any) -> None:
    assert client_of(care).post(f"/companionships/{both.pk}/end/", {"words": "x" * 301}).status_code == 422
    assert Companionship.objects.get().ended_at is None


def test_a_stranger_ends_nothing(stranger: Staff, both: Companionship, client_of: Any) -> None:
    assert client_of(stranger).post(f"/companionships/{both.pk}/end/", {"words": ""}).status_code == 404
    assert Companionship.objects.get().ended_at is None
