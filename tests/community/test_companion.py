"""A companion's own page for the team: changed, and stopped; it shows no citizen."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from community.actions.companions import add_companion, change_companion, introduce
from community.models import Companion, CompanionRole, Companionship
from teams.models import Staff, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def bent(care: Staff, team: Team) -> Companion:
    return add_companion(by=care, team=team, role=CompanionRole.WALKING, name="Bent Lund", phone="70 10 20 33")


def typed_for(companion: Companion, **told: str) -> dict[str, str]:
    kept = {"name": companion.name, "role": companion.role, "phone": companion.phone, "about": companion.about}
    return {"version": str(companion.version), **kept, **told}


def test_a_new_number_is_saved_and_no_citizen_is_shown(
    care: Staff, karen: Citizen, bent: Companion, client_of: Any
) -> None:
    introduce(by=care, citizen=karen, companion=bent)
    client, url, rows = client_of(care), f"/companions/{bent.pk}/", AccessLog.objects.count()
    assert client.post(url, typed_for(bent, phone="70 10 20 34")).url == url
    page = client.get(url).content.decode()
    assert "70 10 20 34" in page
    assert "Karen" not in page
    assert AccessLog.objects.count() == rows


def test_two_who_change_at_once_lose_nothing(care: Staff, colleague: Staff, bent: Companion, client_of: Any) -> None:
    typed = typed_for(bent, about="Kører bil")
    change_companion(by=colleague, companion=Companion.objects.get(), version=bent.version, phone="70 10 20 35")
    answer = client_of(care).post(f"/companions/{bent.pk}/", typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    for told in ("70 10 20 35", "70 10 20 33", "Kører bil", colleague.first_name):
        assert told in page


@pytest.mark.parametrize("wrong", [{"name": " "}, {"role": "boss"}, {"phone": "1" * 31}, {"version": "x"}])
def test_what_cannot_be_is_answered(care: Staff, bent: Companion, client_of: Any, wrong: dict[str, str]) -> None:
    assert client_of(care).post(f"/companions/{bent.pk}/", typed_for(bent, **wrong)).status_code == 422
    assert Companion.objects.get().name == "Bent Lund"


def test_who_stops_goes_with_nobody_any_more(care: Staff, karen: Citizen, bent: Companion, client_of: Any) -> None:
    introduce(by=care, citizen=karen, companion=bent)
    client = client_of(care)
    assert client.post(f"/companions/{bent.pk}/end/").url == f"/companions/{bent.pk}/"
    assert Companionship.objects.get().ended_at
    page = client.get(f"/companions/{bent.pk}/").content.decode()
    assert "Stoppede den" in page
    assert 'name="phone"' not in page


def test_another_team_does_not_read_it(stranger: Staff, bent: Companion, client_of: Any) -> None:
    assert client_of(stranger).get(f"/companions/{bent.pk}/").status_code == 404
