"""No relative any more: asked once, and every yes goes with it."""

from typing import Any

import pytest

from citizens.models import Citizen
from relatives.agreements import agreement
from relatives.models import Basis, SharingRevocation
from teams.models import Staff
from tests.relatives.families import has_paper, make_relative, says

pytestmark = pytest.mark.django_db


def test_it_asks_once_and_nothing_is_shared_any_more(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger, client = make_relative(karen, care), client_of(care)
    says(inger, care, "visits", True)
    says(inger, care, "health", False)
    has_paper(inger, care, "guardian", "practical")
    url = f"/relatives/{inger.pk}/end/"
    assert "Skal Inger ikke længere være pårørende?" in client.get(url).content.decode()
    for _again in range(2):
        assert client.post(url, {"why": "De ses ikke"}).url == f"/citizens/{karen.pk}/relatives/"
    inger.refresh_from_db()
    assert (inger.ended_why, inger.member.ended_at) == ("De ses ikke", None)
    assert not agreement(inger).shared
    assert SharingRevocation.objects.count() == 1
    assert not Basis.objects.standing().exists()


def test_too_long_a_reason_is_kept_on_the_page(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    response = client_of(care).post(f"/relatives/{inger.pk}/end/", {"why": "x" * 201})
    inger.refresh_from_db()
    assert response.status_code == 422
    assert inger.ended_at is None


def test_a_stranger_meets_nothing(stranger: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(stranger).post(f"/relatives/{make_relative(karen, care).pk}/end/").status_code == 404
