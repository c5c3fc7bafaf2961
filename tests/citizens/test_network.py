"""The network map: rings that are also a list; gaps are questions."""

from typing import Any

import pytest

from citizens import actions, rings
from citizens.models import Citizen, NetworkMember
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_the_picture_is_a_list_and_the_gaps_are_questions(care: Staff, karen: Citizen, client_of: Any) -> None:
    actions.add_network_member(by=care, citizen=karen, name="Bodil Friis", relation="nabo", closeness=2)
    page = client_of(care).get(f"/citizens/{karen.pk}/network/").content.decode()
    assert 'role="listitem" aria-label="Bodil Friis, nabo: tæt på"' in page
    assert "Hvem ville Karen ringe til midt om natten?" in page


def test_an_empty_network_asks(care: Staff, karen: Citizen, client_of: Any) -> None:
    assert "Hvem er der omkring Karen?" in client_of(care).get(f"/citizens/{karen.pk}/network/").content.decode()


def test_a_leader_sees_it_and_changes_nothing(leader: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    member = actions.add_network_member(by=care, citizen=karen, name="Bodil")
    page = client_of(leader).get(f"/citizens/{karen.pk}/network/").content.decode()
    assert "Bodil" in page
    assert "/change/" not in page
    assert client_of(leader).get(f"/network/{member.pk}/change/").status_code == 404


@pytest.mark.parametrize("how_many", [0, 1, 2, 7, 40])
def test_everybody_has_a_place_inside_the_picture_and_no_two_the_same(how_many: int) -> None:
    members = [NetworkMember(pk=n, name=f"Ven {n}" * 9, closeness=1 + n % 3) for n in range(how_many)]
    places = rings.places(members)
    assert len({(place.x, place.y) for place in places}) == how_many
    assert all(0 < place.x < 600 and 0 < place.label_y < 610 for place in places)
    assert len(rings.gaps(members, "Karen")) <= rings.QUESTIONS_AT_MOST
