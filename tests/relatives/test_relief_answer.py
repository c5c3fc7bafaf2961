"""Yes, no, or not now: each is fine."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import sweep
from citizens.actions import close_notice
from citizens.models import Notice
from relatives import actions
from relatives.models import Relative, Relief
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


@pytest.fixture
def relief(inger: Relative, care: Staff) -> Relief:
    actions.say_load(by=care, relative=inger, carries=9)
    return Relief.objects.get()


@pytest.fixture(autouse=True)
def only_families(settings: Any) -> None:
    settings.REMINDERS = ("relatives.reminding.reasons",)


def answer(client: Any, relief: Relief, said: str, **more: str) -> Any:
    told = {"answer": said, "version": "1", "form_key": key()} | more
    return client.post(f"/relatives/{relief.relative_id}/relief/", told)


@pytest.mark.parametrize("said", ["accepted", "declined"])
def test_the_answer_is_remembered(said: str, relief: Relief, care: Staff, client_of: Any) -> None:
    assert answer(client_of(care), relief, said, words="Tak.").status_code == 302
    relief.refresh_from_db()
    assert (relief.answer, relief.words, relief.noted_by) == (said, "Tak.", care)
    assert not Notice.objects.open().filter(what="relatives.relief").exists()


def test_a_yes_goes_to_the_assessor_until_it_is_taken_up(relief: Relief, care: Staff, client_of: Any) -> None:
    answer(client_of(care), relief, "accepted")
    sweep.remind_all()
    notice = Notice.objects.open().get()
    assert (notice.what, notice.for_roles) == ("relatives.relief_yes", ["visitator"])
    assert "siger ja tak til aflastning" in notice.words
    close_notice(by=care, notice=notice)
    before = timezone.now() - timedelta(days=40)
    Notice.objects.update(made_at=before, done_at=before)
    sweep.remind_all()
    assert not Notice.objects.open().exists()


def test_a_yes_that_becomes_a_no_leaves_the_assessors_list(relief: Relief, care: Staff, client_of: Any) -> None:
    answer(client_of(care), relief, "accepted")
    answer(client_of(care), relief, "declined", version="2")
    assert not Notice.objects.open().exists()


def test_not_now_is_asked_again_on_its_day_and_not_before(relief: Relief, care: Staff, client_of: Any) -> None:
    day = timezone.localdate() + timedelta(days=30)
    assert answer(client_of(care), relief, "later").status_code == 422
    assert answer(client_of(care), relief, "later", ask_again_on=day.isoformat()).status_code == 302
    actions.say_load(by=care, relative=relief.relative, carries=10)
    sweep.remind_all()
    assert not Notice.objects.open().filter(what="relatives.relief").exists()
    Relief.objects.update(ask_again_on=timezone.localdate())
    before = timezone.now() - timedelta(days=30)
    Notice.objects.update(made_at=before, done_at=before)
    sweep.remind_all()
    assert Notice.objects.open().filter(what="relatives.relief").count() == 1


def test_of_two_answers_both_are_shown(relief: Relief, care: Staff, colleague: Staff, client_of: Any) -> None:
    actions.answer_relief(by=colleague, relief=relief, version=1, answer="declined")
    response = answer(client_of(care), relief, "accepted")
    assert response.status_code == 422
    assert "Jonas rettede det samme" in response.content.decode()


def test_without_a_suggestion_there_is_nothing_to_answer(inger: Relative, care: Staff, client_of: Any) -> None:
    assert client_of(care).get(f"/relatives/{inger.pk}/relief/").status_code == 302
