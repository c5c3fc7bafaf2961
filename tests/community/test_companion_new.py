"""A companion is written down when both have said yes: from the team, from her network, or new."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.actions import add_network_member
from citizens.models import Citizen
from community.actions.companions import add_companion, end_companion, introduce
from community.models import Companion, CompanionRole, Companionship
from teams.models import Staff, Team
from tests.community.together import make_poul

pytestmark = pytest.mark.django_db
YES = {"she_said_yes": "on", "they_said_yes": "on"}


def url_of(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/companions/new/"


def test_somebody_new(care: Staff, karen: Citizen, team: Team, client_of: Any) -> None:
    typed = {"who": "new", "name": "Else Holm", "role": "visiting", "phone": "70 10 20 31", "about": "Strikker", **YES}
    answer = client_of(care).post(url_of(karen), typed)
    assert answer.url == f"/citizens/{karen.pk}/companions/"
    row = Companionship.objects.get()
    assert (row.companion.name, row.companion.team, row.citizen) == ("Else Holm", team, karen)
    assert row.citizen_said_yes_at
    assert row.companion_said_yes_at


def test_one_of_her_network_and_one_whom_the_team_knows(
    care: Staff, karen: Citizen, team: Team, client_of: Any
) -> None:
    member = add_network_member(by=care, citizen=karen, name="Jytte Krag", relation="veninde", phone="70 10 20 32")
    known = add_companion(by=care, team=team, role=CompanionRole.WALKING, name="Bent Lund")
    client = client_of(care)
    page = client.get(url_of(karen)).content.decode()
    assert "Jytte Krag, veninde" in page
    assert "Bent Lund, gåven" in page
    client.post(url_of(karen), {"who": f"member:{member.pk}", "role": "dining", **YES})
    client.post(url_of(karen), {"who": f"companion:{known.pk}", "words": "Rundt om søen", **YES})
    told = {(row.companion.name, row.companion.phone, row.words) for row in Companionship.objects.all()}
    assert told == {("Jytte Krag", "70 10 20 32", ""), ("Bent Lund", "", "Rundt om søen")}
    page = client.get(url_of(karen)).content.decode()
    assert "Bent Lund, gåven" not in page, "they know each other already"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, ""),
        ({"who": "new", "role": "walking", **YES}, "Vælg en, eller skriv et navn."),
        ({"who": "new", "name": "Else", "role": "walking"}, "før begge har sagt ja"),
        ({"who": "new", "name": "Else", "role": "walking", "she_said_yes": "on"}, "før begge har sagt ja"),
        ({"who": "new", "name": "Else", **YES}, "Vælg mellem de svar, der står her."),
        ({"who": "new", "name": "Else", "role": "boss", **YES}, ""),
        ({"who": "companion:999999", **YES}, ""),
        ({"who": "member:x", "role": "walking", **YES}, ""),
    ],
)
def test_what_cannot_be_is_answered_and_kept(
    care: Staff, karen: Citizen, client_of: Any, typed: dict[str, str], sentence: str
) -> None:
    answer = client_of(care).post(url_of(karen), typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert typed.get("name", "") in page
    assert not Companion.objects.exists()


def test_nobody_new_for_who_has_no_help_any_more(care: Staff, karen: Citizen, client_of: Any) -> None:
    Citizen.objects.update(ended_at=timezone.now())
    answer = client_of(care).post(url_of(karen), {"who": "new", "name": "Else", "role": "walking", **YES})
    assert answer.status_code == 422
    assert not Companion.objects.exists()


def test_who_has_stopped_or_is_of_another_network_goes_with_nobody(care: Staff, karen: Citizen, team: Team) -> None:
    poul = make_poul(team, care)
    member = add_network_member(by=care, citizen=poul, name="Jytte Krag", relation="veninde")
    of_poul = add_companion(by=care, team=team, role=CompanionRole.DINING, member=member)
    with pytest.raises(ValidationError, match="andet netværk"):
        introduce(by=care, citizen=karen, companion=of_poul)
    introduce(by=care, citizen=poul, companion=of_poul)
    with pytest.raises(ValidationError, match="kender allerede"):
        introduce(by=care, citizen=poul, companion=of_poul)
    end_companion(by=care, companion=of_poul)
    with pytest.raises(ValidationError, match="stoppet"):
        introduce(by=care, citizen=poul, companion=of_poul)
