"""Who could help whom: by hand, with reasons. Plain examples, no database."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from community.geography import Point
from community.matching import Stage, Wish, may_meet, pairs, same_word, stage
from community.models import Direction, Interest

HOME, NEAR, FAR = Point(56.0, 10.0), Point(56.004, 10.0), Point(56.2, 10.0)
READS = Wish(1, 1, "Karen", Direction.GIVE, "læse højt", Interest.READING, HOME)
HEARS = Wish(2, 2, "Poul", Direction.RECEIVE, "høre de gamle romaner", Interest.READING, NEAR)
AT = datetime(2026, 11, 24, tzinfo=UTC)


def test_the_same_interest_and_a_short_way_are_two_reasons() -> None:
    suggested, rest = pairs(READS, [HEARS])
    assert [len(pair.reasons) for pair in suggested] == [2]
    assert not rest


def test_who_lives_nearer_stands_first_and_moving_changes_the_order() -> None:
    other = Wish(3, 3, "Aase", Direction.RECEIVE, "en der læser avisen", Interest.READING, FAR)
    assert [pair.other.name for pair in pairs(READS, [other, HEARS])[0]] == ["Poul", "Aase"]
    moved = [replace(other, home=NEAR), replace(HEARS, home=FAR)]
    assert [pair.other.name for pair in pairs(READS, moved)[0]] == ["Aase", "Poul"]


def test_another_interest_is_only_for_the_workers_own_idea() -> None:
    suggested, rest = pairs(READS, [replace(HEARS, interest=Interest.GARDEN, what="ukrudt")])
    assert not suggested
    assert [pair.other.name for pair in rest] == ["Poul"]


def test_the_same_word_is_a_reason_where_no_interest_is_noted() -> None:
    mends = replace(READS, interest="", what="Lappe cyklen.")
    wants = replace(HEARS, interest="", what="få cyklen i gang")
    assert same_word(mends.what, wants.what) == "cyklen"
    assert "cyklen" in pairs(mends, [wants])[0][0].reasons[0]
    assert same_word("lære nogen at strikke", "høre nogen læse") == "", "everybody says so"


def test_a_shared_word_is_no_reason_where_the_two_are_about_different_things() -> None:
    plays = replace(READS, what="spille salmer", interest=Interest.MUSIC)
    suggested, rest = pairs(plays, [replace(HEARS, what="spille whist", interest=Interest.GAMES)])
    assert not suggested
    assert len(rest) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [(READS, READS), (READS, replace(HEARS, citizen=1)), (READS, replace(HEARS, direction=Direction.GIVE))],
)
def test_nobody_meets_herself_and_two_who_give_do_not_meet(one: Wish, other: Wish) -> None:
    assert not may_meet(one, other)
    assert pairs(one, [other]) == ([], [])


def test_a_protected_address_gives_no_reason_about_the_way() -> None:
    suggested, _rest = pairs(READS, [replace(HEARS, home=None)])
    assert len(suggested[0].reasons) == 1


def test_how_far_two_have_come() -> None:
    assert stage([None, AT], None, None, None) == Stage.ASKING
    assert stage([AT, AT], None, None, None) == Stage.BOTH_SAID_YES
    assert stage([AT, AT], AT, None, None) == Stage.MEETING
    assert stage([AT, AT], AT, AT, None) == Stage.MET
    assert stage([None, None], None, None, AT) == Stage.ENDED
    assert stage([AT, AT], AT, AT, AT) == Stage.ENDED
