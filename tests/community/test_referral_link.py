"""The link is made by hand, shown once, and ends with her yes."""

import re
from typing import Any

import pytest

from community import actions
from community.models import MessageLink, Referral
from teams.models import Staff
from tests.community import offers

pytestmark = pytest.mark.django_db
ADDRESS = re.compile(r"/m/([0-9a-f-]{36})/")


def make(client: Any, referral: Referral) -> Any:
    return client.post(f"/referrals/{referral.pk}/link/", {"form_key": offers.key()})


def test_what_they_will_see_is_shown_before_the_link_is_made(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/referrals/{on_its_way.pk}/link/").content.decode()
    assert "Karen strikker sokker." in page
    assert not ADDRESS.search(page)
    assert not MessageLink.objects.exists()


def test_the_link_is_shown_once_and_kept_only_as_a_digest(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    found = ADDRESS.search(make(client, on_its_way).content.decode())
    assert found
    link = MessageLink.objects.get()
    assert found[1].replace("-", "") not in bytes(link.token_hash).hex()
    assert (link.until_at - link.made_at).days == 14
    assert not ADDRESS.search(client.get(f"/referrals/{on_its_way.pk}/link/").content.decode())


def test_a_new_link_ends_the_earlier_one(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    make(client_of(care), on_its_way)
    make(client_of(care), on_its_way)
    first, second = MessageLink.objects.order_by("pk")
    assert first.revoked_at
    assert not second.revoked_at


def test_without_a_yes_there_is_no_link(way: Referral, care: Staff, client_of: Any) -> None:
    response = make(client_of(care), way)
    assert response.status_code == 422
    assert not MessageLink.objects.exists()


def test_a_link_can_be_ended_by_hand(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    make(client_of(care), on_its_way)
    response = client_of(care).post(f"/referrals/{on_its_way.pk}/link/end/", {"form_key": offers.key()})
    assert response.status_code == 302
    assert MessageLink.objects.get().revoked_at


def test_to_somebody_she_knows_there_is_no_link(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    bodil = offers.make_bodil(on_its_way.citizen, care)
    cards = actions.suggest_offer(by=care, citizen=on_its_way.citizen, member=bodil, what="Kortspil")
    offers.sent(care, cards)
    assert make(client_of(care), cards).status_code == 422


def test_somebody_else_finds_nothing(on_its_way: Referral, stranger: Staff, client_of: Any) -> None:
    assert make(client_of(stranger), on_its_way).status_code == 404
    assert client_of(stranger).post(f"/referrals/{on_its_way.pk}/link/end/").status_code == 404
