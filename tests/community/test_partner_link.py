"""The link of a partner: shown once, kept hashed, ends by itself or when it is taken back."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from community.actions.partners import add_partner
from community.models import Partner
from teams.models import Staff
from tests.community.offers import key

pytestmark = pytest.mark.django_db
UUID = r"/p/([0-9a-f-]{36})/"


@pytest.fixture
def partner(care: Staff) -> Partner:
    return add_partner(by=care, name="Seniorforeningen")


def make(client: Any, partner: Partner, days: int = 30) -> str:
    until = (timezone.localdate() + timedelta(days=days)).isoformat()
    partner.refresh_from_db()
    told = {"until_on": until, "version": partner.version, "form_key": key()}
    return str(client.post(f"/settings/partners/{partner.pk}/link/", told).content.decode())


def test_it_stands_on_one_answer_and_nowhere_else(partner: Partner, care: Staff, client: Any, client_of: Any) -> None:
    token = re.findall(UUID, make(client_of(care), partner))[0]
    assert client.get(f"/p/{token}/").status_code == 200
    partner.refresh_from_db()
    assert token.replace("-", "") not in bytes(partner.token_hash or b"").hex()
    assert not re.findall(UUID, client_of(care).get(f"/settings/partners/{partner.pk}/link/").content.decode())


def test_a_new_one_ends_the_old_one(partner: Partner, care: Staff, client: Any, client_of: Any) -> None:
    first, second = (re.findall(UUID, make(client_of(care), partner))[0] for _ in range(2))
    assert [client.get(f"/p/{token}/").status_code for token in (first, second)] == [404, 200]


def test_it_is_taken_back(partner: Partner, care: Staff, client: Any, client_of: Any) -> None:
    token = re.findall(UUID, make(client_of(care), partner))[0]
    told = {"version": 2, "form_key": key()}
    client_of(care).post(f"/settings/partners/{partner.pk}/link/end/", told)
    assert client.get(f"/p/{token}/").status_code == 404


@pytest.mark.parametrize("days", [-1, 400])
def test_it_ends_within_a_year(days: int, partner: Partner, care: Staff, client_of: Any) -> None:
    assert "Vælg en dag fra i dag og højst et år frem." in make(client_of(care), partner, days)


def test_after_its_day_it_opens_nothing(partner: Partner, care: Staff, client: Any, client_of: Any) -> None:
    token = re.findall(UUID, make(client_of(care), partner))[0]
    Partner.objects.update(token_until=timezone.localdate() - timedelta(days=1))
    response = client.get(f"/p/{token}/")
    assert response.status_code == 404
    assert "Seniorforeningen" not in response.content.decode()
