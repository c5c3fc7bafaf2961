"""Numbers about families: each with its definition and n; no name, and under five nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen
from learning.families import family_questions
from relatives import actions, dashboard
from relatives.models import Disagreement, Expectation, ExpectationSheet, Message, Relative
from teams.models import Staff, Team
from tests import cast
from tests.relatives import kin

pytestmark = pytest.mark.django_db


def test_an_agreement_counts_when_something_was_said_within_a_year(
    team: Team, karen: Citizen, inger: Relative, care: Staff
) -> None:
    poul = cast.make_citizen("Poul Winther", team, care)
    henrik = kin.make_relative(poul, care, "Henrik Winther")
    kin.say(henrik, care, "visits", True, days_ago=400)
    found = dashboard.agreements_looked_at(team.pk, timezone.localdate())
    assert (found.count, found.n) == (1, 2)
    assert found.definition


def test_an_overdue_talk_is_not_in_time(team: Team, wish: Expectation) -> None:
    today = timezone.localdate()
    assert (found := dashboard.expectations_reviewed(team.pk, today)).count == found.n == 1
    ExpectationSheet.objects.update(review_on=today - timedelta(days=1))
    assert dashboard.expectations_reviewed(team.pk, today).count == 0


def test_a_message_counts_once_its_day_has_come(team: Team, asked: Message, care: Staff) -> None:
    today = timezone.localdate()
    weeks = today - timedelta(weeks=12)
    assert dashboard.messages_in_time(team.pk, weeks, today).n == 0
    Message.objects.update(received_at=timezone.now() - timedelta(days=9))
    late = dashboard.messages_in_time(team.pk, weeks, today)
    assert (late.count, late.n) == (0, 1)
    Message.objects.update(answered_at=timezone.now() - timedelta(days=9), answered_by=care)
    assert dashboard.messages_in_time(team.pk, weeks, today).count == 1


@pytest.mark.parametrize(("days", "bands"), [(7, (1, 0, 0)), (8, (0, 1, 0)), (30, (0, 1, 0)), (31, (0, 0, 1))])
def test_disagreements_by_age(
    days: int, bands: tuple[int, int, int], team: Team, question: Disagreement, care: Staff
) -> None:
    Disagreement.objects.update(opened_at=timezone.now() - timedelta(days=days))
    found = dashboard.open_disagreements(team.pk, timezone.localdate())
    assert (found.bands, found.called) == (bands, 0)
    actions.call_leader(by=care, disagreement=question)
    assert dashboard.open_disagreements(team.pk, timezone.localdate()).called == 1


def test_few_are_never_told_apart(team: Team, asked: Message, question: Disagreement, wish: Expectation) -> None:
    cards = family_questions(team.pk, timezone.localdate(), "da")
    assert [card.key for card in cards] == ["agreements", "expectations", "messages", "disagreements"]
    assert all(card.definition and card.window and card.n and not card.bars for card in cards)


def test_the_teams_page_shows_them(team: Team, asked: Message, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/teams/{team.pk}/dashboard/").content.decode()
    assert 'id="q-messages"' in page
    assert "Inger" not in page
