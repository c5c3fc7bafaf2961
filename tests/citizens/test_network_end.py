"""Taken out of the network: asked once, kept in the history."""

from typing import Any

import pytest

from citizens import actions
from citizens.models import Citizen, NetworkMember
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_it_asks_once_and_the_row_stays(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, bodil = client_of(care), actions.add_network_member(by=care, citizen=karen, name="Bodil Friis")
    assert "Vil du tage Bodil Friis ud af netværket?" in client.get(f"/network/{bodil.pk}/end/").content.decode()
    for _again in range(2):
        assert client.post(f"/network/{bodil.pk}/end/").url == f"/citizens/{karen.pk}/network/"
    assert "listitem" not in client.get(f"/citizens/{karen.pk}/network/").content.decode()
    assert NetworkMember.objects.get().ended_at


def test_somebody_taken_out_is_not_changed(care: Staff, karen: Citizen, client_of: Any) -> None:
    bodil = actions.add_network_member(by=care, citizen=karen, name="Bodil")
    actions.end_network_member(by=care, member=bodil)
    answer = {"name": "Bo", "closeness": "1", "version": bodil.version}
    assert client_of(care).post(f"/network/{bodil.pk}/change/", answer).status_code == 422
