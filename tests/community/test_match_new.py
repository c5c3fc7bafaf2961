"""Whom could it be? By first name and wish; both citizens are locked, and nobody is matched with herself."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from community.actions.matches import suggest_match
from community.models import Match
from teams.models import Staff, Team
from tests import cast
from tests.community.together import give, make_match, make_poul, receive

pytestmark = pytest.mark.django_db


def test_somebody_of_another_team_is_suggested_by_first_name_only(
    care: Staff, karen: Citizen, other_team: Team, client_of: Any
) -> None:
    poul = make_poul(other_team, care)
    gift, other = give(karen, care), receive(poul, care)
    client, url = client_of(care), f"/gifts/{gift.pk}/matches/new/"
    page = client.get(url).content.decode()
    assert "Poul" in page
    assert "høre nogen læse højt" in page
    for hidden in ("Friis", poul.street, poul.phone):
        assert hidden not in page
    row = AccessLog.objects.latest("pk")
    assert (sorted(row.citizens), row.mark) == (sorted([karen.pk, poul.pk]), AccessLog.Mark.LIST)
    assert client.get(f"/citizens/{poul.pk}/gifts/").status_code == 404
    answer = client.post(url, {"other": other.pk})
    assert answer.url == f"/matches/{Match.objects.get().pk}/"


def test_nobody_to_suggest_says_what_to_do(care: Staff, karen: Citizen, client_of: Any) -> None:
    page = client_of(care).get(f"/gifts/{give(karen, care).pk}/matches/new/").content.decode()
    assert "Spørg dine andre borgere" in page


@pytest.mark.parametrize("typed", ["", "x", "0", "-1", "999999", str(2**70)])
def test_who_was_not_offered_cannot_be_chosen(care: Staff, karen: Citizen, client_of: Any, typed: str) -> None:
    gift = give(karen, care)
    answer = client_of(care).post(f"/gifts/{gift.pk}/matches/new/", {"other": typed})
    assert answer.status_code == 422
    assert "Vælg en af dem herunder" in answer.content.decode()
    assert not Match.objects.exists()


def test_nobody_is_matched_with_herself(care: Staff, karen: Citizen, client_of: Any) -> None:
    gift, own = give(karen, care), receive(karen, care)
    assert client_of(care).post(f"/gifts/{gift.pk}/matches/new/", {"other": own.pk}).status_code == 422
    with pytest.raises(ValidationError, match="Der skal to til"):
        suggest_match(by=care, gift=gift, other=own)


def test_two_who_give_are_not_matched(care: Staff, karen: Citizen, team: Team) -> None:
    poul = make_poul(team, care)
    with pytest.raises(ValidationError, match="samme"):
        suggest_match(by=care, gift=give(karen, care), other=give(poul, care))


def test_who_has_no_help_any_more_or_is_away_is_not_suggested(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    poul = make_poul(team, care)
    gift, other = give(karen, care), receive(poul, care)
    url = f"/gifts/{gift.pk}/matches/new/"
    for column in ("paused_at", "ended_at"):
        Citizen.objects.filter(pk=poul.pk).update(paused_at=None, ended_at=None)
        assert "Poul" in client_of(care).get(url).content.decode()
        Citizen.objects.filter(pk=poul.pk).update(**{column: timezone.now()})
        assert "Poul" not in client_of(care).get(url).content.decode()
    with pytest.raises(ValidationError, match="Poul"):
        suggest_match(by=care, gift=gift, other=other)


def test_two_are_brought_together_once(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    match = make_match(karen, make_poul(team, care), care)
    url = f"/gifts/{match.giving_id}/matches/new/"
    assert client_of(care).post(url, {"other": match.receiving_id}).status_code == 422
    with pytest.raises(ValidationError, match="allerede"):
        suggest_match(by=care, gift=match.receiving, other=match.giving)
    assert Match.objects.count() == 1


def test_the_same_first_name_does_not_mix_two_people(care: Staff, karen: Citizen, team: Team) -> None:
    namesake = cast.make_citizen("Karen Holm", team, care)
    assert suggest_match(by=care, gift=give(karen, care), other=receive(namesake, care)).receiving.citizen == namesake
