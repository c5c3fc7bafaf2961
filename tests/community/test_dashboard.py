"""Whether fewer miss company, of those who went and those who did not: plain rules, and a team as it answers."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from citizens.models import Citizen
from community.actions.referrals import mark_attended, say_no, say_yes, send, suggest_offer
from community.dashboard import Answered, Group, around, group, out_of_the_door
from community.models import Activity, ScreeningWithdrawal
from teams.models import Staff, Team
from tests import cast

DAY = date(2026, 6, 1)
BEFORE, ON, AFTER = DAY - timedelta(days=30), DAY, DAY + timedelta(days=100)
MUCH, LITTLE = [3, 3, 3], [1, 1, 1]


def test_the_day_itself_counts_as_before_and_the_last_answers_as_after() -> None:
    answers = [Answered(BEFORE, True), Answered(ON, True), Answered(AFTER, True), Answered(AFTER, False)]
    assert around(DAY, answers) == (Answered(ON, True), Answered(AFTER, False))


@pytest.mark.parametrize("answers", [[], [Answered(BEFORE, True)], [Answered(AFTER, True)]])
def test_who_answered_only_on_one_side_is_not_counted(answers: list[Answered]) -> None:
    assert around(DAY, answers) is None
    assert group({1: DAY}, {1: answers}) == Group()


def make_activity() -> Activity:
    return Activity.objects.create(title="Strikkestuen", confirmed_on=timezone.localdate())


def answers(citizen: Citizen, by: Staff, before: list[int], after: list[int]) -> None:
    cast.asked_about_company(citizen, by, days_ago=150, answers=before)
    cast.asked_about_company(citizen, by, days_ago=10, answers=after)


def offered(citizen: Citizen, by: Staff, activity: Activity, went: bool) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=140)):
        row = suggest_offer(by=by, citizen=citizen, activity=activity)
        if not went:
            say_no(by=by, referral=row)
            return
        say_yes(by=by, referral=row)
        send(by=by, referral=row)
        mark_attended(by=by, referral=row)


@pytest.mark.django_db
def test_two_groups_before_and_after(care: Staff, team: Team, other_team: Team) -> None:
    """Two went and one of them no longer misses company; one stayed and still does; the other team's are not ours."""
    activity, today = make_activity(), timezone.localdate()
    for went, after in ((True, LITTLE), (True, MUCH), (False, MUCH)):
        citizen = cast.make_citizen("Poul Friis", team, care)
        answers(citizen, care, MUCH, after)
        offered(citizen, care, activity, went)
    stranger = cast.make_citizen("Aase Holm", other_team, care)
    answers(stranger, care, MUCH, LITTLE)
    offered(stranger, care, activity, went=True)
    found = out_of_the_door(team.pk, today - timedelta(weeks=52), today)
    assert (found.went, found.stayed) == (Group(2, 2, 1), Group(1, 1, 1))
    assert (found.offered, found.got_out, found.n) == (3, 2, 3)


@pytest.mark.django_db
def test_answers_taken_away_and_offers_outside_the_window_do_not_count(care: Staff, team: Team) -> None:
    activity, today = make_activity(), timezone.localdate()
    citizen = cast.make_citizen("Poul Friis", team, care)
    cast.asked_about_company(citizen, care, days_ago=150, answers=MUCH)
    wrong = cast.asked_about_company(citizen, care, days_ago=10, answers=LITTLE)
    offered(citizen, care, activity, went=True)
    assert out_of_the_door(team.pk, today - timedelta(weeks=52), today).went.n == 1
    assert out_of_the_door(team.pk, today - timedelta(days=90), today).offered == 0
    ScreeningWithdrawal.objects.create(screening=wrong, withdrawn_by=care)
    assert out_of_the_door(team.pk, today - timedelta(weeks=52), today).went.n == 0
