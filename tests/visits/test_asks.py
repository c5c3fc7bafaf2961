"""The arbiter of what is asked on a visit."""

from datetime import date, timedelta

import pytest

from citizens.models import Kind
from community.loneliness import Due
from community.models import AskedWhy
from community.on_visit import FollowUp
from visits.asks import COFFEE, HELP, NOTHING, Beside, HelpAsk, Visiting, coffee_question, one_beside, question_named

DAY = date(2026, 11, 24)


def visiting(**differs: object) -> Visiting:
    return Visiting(**{"day": DAY, "turn": 3, "coffee_minutes": 10, "is_first_today": True} | differs)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("differs", "asks"),
    [
        ({}, True),
        ({"coffee_minutes": 0}, False),
        ({"is_first_today": False}, False),
        ({"answered_on": DAY}, False),
        ({"answered_on": DAY + timedelta(days=1)}, False),
        ({"answered_on": DAY - timedelta(days=1)}, True),
        ({"answered_on": None, "turn": 10**9}, True),
    ],
)
def test_at_most_one_question_and_only_when_there_is_time_for_it(differs: dict[str, object], asks: bool) -> None:
    assert (coffee_question(visiting(**differs)) is not None) is asks


def test_the_question_turns_from_day_to_day_until_all_have_been_asked() -> None:
    asked = [coffee_question(visiting(day=DAY + timedelta(days=n))) for n in range(len(COFFEE))]
    assert set(asked) == set(COFFEE)


def test_two_citizens_are_not_asked_the_same_that_day() -> None:
    assert coffee_question(visiting(turn=1)) != coffee_question(visiting(turn=2))


def test_the_same_visit_always_asks_the_same() -> None:
    assert coffee_question(visiting()) == coffee_question(visiting())


def test_when_no_room_offers_nothing_is_asked() -> None:
    assert coffee_question(visiting(), offers=()) is None


def test_a_question_says_why_it_is_asked_and_where_the_answer_goes() -> None:
    assert all(str(question.reason) and question.kind in Kind.values for question in COFFEE)


@pytest.mark.parametrize(("key", "found"), [("matters", True), ("", False), ("lonely", False)])
def test_a_question_is_found_by_its_key(key: str, found: bool) -> None:
    assert (question_named(key) is not None) is found


FOLLOW_UP = FollowUp(7, "Strikkestuen", DAY)
COMPANY = Due(AskedWhy.SIGN, DAY)


@pytest.mark.parametrize("follow_up", [FOLLOW_UP, None])
@pytest.mark.parametrize("company", [COMPANY, None])
@pytest.mark.parametrize("face", [HELP[0], None])
@pytest.mark.parametrize("is_done", [True, False])
def test_beside_the_coffee_at_most_one_and_the_way_out_comes_first(
    follow_up: FollowUp | None, company: Due | None, face: HelpAsk | None, is_done: bool
) -> None:
    asked = one_beside(help_ask=face, follow_up=follow_up, company=company, is_done=is_done)
    there = [each for each in (follow_up, company, face) if each is not None]
    expected = [] if is_done else there[:1]
    assert [each for each in (asked.follow_up, asked.company, asked.help_ask) if each is not None] == expected


@pytest.mark.parametrize("why", [each for each in AskedWhy if each != AskedWhy.WISHED])
def test_why_she_is_asked_about_company_is_said(why: AskedWhy) -> None:
    assert str(Beside(company=Due(why, DAY)).why_company)
    assert str(NOTHING.why_company) == ""
