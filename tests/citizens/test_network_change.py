"""Somebody in her life is changed; two at once lose nothing."""

from typing import Any

import pytest

from citizens import actions
from citizens.models import Citizen, NetworkMember
from teams.models import Staff

pytestmark = pytest.mark.django_db
TYPED = {
    "name": "Bodil Friis",
    "relation": "veninde",
    "brings": "Går med til søen",
    "phone": "70102030",
    "closeness": "1",
}


@pytest.fixture
def bodil(care: Staff, karen: Citizen) -> NetworkMember:
    return actions.add_network_member(by=care, citizen=karen, name="Bodil", relation="nabo")


def test_it_is_changed(bodil: NetworkMember, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert "nabo" in client.get(f"/network/{bodil.pk}/change/").content.decode()
    response = client.post(f"/network/{bodil.pk}/change/", {**TYPED, "version": bodil.version})
    bodil.refresh_from_db()
    assert response.url == f"/citizens/{bodil.citizen_id}/network/"
    assert (bodil.name, bodil.relation, bodil.closeness, bodil.version) == ("Bodil Friis", "veninde", 1, 2)


def test_what_was_saved_meanwhile_stands_beside_what_was_typed(
    bodil: NetworkMember, care: Staff, colleague: Staff, client_of: Any
) -> None:
    actions.change_network_member(by=colleague, member=bodil, version=1, brings="Har nøgle")
    response = client_of(care).post(f"/network/{bodil.pk}/change/", {**TYPED, "version": 1})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Har nøgle" in page
    assert "Går med til søen" in page
    assert 'name="version" value="2"' in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "x" * 121},
        {"closeness": "7"},
        {"closeness": ""},
        {"version": "x"},
        {"brings": "x" * 301},
    ],
)
def test_bad_answers_are_refused(wrong: dict[str, str], bodil: NetworkMember, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(f"/network/{bodil.pk}/change/", {**TYPED, "version": 1, **wrong})
    bodil.refresh_from_db()
    assert response.status_code == 422
    assert bodil.name == "Bodil"


def test_a_stranger_meets_nothing(bodil: NetworkMember, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).post(f"/network/{bodil.pk}/change/", {**TYPED, "version": 1}).status_code == 404


def test_somebody_taken_out_is_not_changed(care: Staff, karen: Citizen, client_of: Any) -> None:
    bodil = actions.add_network_member(by=care, citizen=karen, name="Bodil")
    actions.end_network_member(by=care, member=bodil)
    answer = {"name": "Bo", "closeness": "1", "version": bodil.version}
    assert client_of(care).post(f"/network/{bodil.pk}/change/", answer).status_code == 422
