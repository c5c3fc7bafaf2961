"""Two who are being brought together are not forgotten: whoever can go on with it is reminded, once."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from citizens.models import Citizen
from citizens.sweep import people_with_help
from community.actions.matches import agree_meeting, end_match, mark_met, say_match_yes
from community.models import Match
from community.reminding_gifts import reasons
from teams.models import Staff, Team
from tests.community.together import make_match, make_poul

pytestmark = pytest.mark.django_db


@pytest.fixture
def match(care: Staff, karen: Citizen, team: Team) -> Match:
    return make_match(karen, make_poul(team, care), care)


def waiting(days: int) -> dict[str, int | None]:
    """What the arbiter is told so many days from now: what it is and about whom, with whose it is."""
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        today = timezone.localdate()
        people = people_with_help(today)
        found = reasons(people, today)
        return {f"{each.what} {people[each.citizen].first_name}": each.for_staff for each in found}


def test_who_has_not_been_asked_for_a_week_is_asked(care: Staff, match: Match) -> None:
    assert not waiting(6)
    assert set(waiting(8)) == {"community.match_answer Karen", "community.match_answer Poul"}
    say_match_yes(by=care, match=match, gift=match.giving)
    assert set(waiting(9)) == {"community.match_answer Poul"}


def test_then_for_a_day_and_then_whoever_was_there_for_how_it_was(care: Staff, colleague: Staff, match: Match) -> None:
    for gift in (match.giving, match.receiving):
        say_match_yes(by=care, match=match, gift=gift)
    assert set(waiting(8)) == {"community.match_day Karen"}
    at = timezone.now() + timedelta(days=9)
    agree_meeting(by=care, match=match, version=match.version, meeting_at=at, meeting_with=colleague)
    assert not waiting(9)
    assert waiting(11) == {"community.match_met Karen": colleague.pk}
    with time_machine.travel(at + timedelta(days=3)):
        mark_met(by=care, match=match)
    assert not waiting(13)


def test_an_end_ends_the_reminders(care: Staff, match: Match) -> None:
    assert waiting(8)
    end_match(by=care, match=match)
    assert not waiting(9)
