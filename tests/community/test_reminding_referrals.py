"""Loops that wait for somebody are reminded of, once, and no longer when they are settled."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from citizens.models import Notice
from citizens.reminding import Person
from citizens.sweep import remind_all
from community import actions
from community.models import Referral
from community.reminding_referrals import What, reasons, sentence
from teams.models import Staff

pytestmark = pytest.mark.django_db


def found(referral: Referral, today: date) -> list[tuple[str, date]]:
    citizen = referral.citizen
    person = Person(citizen.pk, team=1, contact=None, first_name="Karen", taken_in_on=today)
    return [(each.what, each.due_on) for each in reasons({citizen.pk: person}, today)]


def test_a_yes_that_nobody_sent_is_reminded_of_after_a_week(way: Referral, care: Staff) -> None:
    today = timezone.localdate()
    actions.say_yes(by=care, referral=way)
    assert found(way, today) == []
    assert found(way, today + timedelta(days=7)) == [(What.UNSENT, today + timedelta(days=7))]


def test_did_she_get_there_is_asked_two_weeks_after_it_was_sent(on_its_way: Referral) -> None:
    today = timezone.localdate()
    assert found(on_its_way, today + timedelta(days=13)) == []
    assert found(on_its_way, today + timedelta(days=40)) == [(What.FOLLOW_UP, today + timedelta(days=14))]


def test_no_place_is_told_at_once_and_only_it(on_its_way: Referral) -> None:
    today = timezone.localdate()
    actions.mark_no_place(by=None, referral=on_its_way, marked_by="organiser")
    assert found(on_its_way, today + timedelta(days=30)) == [(What.NO_PLACE, today)]


def test_who_went_is_not_reminded_of(on_its_way: Referral, care: Staff) -> None:
    actions.mark_attended(by=care, referral=on_its_way)
    assert found(on_its_way, timezone.localdate() + timedelta(days=40)) == []


def test_the_sweep_raises_one_notice_and_closes_it_by_itself(on_its_way: Referral, care: Staff) -> None:
    """What is older comes first, one a day; so it may take some days."""
    for days in range(15, 22):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            remind_all()
            remind_all()
    notice = Notice.objects.get(what=What.FOLLOW_UP)
    assert notice.path == f"/referrals/{on_its_way.pk}/"
    actions.mark_attended(by=care, referral=on_its_way)
    remind_all()
    assert not Notice.objects.filter(what=What.FOLLOW_UP, done_at=None).exists()


def test_each_sentence_says_what_to_do() -> None:
    told = {sentence(what, {"to": "Strikkestuen", "since": "2026-11-24"}, "Karen") for what in What}
    assert len(told) == 3
    assert all("Karen" in each and "Strikkestuen" in each for each in told)
