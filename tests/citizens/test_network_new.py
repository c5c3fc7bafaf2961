"""Who is in her life: whom she says."""

from typing import Any

import pytest

from citizens.models import Citizen, NetworkMember
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_a_neighbour_with_a_key_stands_on_her_page(care: Staff, karen: Citizen, client_of: Any) -> None:
    sent = {"name": "Bodil Friis", "relation": "nabo", "brings": "Har nøgle.", "closeness": "1", "phone": ""}
    response = client_of(care).post(f"/citizens/{karen.pk}/network/new/", sent)
    page = client_of(care).get(response["Location"]).content.decode()
    assert "Bodil Friis" in page
    assert "Har nøgle." in page
    assert NetworkMember.objects.get().added_by == care


@pytest.mark.parametrize("wrong", [{"name": ""}, {"closeness": "9"}, {"name": "x" * 121}])
def test_bad_input_writes_nothing(wrong: dict[str, str], care: Staff, karen: Citizen, client_of: Any) -> None:
    sent = {"name": "Bodil", "closeness": "1"} | wrong
    assert client_of(care).post(f"/citizens/{karen.pk}/network/new/", sent).status_code == 422
    assert not NetworkMember.objects.exists()


def test_the_page_shows_who_is_there_already(care: Staff, karen: Citizen, client_of: Any) -> None:
    NetworkMember.objects.create(citizen=karen, name="Astrid", added_by=care)
    assert "Astrid" in client_of(care).get(f"/citizens/{karen.pk}/network/new/").content.decode()
