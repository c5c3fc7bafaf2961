"""All her relatives, one line each; whom she has not chosen stands apart."""

from typing import Any

import pytest

from citizens.actions import add_network_member
from citizens.models import AccessLog, Citizen
from relatives import actions
from teams.models import Staff
from tests.relatives.families import make_relative, says

pytestmark = pytest.mark.django_db


def read(client: Any, citizen: Citizen) -> str:
    text: str = client.get(f"/citizens/{citizen.pk}/relatives/").content.decode()
    return text


def test_each_is_told_in_one_line(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care, not_call="Ikke om natten")
    says(inger, care, "visits", True)
    says(inger, care, "health", False, "Det fortæller jeg selv")
    page = read(client_of(care), karen)
    for shown in ("Inger Mikkelsen", "datter", "Det fortæller jeg selv", "Ikke om natten", f"/relatives/{inger.pk}/"):
        assert shown in page
    assert AccessLog.objects.get().citizens == [karen.pk]


def test_the_network_is_offered_and_opens_nothing(care: Staff, karen: Citizen, client_of: Any) -> None:
    bodil = add_network_member(by=care, citizen=karen, name="Bodil Friis", relation="nabo")
    page = read(client_of(care), karen)
    assert f"/citizens/{karen.pk}/relatives/new/?member={bodil.pk}" in page
    assert "Ingen er noteret som pårørende endnu" in page


def test_who_has_ended_stands_in_the_network_again(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    actions.end_relative(by=care, relative=inger)
    page = read(client_of(care), karen)
    assert f"/relatives/{inger.pk}/" not in page
    assert f"?member={inger.member_id}" in page


def test_a_leader_reads_and_changes_nothing(leader: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    add_network_member(by=care, citizen=karen, name="Bodil Friis")
    assert "/relatives/new/" not in read(client_of(leader), karen)


def test_a_stranger_meets_nothing(stranger: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/relatives/").status_code == 404
