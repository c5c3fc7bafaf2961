"""Her own network first: somebody she knows, what and when, in the same loop."""

from typing import Any

import pytest

from citizens.models import Citizen
from community.models import Referral
from teams.models import Staff, Team
from tests import cast
from tests.community import offers

pytestmark = pytest.mark.django_db


def ask(client: Any, citizen: Citizen, **told: str) -> Any:
    return client.post(f"/citizens/{citizen.pk}/referrals/new/", {"form_key": offers.key(), **told})


def test_cards_with_the_neighbour_on_wednesdays(karen: Citizen, care: Staff, client_of: Any) -> None:
    bodil = offers.make_bodil(karen, care)
    page = client_of(care).get(f"/citizens/{karen.pk}/referrals/new/?member={bodil.pk}").content.decode()
    assert "Bodil Krag, veninde" in page
    response = ask(client_of(care), karen, member=str(bodil.pk), what="Kortspil", when_words="onsdage kl. 14")
    made = Referral.objects.get()
    assert response["Location"] == f"/referrals/{made.pk}/"
    shown = client_of(care).get(f"/referrals/{made.pk}/").content.decode()
    assert "Kortspil" in shown
    assert "Bodil Krag" in shown
    assert "onsdage kl. 14" in shown


def test_without_what_it_is_asked_again_and_nothing_is_lost(karen: Citizen, care: Staff, client_of: Any) -> None:
    bodil = offers.make_bodil(karen, care)
    response = ask(client_of(care), karen, member=str(bodil.pk), what="", when_words="onsdage kl. 14")
    assert response.status_code == 422
    assert "onsdage kl. 14" in response.content.decode()
    assert not Referral.objects.exists()


def test_somebody_elses_neighbour_is_no_choice(karen: Citizen, care: Staff, team: Team, client_of: Any) -> None:
    poul = cast.make_citizen("Poul Friis", team, care)
    his = offers.make_bodil(poul, care)
    assert ask(client_of(care), karen, member=str(his.pk), what="Kortspil").status_code == 422
    assert not Referral.objects.exists()


def test_whoever_is_nobody_says_how_to_add_somebody(karen: Citizen, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karen.pk}/referrals/new/").content.decode()
    assert f"/citizens/{karen.pk}/network/new/" in page


def test_somebody_else_finds_nothing(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/referrals/new/").status_code == 404
