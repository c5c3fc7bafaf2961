"""The support ladder over time: what counts as climbing, as success and as a signal. No database."""

from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from goals import chart, ladder, levels
from goals.ladder import Move, Rating
from goals.models import Aim, Step

TODAY = date(2026, 11, 24)


def way(*pairs: tuple[int, int]) -> list[Rating]:
    """(days ago, step), oldest first."""
    return [Rating(TODAY - timedelta(days=ago), step, agreed=True) for ago, step in pairs]


@pytest.mark.parametrize(
    ("before", "within", "aim", "move", "success", "signal"),
    [
        pytest.param(None, [1, 3], Aim.REGAIN, Move.CLIMBED, True, False, id="climbed within the window"),
        pytest.param(1, [2], Aim.REGAIN, Move.CLIMBED, True, False, id="starts from the one before"),
        pytest.param(None, [3, 1, 3], Aim.REGAIN, Move.STILL, False, False, id="down and up is still"),
        pytest.param(2, [1, 3], Aim.REGAIN, Move.CLIMBED, True, False, id="the one before is where it starts"),
        pytest.param(None, [3, 2], Aim.REGAIN, Move.FELL, False, True, id="a fall is a signal"),
        pytest.param(None, [3, 2], Aim.DEVELOP, Move.FELL, False, True, id="develop: a fall is a signal"),
        pytest.param(None, [3, 3], Aim.DEVELOP, Move.STILL, False, False, id="develop: still is no success"),
        pytest.param(None, [3, 3], Aim.KEEP, Move.STILL, True, False, id="kept is a success"),
        pytest.param(None, [3, 4], Aim.KEEP, Move.CLIMBED, True, False, id="keep: climbed as well"),
        pytest.param(None, [3, 2], Aim.KEEP, Move.FELL, False, True, id="keep: a fall is a signal"),
        pytest.param(None, [4, 1], Aim.EASE, Move.FELL, True, False, id="ease: a fall is no signal"),
        pytest.param(None, [2, 2], Aim.EASE, Move.STILL, True, False, id="ease: still is a success"),
        pytest.param(None, [5, 5], Aim.REGAIN, Move.STILL, True, False, id="nothing above the top step"),
    ],
)
def test_the_ladder_moves_and_the_aim_says_what_it_means(
    before: int | None, within: list[int], aim: Aim, move: Move, success: bool, signal: bool
) -> None:
    found = ladder.movement(before, within, aim)
    assert found is not None
    assert (found.move, found.is_success, found.is_signal) == (move, success, signal)


@pytest.mark.parametrize(
    ("before", "within"),
    [
        pytest.param(None, [], id="never rated"),
        pytest.param(None, [3], id="rated once"),
        pytest.param(2, [], id="not rated within the window"),
    ],
)
def test_without_two_ratings_to_compare_nothing_is_said(before: int | None, within: list[int]) -> None:
    assert ladder.movement(before, within, Aim.REGAIN) is None


@given(st.none() | st.integers(1, 5), st.lists(st.integers(1, 5), max_size=12), st.sampled_from(Aim.values))
def test_a_success_is_never_a_signal(before: int | None, within: list[int], aim: str) -> None:
    found = ladder.movement(before, within, aim)
    assert found is None or not (found.is_success and found.is_signal)


@pytest.mark.parametrize(
    ("steps", "times"), [((), 0), ((2,), 1), ((2, 4), 1), ((4, 4), 2), ((4, 3, 4, 4, 4), 3), ((1, 1, 1, 2), 1)]
)
def test_the_same_step_is_counted_from_the_latest_back(steps: tuple[int, ...], times: int) -> None:
    assert ladder.times_in_a_row(way(*((len(steps) - n, step) for n, step in enumerate(steps)))) == times


@pytest.mark.parametrize(
    ("times", "words"),
    [(0, ""), (1, ""), (2, "anden gang i træk"), (3, "tredje gang i træk"), (9, "9. gang i træk")],
)
def test_a_row_is_told_in_words(times: int, words: str) -> None:
    with translation.override("da"):
        assert ladder.in_a_row(times) == words


@pytest.mark.parametrize(
    ("ratings", "told"),
    [
        ([], ()),
        (
            way((63, 1), (42, 2), (0, 4)),
            ("Fra ”gør det for” til ”bagved” på 9 uger.", "Karen og medarbejderen var enige hver gang."),
        ),
        (
            way((20, 4), (10, 4), (0, 4)),
            ("”bagved” for tredje gang i træk.", "Karen og medarbejderen var enige hver gang."),
        ),
        (way((0, 2)), ("”sammen”, første gang trinnet er sat.", "Karen og medarbejderen var enige.")),
        (
            [*way((5, 2)), Rating(TODAY, 4, citizen_step=2)],
            ("Fra ”sammen” til ”bagved” på 5 dage.", "Sidst så Karen og medarbejderen forskelligt på det."),
        ),
        (
            [Rating(TODAY, 4)],
            ("”bagved”, første gang trinnet er sat.", "Sidst satte medarbejderen trinnet; Karen er ikke spurgt."),
        ),
    ],
)
def test_the_way_is_told_in_danish(ratings: list[Rating], told: tuple[str, ...]) -> None:
    with translation.override("da"):
        assert ladder.tell(ratings, "Karen") == told


def test_a_long_way_is_told_by_its_beginning_and_its_latest_steps() -> None:
    began, latest = Rating(TODAY - timedelta(weeks=200), 1), way((21, 3), (14, 4), (7, 5))
    with translation.override("da"):
        assert ladder.tell(latest, "Karen", began) == (
            "Fra ”gør det for” til ”selv” på 199 uger.",
            "Karen og medarbejderen var enige de seneste 3 gange.",
        )
        assert ladder.tell(way((14, 4), (7, 4)), "Karen", began)[0] == "”bagved” mindst 2 gange i træk."


def test_every_step_has_a_stair_and_a_sentence() -> None:
    assert [step for step, _ in ladder.STAIRS] == Step.values
    with translation.override("da"):
        sentences = [ladder.step_sentence(step, "Karen") for step in Step.values]
    assert sentences[0] == "Vi gør det for Karen."
    assert sentences[3] == "Karen gør det, og vi står bagved."
    assert len(set(sentences)) == len(Step.values)


def test_the_picture_rises_with_time_and_leaves_room_between_its_days() -> None:
    drawn = chart.picture(way((70, 1), (69, 2), (35, 3)), TODAY)
    assert drawn is not None
    assert drawn.path == "M100 196H100V196H105V156H290V116H480"
    assert [bool(point.on) for point in drawn.points] == [True, False, True]
    assert (drawn.today.x, drawn.today.y) == (480, 116)


def test_her_own_step_is_in_the_picture_where_they_see_it_differently() -> None:
    drawn = chart.picture([Rating(TODAY, 4, citizen_step=2)], TODAY)
    assert drawn is not None
    assert [point.y for point in drawn.hers] == [chart.height(2)]
    assert chart.picture([], TODAY) is None


def test_levels_are_read_from_the_best_down_without_the_empty_ones() -> None:
    found = levels.best_first(["i sengen", "", "til søen", "", "rundt om søen"])
    assert [level.text for level in found] == ["rundt om søen", "til søen", "i sengen"]
    assert [level.is_hope for level in found] == [False, True, False]
    assert levels.best_first([]) == ()
