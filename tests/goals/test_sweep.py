"""Reminders over time: raised once, one a day, closed by themselves; and forty days in which nothing ran."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from citizens.actions import close_notice, set_contact_person
from citizens.models import Citizen, Kind, Notice, TeamTie
from citizens.sweep import remind_all
from citizens.tasks import remind
from goals.actions import review_goal
from goals.models import Goal, SubGoal
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def later(days: int) -> Any:
    return time_machine.travel(timezone.now() + timedelta(days=days), tick=False)


@pytest.fixture
def heard(karen: Citizen, care: Staff) -> Citizen:
    """She has said what makes a day good."""
    cast.say(karen, "Kaffe i solen", care, kind=Kind.MEANINGFUL)
    return karen


def texts() -> list[str]:
    return [notice.words for notice in Notice.objects.open().order_by("due_on")]


def test_a_newcomer_is_to_be_talked_with_and_it_is_said_to_whom(karen: Citizen, care: Staff, team: Team) -> None:
    set_contact_person(by=care, citizen=karen, staff=care)
    assert remind_all() == 1
    notice = Notice.objects.get()
    assert (notice.team, notice.for_staff, notice.made_by) == (team, care, None)
    assert notice.words == "Tag den første samtale med Karen: Hvad er vigtigt, og hvad gør en dag god?"
    assert (notice.kind, notice.path) == (Notice.Kind.CONVERSATION, f"/citizens/{karen.pk}/conversation/")


def test_before_the_day_it_is_said_by_when(karen: Citizen) -> None:
    Citizen.objects.update(taken_in_at=timezone.now() - timedelta(days=5))
    assert remind_all() == 1
    assert Notice.objects.get().words.startswith("Tag den første samtale med Karen senest ")


def test_after_the_day_a_review_is_said_otherwise(heard: Citizen, karens_goal: Goal) -> None:
    with later(20):
        remind_all()
        assert "”Til søen og hjem med Bodil” skulle være fulgt op senest" in texts()[0]


def test_a_second_sweep_inserts_nothing(karen: Citizen, karens_goal: Goal) -> None:
    assert remind_all() == 1
    before = Notice.objects.count()
    assert [remind_all(), remind_all()] == [0, 0]
    assert Notice.objects.count() == before


def test_who_has_talked_and_agreed_is_not_reminded(heard: Citizen, karens_goal: Goal) -> None:
    assert remind_all() == 0


def test_without_a_goal_two_weeks_after_she_came_it_is_said_until_there_is_one(heard: Citizen, care: Staff) -> None:
    Citizen.objects.update(taken_in_at=timezone.now() - timedelta(days=13))
    assert remind_all() == 0
    with later(1):
        assert remind_all() == 1
        notice = Notice.objects.get()
        assert (notice.kind, notice.path) == (Notice.Kind.NO_GOAL, f"/citizens/{heard.pk}/goals/")
        assert notice.words.startswith("Karen har endnu intet mål.")
        cast.make_goal(heard, care)
        assert remind_all() == 0
        notice.refresh_from_db()
        assert notice.done_at


def test_two_weeks_after_her_last_goal_ended_the_next_is_asked_for(heard: Citizen, karens_goal: Goal) -> None:
    Goal.objects.update(ended_at=timezone.now(), ended_as="reached")
    with later(13):
        assert remind_all() == 0
    with later(14):
        assert remind_all() == 1
        assert Notice.objects.get().kind == Notice.Kind.NO_GOAL


def test_a_review_is_due_and_the_review_settles_it(heard: Citizen, karens_goal: Goal, care: Staff) -> None:
    with later(8):
        remind()
        notice = Notice.objects.get()
        assert notice.kind == Notice.Kind.REVIEW
        assert notice.path == f"/goals/{karens_goal.pk}/review/"
        assert "Karens mål ”Til søen og hjem med Bodil” skal følges op senest" in notice.words
        day = timezone.localdate() + timedelta(weeks=6)
        review_goal(by=care, goal=karens_goal, version=1, result="continued", decided_by="citizen", next_review_on=day)
        notice.refresh_from_db()
        assert notice.done_by == care
        assert remind_all() == 0


def test_a_goal_that_stands_still_is_said_once_and_moving_closes_it(
    heard: Citizen, karens_sub_goal: SubGoal, care: Staff
) -> None:
    Goal.objects.update(review_on=timezone.localdate() + timedelta(days=300))
    with later(36):
        assert remind_all() == 1
        assert "har stået stille i 6 uger" in texts()[0]
        cast.rate(karens_sub_goal, 4, care, days_ago=0)
        assert remind_all() == 0
        assert Notice.objects.get().done_by is None


def test_after_forty_days_there_is_no_flood_and_the_oldest_comes_first(
    karen: Citizen, karens_sub_goal: SubGoal, care: Staff, team: Team
) -> None:
    cast.make_goal(karen, care, title="Strikke", review_on=timezone.localdate() + timedelta(days=3))
    with later(40):
        assert remind_all() == 1
        assert texts()[0].startswith("Tag den første samtale")
        assert remind_all() == 0
    with later(41):
        assert remind_all() == 1
        assert "Strikke" in texts()[-1]
    days = [41 + more for more in range(1, 6)]
    for number in days:
        with later(number):
            assert remind_all() <= 1
    assert Notice.objects.count() == Notice.objects.values("dedupe_key").distinct().count() == 5


def test_a_reminder_answered_without_doing_it_comes_again_after_a_week(
    karen: Citizen, karens_goal: Goal, care: Staff
) -> None:
    remind_all()
    close_notice(by=care, notice=Notice.objects.get(), answer="I morgen")
    for days, new in ((1, 0), (6, 0), (7, 1)):
        with later(days):
            assert remind_all() == new


def test_who_is_away_or_has_left_is_nobody_to_remind_of(karen: Citizen, karens_goal: Goal) -> None:
    remind_all()
    Citizen.objects.filter(pk=karen.pk).update(paused_at=timezone.now())
    with later(30):
        assert remind_all() == 0
        assert not Notice.objects.open().exists()
    Citizen.objects.filter(pk=karen.pk).update(paused_at=None, ended_at=timezone.now())
    with later(60):
        assert remind_all() == 0


def test_without_team_and_contact_person_nobody_can_be_told(karen: Citizen) -> None:
    TeamTie.objects.update(until_on=timezone.localdate() - timedelta(days=1))
    assert remind_all() == 0


def test_statements_do_not_grow_with_goals_and_people(
    karen: Citizen, care: Staff, team: Team, django_assert_max_num_queries: Any
) -> None:
    def grow(citizen: Citizen) -> None:
        for number in range(4):
            cast.rate(cast.make_sub_goal(cast.make_goal(citizen, care, title=f"Mål {number}")), 2, care)

    grow(karen)
    remind_all()
    with CaptureQueriesContext(connection) as before:
        remind_all()
    for name in ("Ejnar Holm", "Yusuf Demir", "Ruth Lind"):
        grow(cast.make_citizen(name, team, care))
    remind_all()
    with django_assert_max_num_queries(len(before)):
        remind_all()


def test_the_reader_reads_it_in_her_own_language(karen: Citizen, karens_goal: Goal) -> None:
    with later(8):
        remind_all()
    with later(9):
        remind_all()
        with override("en"):
            talk, review = texts()
        assert talk.startswith("Have the first talk with Karen: what matters")
        assert review.startswith("Karen’s goal ”Til søen og hjem med Bodil” is to be looked at again by ")
