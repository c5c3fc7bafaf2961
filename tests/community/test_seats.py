"""The line of an event: places are given from the front, and nobody loses one because somebody else stays at home."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from community.seats import line_of, moves_up, seated, slides


@dataclass(frozen=True)
class Coming:
    name: str
    seats: int = 1


KAREN, AAGE, INGER, POUL = Coming("Karen", 2), Coming("Aage"), Coming("Inger", 2), Coming("Poul")
lines = st.lists(st.integers(1, 3), max_size=12).map(
    lambda each: [Coming(f"guest {number}", seats) for number, seats in enumerate(each)]
)
places = st.integers(1, 30)


def test_those_who_said_yes_first_have_the_places() -> None:
    assert seated([KAREN, AAGE, INGER], 3) == ([KAREN, AAGE], [INGER])


def test_one_who_needs_a_single_seat_does_not_pass_two_who_wait() -> None:
    assert seated([KAREN, INGER, POUL], 3) == ([KAREN], [INGER, POUL])


def test_a_smaller_hall_names_those_who_slide() -> None:
    assert slides([KAREN, AAGE, INGER], 5, 3) == [INGER]
    assert slides([KAREN, AAGE, INGER], 3, 5) == []


def test_somebody_who_stays_at_home_lets_the_next_in() -> None:
    assert moves_up([KAREN, AAGE, INGER], KAREN, 3) == [INGER]
    assert moves_up([KAREN, AAGE, INGER], AAGE, 3) == []
    assert moves_up([KAREN, AAGE, INGER], INGER, 3) == []


def test_a_line_says_what_is_free() -> None:
    line = line_of([KAREN, AAGE], 4)
    assert (line.taken, line.free, line.is_full) == (3, 1, False)
    assert line.has_room()
    assert not line.has_room(2)
    assert line_of([KAREN, INGER], 3).is_full
    assert not line_of([KAREN, INGER], 3).has_room()


@given(lines, places)
def test_the_places_are_never_overbooked_and_nobody_is_lost(line: list[Coming], there_are: int) -> None:
    with_place, waiting = seated(line, there_are)
    assert with_place + waiting == line
    assert sum(each.seats for each in with_place) <= there_are


@given(lines.filter(bool), places, st.data())
def test_nobody_loses_a_place_because_another_stays_at_home(
    line: list[Coming], there_are: int, data: st.DataObject
) -> None:
    leaving = data.draw(st.sampled_from(line))
    before, _ = seated(line, there_are)
    after, _ = seated([each for each in line if each is not leaving], there_are)
    assert set(before) - {leaving} <= set(after)


@given(lines, places, st.integers(1, 3))
def test_who_comes_last_takes_nobodys_place(line: list[Coming], there_are: int, seats: int) -> None:
    newcomer = Coming("newcomer", seats)
    before = line_of(line, there_are)
    after = line_of([*line, newcomer], there_are)
    assert before.seated == after.seated[: len(before.seated)]
    assert (newcomer in after.seated) == before.has_room(seats)
