"""Who goes with her: seen on her well-being page, and nothing of her record is seen by them."""

from typing import Any

import pytest

from citizens.actions import add_network_member
from citizens.models import Citizen
from community.actions.companions import add_companion, end_companion, end_companionship, introduce
from community.models import Companion, CompanionRole, Companionship
from teams.models import Staff, Team

pytestmark = pytest.mark.django_db


def test_nobody_yet_says_what_to_do(care: Staff, karen: Citizen, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karen.pk}/companions/").content.decode()
    assert 'id="companions"' in page
    assert "Er der nogen omkring Karen, der vil gå med første gang?" in page


def test_they_stand_with_their_role_and_what_they_share(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    else_ = add_companion(by=care, team=team, role=CompanionRole.VISITING, name="Else Holm", phone="70 10 20 31")
    both = introduce(by=care, citizen=karen, companion=else_, words="De har strikningen til fælles.")
    client, url = client_of(care), f"/citizens/{karen.pk}/companions/"
    page = client.get(url).content.decode()
    for told in ("Else Holm", "besøgsven", "70 10 20 31", "De har strikningen til fælles."):
        assert told in page
    end_companionship(by=care, companionship=both, words="Else er flyttet.")
    page = client.get(url).content.decode()
    assert "Else er flyttet." in page.split("Fulgtes før")[1]


def test_one_of_her_network_comes_back_as_the_same(care: Staff, karen: Citizen, team: Team) -> None:
    member = add_network_member(by=care, citizen=karen, name="Jytte Krag", relation="veninde")
    first = add_companion(by=care, team=team, role=CompanionRole.DINING, member=member)
    introduce(by=care, citizen=karen, companion=first)
    end_companion(by=care, companion=first)
    assert not Companionship.objects.filter(ended_at=None).exists()
    again = add_companion(by=care, team=team, role=CompanionRole.WALKING, member=member)
    assert (again.pk, again.ended_at, again.role) == (first.pk, None, CompanionRole.WALKING)
    assert Companion.objects.count() == 1


def test_a_leader_and_a_stranger_do_not_read_it(leader: Staff, stranger: Staff, karen: Citizen, client_of: Any) -> None:
    for staff in (leader, stranger):
        assert client_of(staff).get(f"/citizens/{karen.pk}/companions/").status_code == 404
