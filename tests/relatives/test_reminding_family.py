"""What waits around a family, told to whom, and when it is told again."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import sweep
from citizens.actions import close_notice
from citizens.models import Citizen, Notice
from relatives import actions
from relatives.models import Disagreement, LeaderCase, Message, Relative
from teams.models import Staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_families(settings: Any) -> None:
    """What the other rooms remind of would come first: one new reminder a day."""
    settings.REMINDERS = ("relatives.reminding.reasons",)


def standing() -> list[str]:
    return sorted(Notice.objects.open().filter(what__startswith="relatives.").values_list("what", flat=True))


@pytest.mark.parametrize(
    ("days", "what"),
    [
        (0, "relatives.case"),
        (2, "relatives.case"),
        (3, "relatives.case_3"),
        (6, "relatives.case_3"),
        (7, "relatives.case_7"),
        (40, "relatives.case_7"),
    ],
)
def test_the_leader_is_reminded_after_three_and_seven_days_and_never_of_both(
    days: int, what: str, question: Disagreement, care: Staff, leader: Staff
) -> None:
    actions.call_leader(by=care, disagreement=question)
    LeaderCase.objects.update(called_at=timezone.now() - timedelta(days=days))
    Notice.objects.update(made_at=timezone.now() - timedelta(days=days + 1))
    sweep.remind_all()
    assert standing() == [what]
    sweep.remind_all()
    assert standing() == [what]


@pytest.mark.parametrize("days", [3, 7])
def test_the_leaders_clock_does_not_wait_for_what_the_team_had_that_day(
    days: int, asked: Message, question: Disagreement, care: Staff, leader: Staff
) -> None:
    """What the team is told of stands on the leader's list too; the old step of the clock has closed by then."""
    actions.call_leader(by=care, disagreement=question)
    LeaderCase.objects.update(called_at=timezone.now() - timedelta(days=days))
    Notice.objects.filter(what="relatives.case").update(made_at=timezone.now() - timedelta(days=days))
    sweep.remind_all()
    assert standing() == [f"relatives.case_{days}", "relatives.message"]


def test_a_late_message_stays_on_the_list_and_says_so(asked: Message, care: Staff) -> None:
    assert "venter på svar" in Notice.objects.open().get().words
    Message.objects.update(received_at=timezone.now() - timedelta(days=9))
    sweep.remind_all()
    notice = Notice.objects.open().get()
    assert "skulle have haft svar" in notice.words
    assert notice.due_on < timezone.localdate()


def test_closed_by_hand_without_an_answer_it_comes_back(asked: Message, care: Staff) -> None:
    close_notice(by=care, notice=Notice.objects.open().get())
    sweep.remind_all()
    assert standing() == []
    before = timezone.now() - timedelta(days=1)
    Notice.objects.update(made_at=before, done_at=before)
    sweep.remind_all()
    assert standing() == ["relatives.message"]


def test_she_is_away_and_the_family_is_answered_all_the_same(karen: Citizen, asked: Message) -> None:
    Citizen.objects.filter(pk=karen.pk).update(paused_at=timezone.now())
    sweep.remind_all()
    assert standing() == ["relatives.message"]


def test_relief_is_asked_about_while_there_is_a_relative(inger: Relative, care: Staff) -> None:
    actions.say_load(by=care, relative=inger, too_much=True)
    sweep.remind_all()
    assert standing() == ["relatives.relief"]
    actions.end_relative(by=care, relative=inger)
    sweep.remind_all()
    assert standing() == []


def test_what_is_closed_reminds_nobody(question: Disagreement, care: Staff, leader: Staff) -> None:
    case = actions.call_leader(by=care, disagreement=question)
    actions.close_case(by=leader, case=case, version=1, ended_as="heard", words="Alle er hørt.")
    sweep.remind_all()
    assert standing() == []


def test_the_sentences_name_days_and_no_health(asked: Message, question: Disagreement, care: Staff) -> None:
    case = actions.call_leader(by=care, disagreement=question)
    actions.invite(by=care, case=case, version=1, invited="Karen", talk_on=date(2099, 1, 5))
    told = [notice.words for notice in Notice.objects.open()]
    assert any("mandag 5. januar" in words for words in told)
    assert not any("lægen" in words for words in told)
