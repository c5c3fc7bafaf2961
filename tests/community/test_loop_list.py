"""Her loops: the open ones on top, and what to do when there is none."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from community import actions
from community.models import Referral
from teams.models import Staff

pytestmark = pytest.mark.django_db


def read(client: Any, citizen: Citizen) -> str:
    response = client.get(f"/citizens/{citizen.pk}/loops/")
    assert response.status_code == 200
    return str(response.content.decode())


def test_without_a_loop_it_says_what_to_do(karen: Citizen, care: Staff, client_of: Any) -> None:
    page = read(client_of(care), karen)
    assert f"/citizens/{karen.pk}/offers/" in page
    assert "Karen" in page
    assert AccessLog.objects.get().citizens == [karen.pk]


def test_the_loop_stands_with_its_stations_and_taps(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    page = read(client_of(care), on_its_way.citizen)
    assert page.count('class="dotx"') == 6
    assert f"/referrals/{on_its_way.pk}/tap/" in page
    assert 'id="loops"' in page


def test_her_words_stand_where_they_were_said(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    actions.mark_not_attended(by=care, referral=on_its_way, words="Det regnede, og jeg kendte ingen.", try_again=True)
    actions.mark_attended(by=care, referral=on_its_way, words="Vi fik brunkål.")
    page = read(client_of(care), on_its_way.citizen)
    assert page.index("Det regnede, og jeg kendte ingen.") < page.index("Vi fik brunkål.")
    assert "/tap/" not in page


def test_a_tap_from_the_list_comes_back_to_the_list(way: Referral, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(f"/referrals/{way.pk}/tap/", {"kind": "consented", "list": "1"})
    assert response["Location"] == f"/citizens/{way.citizen_id}/loops/"


def test_somebody_else_finds_nothing(way: Referral, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{way.citizen_id}/loops/").status_code == 404
