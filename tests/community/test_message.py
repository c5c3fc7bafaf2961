"""The page that a link opens: the least that is necessary, answered once, logged, and closed again."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from citizens.record import looks_at
from community import actions
from community.models import MessageLink, Referral, ReferralStep, StepKind
from teams.models import Staff
from tests.community import offers

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(on_its_way: Referral, care: Staff) -> UUID:
    offers.make_companion(on_its_way.citizen, care)
    return actions.make_link(by=care, referral=on_its_way)[1]


def path(token: UUID) -> str:
    return f"/m/{token}/"


def test_a_closed_letter_shows_nobody(token: UUID, client: Client) -> None:
    page = client.get(path(token)).content.decode()
    assert "Karen" not in page
    assert not AccessLog.objects.exists()
    assert MessageLink.objects.get().first_opened_at is None


def test_opened_it_shows_the_least_and_is_logged(token: UUID, karen: Citizen, client: Client) -> None:
    response = client.post(path(token))
    page = response.content.decode()
    assert "Karen strikker sokker." in page
    for hidden in ("Mikkelsen", karen.cpr, karen.cpr[:6], karen.street, karen.phone, "søen"):
        assert hidden not in page
    row = AccessLog.objects.get()
    assert (row.user_id, row.citizens, row.basis) == (None, [karen.pk], "link")
    assert "Strikkestuen på biblioteket" in row.purpose
    assert MessageLink.objects.get().first_opened_at
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cache-Control"] == "no-store"
    assert "noindex" in response["X-Robots-Tag"]


def test_she_can_see_that_the_library_read_it(token: UUID, karen: Citizen, client: Client) -> None:
    client.post(path(token))
    look = looks_at(karen, timezone.now() - timedelta(hours=1))[0]
    assert "Strikkestuen på biblioteket" in look.name
    assert look.profession


@pytest.mark.parametrize(("answer", "kind"), [("yes", StepKind.ACCEPTED), ("no", StepKind.REFUSED)])
def test_an_answer_is_taken_once(token: UUID, client: Client, answer: str, kind: str) -> None:
    response = client.post(path(token), {"answer": answer, "words": "Kom bare."})
    assert response.status_code == 200
    assert "Karen" not in response.content.decode()
    step = ReferralStep.objects.get(kind=kind)
    assert (step.by, step.marked_by, step.words) == (None, "organiser", "Kom bare.")
    for method in (client.get, client.post):
        assert method(path(token)).status_code == 410
    assert client.post(path(token), {"answer": "no"}).status_code == 410
    assert ReferralStep.objects.filter(marked_by="organiser").count() == 1


def test_an_answer_that_is_none_is_asked_for_again(token: UUID, client: Client) -> None:
    response = client.post(path(token), {"answer": "perhaps", "words": "Kom bare."})
    assert response.status_code == 422
    assert "Kom bare." in response.content.decode()
    assert client.post(path(token), {"answer": "yes", "words": "x" * 601}).status_code == 422
    assert not ReferralStep.objects.filter(marked_by="organiser").exists()


def test_after_fourteen_days_it_is_over(token: UUID, client: Client) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=14, minutes=1)):
        assert client.get(path(token)).status_code == 410
        assert client.post(path(token)).status_code == 410
        assert client.post(path(token), {"answer": "yes"}).status_code == 410
    assert not ReferralStep.objects.filter(marked_by="organiser").exists()


def test_when_the_yes_is_taken_back_nobody_is_shown(
    token: UUID, on_its_way: Referral, care: Staff, client: Client
) -> None:
    assert client.post(path(token)).status_code == 200
    actions.take_back_yes(by=care, referral=on_its_way)
    response = client.post(path(token))
    assert response.status_code == 410
    assert "Karen" not in response.content.decode()


def test_it_ends_with_her_help(token: UUID, client: Client) -> None:
    Citizen.objects.update(ended_at=timezone.now())
    assert client.post(path(token)).status_code == 410


def test_a_wrong_token_is_not_there(client: Client) -> None:
    assert client.get(path(uuid4())).status_code == 404
    assert client.get("/m/abc/").status_code == 404


def test_whoever_guesses_has_to_wait(token: UUID, client: Client, settings: Any) -> None:
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = {"link": "3/5m/ip"}
    assert [client.get(path(uuid4())).status_code for _ in range(4)] == [404, 404, 404, 429]
    assert client.get(path(token)).status_code == 429
    cache.clear()
    assert client.get(path(token)).status_code == 200
