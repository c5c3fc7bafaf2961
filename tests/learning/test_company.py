"""The card about company: fewer than five are never told of, and five are."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from learning.company import company_question
from teams.models import Staff, Team
from tests import cast
from tests.community.test_dashboard import LITTLE, MUCH, answers, make_activity, offered

pytestmark = pytest.mark.django_db


def some(team: Team, by: Staff, many: int, after: list[int], went: bool) -> None:
    activity = make_activity()
    for _ in range(many):
        citizen = cast.make_citizen("Poul Friis", team, by)
        answers(citizen, by, MUCH, after)
        offered(citizen, by, activity, went)


def test_nobody_yet_is_said_so(team: Team) -> None:
    with override("da"):
        card = company_question(team.pk, timezone.localdate(), "da")
    assert card.question == "Er færre alene, og kom de ud?"
    assert card.answer == "Der er for få til at sige det endnu."
    assert not card.bars


def test_four_are_too_few_and_five_are_told(care: Staff, team: Team) -> None:
    some(team, care, 4, LITTLE, went=True)
    some(team, care, 1, MUCH, went=False)
    with override("da"):
        card = company_question(team.pk, timezone.localdate(), "da")
        assert not card.bars
        assert "For få har svaret" in card.answer
        assert "under 5" in card.n
        some(team, care, 1, MUCH, went=True)
        card = company_question(team.pk, timezone.localdate(), "da")
    assert [(bar.label, bar.number) for bar in card.bars] == [("kom ud: før", "5"), ("kom ud: efter", "under 5")]
    assert "Af dem, der kom ud, savnede 5 samvær før og under 5 bagefter." in card.answer


def test_both_groups_stand_beside_each_other(care: Staff, team: Team) -> None:
    some(team, care, 5, MUCH, went=True)
    some(team, care, 6, MUCH, went=False)
    with override("da"):
        card = company_question(team.pk, timezone.localdate(), "da")
    assert [bar.number for bar in card.bars] == ["5", "5", "6", "6"]
    assert "5 af 11 kom ud efter et forslag." in card.answer
    assert "ensom" not in f"{card}".lower()
    first = timezone.localdate() - timedelta(weeks=52)
    assert f"{first.day}." in card.window
