"""Taken out of the network: asked once, kept in the history; what ends for a relative is said before."""

from typing import Any

import pytest

from citizens.actions import add_network_member
from citizens.models import Citizen, NetworkMember
from relatives.agreements import agreement
from relatives.models import Basis, SharingRevocation
from teams.models import Staff
from tests.relatives.families import has_paper, make_relative, says

pytestmark = pytest.mark.django_db


def test_it_asks_once_and_the_row_stays(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, bodil = client_of(care), add_network_member(by=care, citizen=karen, name="Bodil Friis")
    page = client.get(f"/network/{bodil.pk}/end/").content.decode()
    assert "Vil du tage Bodil Friis ud af netværket?" in page
    assert "pårørende" not in page[page.index("<h1>") : page.index("</main>")]
    for _again in range(2):
        assert client.post(f"/network/{bodil.pk}/end/").url == f"/citizens/{karen.pk}/network/"
    assert "listitem" not in client.get(f"/citizens/{karen.pk}/network/").content.decode()
    assert NetworkMember.objects.get().ended_at


def test_what_ends_for_a_relative_is_said_before_and_ends(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger, client = make_relative(karen, care), client_of(care)
    says(inger, care, "visits", True)
    says(inger, care, "health", False)
    has_paper(inger, care, "guardian", "practical", document="Dom af 3. maj")
    path = f"/network/{inger.member_id}/end/"
    answer = client.get(path)
    page = answer.content.decode()
    assert "Inger er også pårørende til Karen" in page
    assert "Det, Karen har sagt ja til: besøg og tider<" in page
    assert "Dom af 3. maj" in page
    assert client.post(path, {"seen": answer.context["ending"].seen}).status_code == 302
    inger.refresh_from_db()
    assert inger.ended_at
    assert NetworkMember.objects.get().ended_at
    assert SharingRevocation.objects.count() == 1
    assert not Basis.objects.standing().exists()
    assert not agreement(inger).shared


def test_what_was_agreed_meanwhile_is_read_first(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger, client = make_relative(karen, care), client_of(care)
    path = f"/network/{inger.member_id}/end/"
    seen = client.get(path).context["ending"].seen
    says(inger, care, "health", True)
    answer = client.post(path, {"seen": seen})
    assert answer.status_code == 422
    assert "Det, Karen har sagt ja til: helbred<" in answer.content.decode()
    assert client.post(path, {}).status_code == 422
    assert NetworkMember.objects.get().ended_at is None
    assert agreement(inger).of("health").may


def test_a_stranger_meets_nothing(stranger: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    assert client_of(stranger).post(f"/network/{inger.member_id}/end/").status_code == 404
