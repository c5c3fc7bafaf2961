"""*It was a mistake*: what was noted as told leaves the page, and stays in the history and in her whole record."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import InternalError, ProgrammingError, transaction
from django.utils import timezone

from citizens.models import Citizen, Notice
from relatives import actions, export
from relatives.models import Relative, Telling, TellingWithdrawal
from teams.models import Staff
from tests.relatives import kin

pytestmark = pytest.mark.django_db
BUTTON = "Det var en fejl"


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    found = kin.make_relative(karen, care)
    kin.say(found, care, "visits", True)
    return found


@pytest.fixture
def told(inger: Relative, care: Staff) -> Telling:
    return actions.tell(by=care, relative=inger, categories=["visits"])


def path_of(telling: Telling) -> str:
    return f"/tellings/{telling.pk}/withdraw/"


def say_page(client: Any, telling: Telling) -> str:
    return str(client.get(f"/relatives/{telling.relative_id}/may-i-say/").content.decode())


def test_it_leaves_the_page_and_stays_in_the_history(told: Telling, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert BUTTON in say_page(client, told)
    assert client.get(path_of(told)).url == f"/relatives/{told.relative_id}/may-i-say/"
    assert client.post(path_of(told)).url == f"/relatives/{told.relative_id}/may-i-say/"
    row = TellingWithdrawal.objects.get()
    assert (row.telling, row.by) == (told, care)
    page = say_page(client, told)
    assert "Fortalt for nylig" not in page
    assert "sidst fortalt" not in page
    history = client.get(f"/relatives/{told.relative_id}/sharing/history/").content.decode()
    assert "Noteret ved en fejl" in history
    assert "Mette Lund" in history


def test_it_stands_in_her_whole_record(told: Telling, karen: Citizen, care: Staff) -> None:
    actions.withdraw_telling(by=care, telling=told)
    parts = {each.key: each for each in export.record(karen)}
    assert len(parts["relatives.Telling"].rows) == len(parts["relatives.TellingWithdrawal"].rows) == 1


def test_what_was_told_without_a_yes_waits_for_nobody_then(inger: Relative, care: Staff, client_of: Any) -> None:
    telling = actions.tell_anyway(by=care, relative=inger, categories=["health"], reason="Fare.", words="Faldet.")
    assert Notice.objects.open().count() == 1
    client = client_of(care)
    client.post(path_of(telling))
    assert not Notice.objects.open().exists()
    assert not Telling.objects.untold().exists()
    page = client.get(f"/tellings/{telling.pk}/told/").content.decode()
    assert "Der er ikke noget at fortælle." in page
    assert "her_words" not in page
    assert client.post(f"/tellings/{telling.pk}/told/", {"her_words": "Ja"}).status_code == 422


def test_a_colleague_and_the_day_after_it_is_refused(
    told: Telling, care: Staff, colleague: Staff, client_of: Any
) -> None:
    assert BUTTON not in say_page(client_of(colleague), told)
    answer = client_of(colleague).post(path_of(told), follow=True).content.decode()
    assert "Kun Mette, samme dag, eller en leder" in answer
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        assert BUTTON not in say_page(client_of(care), told)
        client_of(care).post(path_of(told))
    assert not TellingWithdrawal.objects.exists()


def test_a_leader_can_on_a_later_day(told: Telling, leader: Staff, client_of: Any) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=3), tick=False):
        client = client_of(leader)
        assert BUTTON in say_page(client, told)
        client.post(path_of(told))
    assert TellingWithdrawal.objects.get().by == leader


def test_twice_is_said(told: Telling, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    client.post(path_of(told))
    assert "Mette har taget det ud" in client.post(path_of(told), follow=True).content.decode()
    assert TellingWithdrawal.objects.count() == 1


def test_what_she_has_been_told_of_stands(inger: Relative, care: Staff, client_of: Any) -> None:
    telling = actions.tell_anyway(by=care, relative=inger, categories=["health"], reason="Fare.", words="Faldet.")
    actions.tell_citizen(by=care, telling=telling)
    client = client_of(care)
    assert BUTTON not in say_page(client, telling)
    assert "Karen har hørt om det" in client.post(path_of(telling), follow=True).content.decode()
    assert not TellingWithdrawal.objects.exists()


def test_nobody_changes_a_withdrawal(told: Telling, care: Staff) -> None:
    actions.withdraw_telling(by=care, telling=told)
    with pytest.raises((ProgrammingError, InternalError)), transaction.atomic():
        TellingWithdrawal.objects.all().delete()


def test_a_stranger_meets_nothing(told: Telling, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).post(path_of(told)).status_code == 404
    assert not TellingWithdrawal.objects.exists()
