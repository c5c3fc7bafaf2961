"""Goal Attainment Scaling: the formula of Kiresuk and Sherman (1968), as used by Turner-Stokes (2009).

The example with six weighted goals is the one in the documentation of the R package *gasr* (`calc_tscore`), worked by
hand here: Σwx = 7, Σw² = 91, Σw = 21, so √(0.7 · 91 + 0.3 · 441) = √196 = 14 and T = 50 + 70/14 = 55. All other figures
are worked by hand from the formula.
"""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.attainment import Attainment, Scaled, attainment_of, mean_of, start_of, t_score


@pytest.mark.parametrize(
    ("levels", "weights", "score"),
    [
        ([-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6], 55.0),
        ([0], None, 50.0),
        ([1], None, 60.0),
        ([-2], None, 30.0),
        ([2], [3], 70.0),  # one goal: its weight changes nothing
        ([-1, -1, -1], None, 50 - 30 / sqrt(4.8)),
        ([0, 0, 0, 0], [1, 2, 3, 1], 50.0),
        ([1, -1], None, 50.0),
        ([2, -1], [3, 1], 50 + 10 * 5 / sqrt(0.7 * 10 + 0.3 * 16)),
        ([-2, -2], None, 50 - 40 / sqrt(2.6)),
    ],
)
def test_t_is_what_the_formula_says(levels: list[int], weights: list[int] | None, score: float) -> None:
    assert t_score(levels, weights) == pytest.approx(score)


def test_three_goals_that_all_begin_at_less_than_hoped() -> None:
    assert round(t_score([-1, -1, -1]), 1) == 36.3


@pytest.mark.parametrize(("levels", "weights"), [([], None), ([3], None), ([0], [0]), ([0, 1], [1]), ([-3], None)])
def test_what_is_no_goal_has_no_score(levels: list[int], weights: list[int] | None) -> None:
    with pytest.raises(ValueError, match=r"goal|levels"):
        t_score(levels, weights)


@given(st.lists(st.integers(-2, 2), min_size=1, max_size=8))
def test_equal_weights_are_no_weights_and_the_other_way_round_is_mirrored(levels: list[int]) -> None:
    assert t_score(levels, [2] * len(levels)) == pytest.approx(t_score(levels))
    assert t_score([-level for level in levels]) == pytest.approx(100 - t_score(levels))


@given(st.lists(st.tuples(st.integers(-2, 1), st.integers(1, 3)), min_size=1, max_size=6))
def test_one_level_up_never_lowers_it(goals: list[tuple[int, int]]) -> None:
    levels, weights = [level for level, _ in goals], [weight for _, weight in goals]
    assert t_score([levels[0] + 1, *levels[1:]], weights) > t_score(levels, weights)


def test_change_is_from_where_it_began_to_now() -> None:
    found = attainment_of([Scaled(now=0, start=-1), Scaled(now=1, start=-2, weight=1)])
    assert found.baseline == pytest.approx(50 - 30 / sqrt(2.6))
    assert found.achieved == pytest.approx(50 + 10 / sqrt(2.6))
    assert found.change == pytest.approx(40 / sqrt(2.6))


def test_a_citizen_counts_once_however_many_goals_she_has() -> None:
    assert mean_of([Attainment(40, 50), Attainment(30, 60)]) == Attainment(35, 55)
    assert mean_of([]) is None


@pytest.mark.parametrize(("baseline", "start"), [("a", -2), (" b ", -1), ("c", 0), ("something else", -1), ("", -1)])
def test_it_begins_at_the_level_with_the_words_of_today(baseline: str, start: int) -> None:
    assert start_of(["a", "b", "c", "d", ""], baseline) == start
