"""Two who could meet: both yeses, the first meeting with a worker, and that they have met."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from community.actions.matches import agree_meeting, mark_met, say_match_yes, take_back_match_yes
from community.models import Match
from teams.changes import ChangedMeanwhile
from teams.models import Staff, Team
from tests.community.together import make_match, make_poul

pytestmark = pytest.mark.django_db


@pytest.fixture
def match(care: Staff, karen: Citizen, team: Team) -> Match:
    return make_match(karen, make_poul(team, care), care)


def test_of_a_citizen_of_another_team_only_the_first_name_and_the_wish_stand(
    care: Staff, karen: Citizen, other_team: Team, client_of: Any
) -> None:
    poul = make_poul(other_team, care)
    page = client_of(care).get(f"/matches/{make_match(karen, poul, care).pk}/").content.decode()
    assert "Karen Mikkelsen" in page
    assert "Poul bliver spurgt af dem, der hjælper Poul." in page
    assert "høre nogen læse højt" in page
    assert "Friis" not in page
    assert f"/citizens/{poul.pk}/" not in page
    assert sorted(AccessLog.objects.latest("pk").citizens) == sorted([karen.pk, poul.pk])


@pytest.fixture
def willing(care: Staff, match: Match) -> Match:
    for gift in (match.receiving, match.giving):
        say_match_yes(by=care, match=match, gift=gift)
    return match


def typed_for(match: Match, staff: Staff, days: int = 3) -> dict[str, str]:
    day = timezone.localdate() + timedelta(days=days)
    told = {"meeting_on": day.isoformat(), "meeting_time": "14:00", "meeting_with": str(staff.pk)}
    return {"version": str(match.version), **told}


def test_the_first_meeting_is_with_a_worker_and_then_they_have_met(
    care: Staff, colleague: Staff, willing: Match, client_of: Any
) -> None:
    client, url = client_of(care), f"/matches/{willing.pk}/"
    assert client.post(url, typed_for(willing, colleague)).url == url
    willing.refresh_from_db()
    assert timezone.localtime(willing.meeting_at).hour == 14
    assert willing.meeting_with == colleague
    assert colleague.first_name in client.get(url).content.decode()
    client.post(f"{url}met/")
    willing.refresh_from_db()
    assert willing.met_at is None, "it has not been yet"
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        assert client_of(care).post(f"{url}met/").url == url
    willing.refresh_from_db()
    assert willing.met_at


def test_no_day_before_both_have_said_yes(care: Staff, match: Match, client_of: Any) -> None:
    say_match_yes(by=care, match=match, gift=match.giving)
    answer = client_of(care).post(f"/matches/{match.pk}/", typed_for(match, care))
    assert answer.status_code == 422
    assert "Begge siger først ja" in answer.content.decode()
    match.refresh_from_db()
    assert match.meeting_at is None


def test_both_take_their_yes_back_and_nothing_is_agreed_any_more(care: Staff, willing: Match, client_of: Any) -> None:
    at = timezone.now() + timedelta(days=2)
    agree_meeting(by=care, match=willing, version=willing.version, meeting_at=at, meeting_with=care)
    client = client_of(care)
    for gift in (willing.giving, willing.receiving):
        client.post(f"/matches/{willing.pk}/take-back/", {"gift": gift.pk})
    willing.refresh_from_db()
    assert (willing.giver_said_yes_at, willing.receiver_said_yes_at, willing.meeting_at) == (None, None, None)
    with pytest.raises(ValidationError, match="Begge siger først ja"):
        agree_meeting(by=care, match=willing, version=willing.version, meeting_at=at, meeting_with=care)
    with pytest.raises(ValidationError, match="aftalt"):
        mark_met(by=care, match=willing)
    assert client.get(f"/matches/{willing.pk}/").status_code == 200


def test_who_has_met_does_not_take_the_yes_back_but_ends_it(care: Staff, willing: Match) -> None:
    Match.objects.update(meeting_at=timezone.now(), meeting_with=care, met_at=timezone.now())
    with pytest.raises(ValidationError, match="mødt"):
        take_back_match_yes(by=care, match=willing, gift=willing.giving)


@pytest.mark.parametrize(
    "wrong",
    [
        {"meeting_on": ""},
        {"meeting_on": "0001-01-01"},
        {"meeting_on": "2027-02-30"},
        {"meeting_time": "25:00"},
        {"meeting_with": "999999"},
        {"meeting_with": ""},
    ],
)
def test_a_meeting_that_cannot_be_is_answered(
    care: Staff, willing: Match, client_of: Any, wrong: dict[str, str]
) -> None:
    answer = client_of(care).post(f"/matches/{willing.pk}/", typed_for(willing, care) | wrong)
    assert answer.status_code == 422
    willing.refresh_from_db()
    assert willing.meeting_at is None


@pytest.mark.parametrize(("days", "sentence"), [(-1, "som kommer"), (500, "mere end et år")])
def test_a_day_behind_us_or_far_away_is_asked_about(
    care: Staff, willing: Match, client_of: Any, days: int, sentence: str
) -> None:
    answer = client_of(care).post(f"/matches/{willing.pk}/", typed_for(willing, care, days))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_two_who_agree_on_a_day_at_once_lose_nothing(
    care: Staff, colleague: Staff, willing: Match, client_of: Any
) -> None:
    typed = typed_for(willing, care)
    at = timezone.now() + timedelta(days=2)
    agree_meeting(by=colleague, match=Match.objects.get(), version=willing.version, meeting_at=at, meeting_with=care)
    answer = client_of(care).post(f"/matches/{willing.pk}/", typed)
    assert answer.status_code == 422
    assert colleague.first_name in answer.content.decode()
    assert typed["meeting_on"] in answer.content.decode()
    with pytest.raises(ChangedMeanwhile):
        agree_meeting(by=care, match=willing, version=1, meeting_at=at, meeting_with=care)


def test_no_new_promise_with_somebody_whose_help_has_ended(care: Staff, match: Match) -> None:
    Citizen.objects.filter(pk=match.receiving.citizen_id).update(ended_at=timezone.now())
    with pytest.raises(ValidationError, match="Poul"):
        say_match_yes(by=care, match=match, gift=match.giving)
