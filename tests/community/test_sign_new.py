"""A sign that she misses company is noted with one tap, without the word."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import Citizen
from community.actions import add_sign, withdraw_sign
from community.models import Sign
from teams.models import Staff

pytestmark = pytest.mark.django_db


def path(karen: Citizen) -> str:
    return f"/citizens/{karen.pk}/wellbeing/signs/new/"


def test_one_choice_is_enough(karen: Citizen, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    page = client.get(path(karen)).content.decode()
    assert "Jeg fornemmer det" in page
    assert "ensom" not in page.lower()
    response = client.post(path(karen), {"kind": "loss", "words": "Naboen er flyttet"})
    assert response["Location"] == f"/citizens/{karen.pk}/wellbeing/"
    sign = Sign.objects.get()
    assert (sign.kind, sign.words, sign.noted_by) == ("loss", "Naboen er flyttet", care)
    assert "Naboen er flyttet" in client.get(response["Location"]).content.decode()


@pytest.mark.parametrize("told", [{"words": "Naboen"}, {"kind": "sad"}, {"kind": "said", "words": "x" * 301}])
def test_what_makes_no_sense_comes_back(told: dict[str, str], karen: Citizen, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(path(karen), told)
    assert response.status_code == 422
    assert told.get("words", "") in response.content.decode()
    assert not Sign.objects.exists()


def test_whoever_noted_it_takes_it_away(karen: Citizen, care: Staff, colleague: Staff, client_of: Any) -> None:
    sign = add_sign(by=care, citizen=karen, kind="sensed")
    withdraw = f"/signs/{sign.pk}/withdraw/"
    client_of(colleague).post(withdraw)
    assert Sign.objects.standing().exists()
    client_of(care).get(withdraw)
    assert Sign.objects.standing().exists()
    assert client_of(care).post(withdraw).status_code == 302
    assert not Sign.objects.standing().exists()
    assert withdraw_sign(by=care, sign=sign) == sign.withdrawal


def test_a_sign_seen_before_her_help_ended_may_arrive_late_but_none_after(karen: Citizen, care: Staff) -> None:
    now = timezone.now()
    Citizen.objects.filter(pk=karen.pk).update(ended_at=now - timedelta(hours=1))
    assert add_sign(by=care, citizen=karen, kind="said", seen_at=now - timedelta(hours=2)).pk
    with pytest.raises(ValidationError, match="får ikke længere hjælp"):
        add_sign(by=care, citizen=karen, kind="said")


@pytest.mark.parametrize("who", ["stranger", "leader"])
def test_only_those_who_may_ask_note_signs(
    who: str, karen: Citizen, client_of: Any, request: pytest.FixtureRequest
) -> None:
    assert client_of(request.getfixturevalue(who)).post(path(karen), {"kind": "said"}).status_code == 404
    assert not Sign.objects.exists()
