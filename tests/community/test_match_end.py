"""It ends kindly, whoever ends it; what either would like still stands."""

from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen
from community.actions.matches import end_match
from community.models import Gift, Match
from teams.models import Staff, Team
from tests.community.together import make_match, make_poul

pytestmark = pytest.mark.django_db


def test_it_ends_with_kind_words_and_the_wishes_stand(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    match, client = make_match(karen, make_poul(team, care), care), client_of(care)
    url = f"/matches/{match.pk}/end/"
    assert "Karen" in client.get(url).content.decode()
    assert client.post(url, {"words": "De havde det rart."}).url == f"/matches/{match.pk}/"
    match.refresh_from_db()
    assert (bool(match.ended_at), match.ended_words) == (True, "De havde det rart.")
    assert Gift.objects.standing().count() == 2
    assert "De havde det rart." in client.get(f"/matches/{match.pk}/").content.decode()


def test_the_first_end_is_kept(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    match = make_match(karen, make_poul(team, care), care)
    end_match(by=care, match=match, words="Tak.")
    client_of(care).post(f"/matches/{match.pk}/end/", {"words": "noget andet"})
    assert Match.objects.get().ended_words == "Tak."
    assert "allerede" in client_of(care).get(f"/matches/{match.pk}/end/").content.decode()


def test_it_can_be_ended_though_her_help_has_ended(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    match = make_match(karen, make_poul(team, care), care)
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    client_of(care).post(f"/matches/{match.pk}/end/", {"words": ""})
    assert Match.objects.get().ended_at


def test_too_many_words_are_kept_on_the_page(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    match = make_match(karen, make_poul(team, care), care)
    answer = client_of(care).post(f"/matches/{match.pk}/end/", {"words": "tak " * 100})
    assert answer.status_code == 422
    assert "tak tak" in answer.content.decode()
