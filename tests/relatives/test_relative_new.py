"""Whom she says: from her network, or new."""

from typing import Any

import pytest

from citizens.actions import add_network_member
from citizens.models import Citizen, NetworkMember
from relatives.agreements import agreement
from relatives.models import Relative
from teams.models import Staff
from tests import cast
from tests.relatives.families import make_relative

pytestmark = pytest.mark.django_db
TYPED = {"language": "da", "member": "", "name": ""}


def test_somebody_from_her_network(care: Staff, karen: Citizen, client_of: Any) -> None:
    bodil = add_network_member(by=care, citizen=karen, name="Bodil Friis", relation="nabo")
    client, url = client_of(care), f"/citizens/{karen.pk}/relatives/new/"
    page = client.get(f"{url}?member={bodil.pk}").content.decode()
    assert "Bodil Friis, nabo" in page
    assert 'name="member" value=""' in page
    assert "checked" in page.split(f'name="member" value="{bodil.pk}"')[1].split(">")[0]
    typed = {**TYPED, "member": str(bodil.pk), "reach": "Bank på", "not_call": "Om natten", "carries": "Har nøglen"}
    relative = Relative.objects.get(pk=client.post(url, typed).url.rstrip("/").rpartition("/")[2])
    assert (relative.member, relative.reach, relative.carries) == (bodil, "Bank på", "Har nøglen")
    assert not agreement(relative).shared


def test_somebody_new_stands_in_the_network_too(care: Staff, karen: Citizen, client_of: Any) -> None:
    typed = {**TYPED, "name": "Claus Winther", "relation": "søn", "phone": "70 10 20 30"}
    client_of(care).post(f"/citizens/{karen.pk}/relatives/new/", typed)
    member = NetworkMember.objects.get()
    assert (member.name, member.relation, member.phone, member.citizen) == (
        "Claus Winther", "søn", "70 10 20 30", karen,
    )  # fmt: skip
    assert Relative.objects.get().member == member


def test_somebody_who_works_here_is_noted_as_such(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    typed = {**TYPED, "name": "Jonas Bech", "relation": "nevø", "staff": str(colleague.pk)}
    url = client_of(care).post(f"/citizens/{karen.pk}/relatives/new/", typed).url
    assert Relative.objects.get().staff == colleague
    assert "Det, Jonas ved som medarbejder" in client_of(care).get(url).content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({}, "Vælg en fra netværket, eller skriv et navn."),
        ({"name": "x" * 121}, ""),
        ({"name": "Bo", "email": "bo"}, ""),
        ({"name": "Bo", "language": "other"}, "Skriv, hvilket sprog."),
        ({"name": "Bo", "language": "sv"}, ""),
        ({"member": "999999"}, ""),
        ({"member": "x"}, ""),
        ({"name": "Bo", "staff": "999999"}, ""),
        ({"name": "\u202eBo"}, ""),
    ],
)
def test_bad_answers_are_refused(
    wrong: dict[str, str], sentence: str, care: Staff, karen: Citizen, client_of: Any
) -> None:
    response = client_of(care).post(f"/citizens/{karen.pk}/relatives/new/", {**TYPED, **wrong})
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Relative.objects.exists()
    assert not NetworkMember.objects.exists()


def test_one_or_the_other_is_not_lost(care: Staff, karen: Citizen, client_of: Any) -> None:
    bodil = add_network_member(by=care, citizen=karen, name="Bodil Friis")
    typed = {**TYPED, "member": str(bodil.pk), "name": "Claus"}
    response = client_of(care).post(f"/citizens/{karen.pk}/relatives/new/", typed)
    assert response.status_code == 422
    assert "Claus" in response.content.decode()


def test_who_is_a_relative_is_not_chosen_twice(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    typed = {**TYPED, "member": str(inger.member_id)}
    assert client_of(care).post(f"/citizens/{karen.pk}/relatives/new/", typed).status_code == 422
    assert Relative.objects.count() == 1


def test_nobody_from_another_network(care: Staff, karen: Citizen, team: Any, client_of: Any) -> None:
    aksel = cast.make_citizen("Aksel Due", team, care)
    steen = add_network_member(by=care, citizen=aksel, name="Steen Due")
    client, url = client_of(care), f"/citizens/{karen.pk}/relatives/new/"
    assert "Steen" not in client.get(url).content.decode()
    assert client.post(url, {**TYPED, "member": str(steen.pk)}).status_code == 422


def test_her_help_has_ended(care: Staff, karen: Citizen, client_of: Any) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=karen.taken_in_at)
    response = client_of(care).post(f"/citizens/{karen.pk}/relatives/new/", {**TYPED, "name": "Bo"})
    assert response.status_code == 422
    assert not Relative.objects.exists()


def test_a_leader_does_not_choose_for_her(leader: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(leader).get(f"/citizens/{karen.pk}/relatives/new/").status_code == 404
