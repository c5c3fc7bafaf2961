"""Who has a place at an event, and who waits. Pure: it follows from the line and the places.

Guests stand in the order in which they said yes. Once somebody waits, everybody behind waits too: otherwise a single
guest who had been let past would lose the place again on the day somebody else stays at home.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class Seat(Protocol):
    """One who is coming, with the seats that she and her companion need (community.models.Guest)."""

    @property
    def seats(self) -> Any: ...  # a number; a model's column is a descriptor, which no protocol of int lets in


@dataclass(frozen=True)
class Line[G: Seat]:
    """How the places are given."""

    places: int
    seated: tuple[G, ...]
    waiting: tuple[G, ...]

    @property
    def taken(self) -> int:
        return sum(guest.seats for guest in self.seated)

    @property
    def free(self) -> int:
        return self.places - self.taken

    @property
    def is_full(self) -> bool:
        """Whoever signs up now waits."""
        return bool(self.waiting) or self.free < 1

    def has_room(self, seats: int = 1) -> bool:
        """Whether somebody new who needs `seats` gets a place at once."""
        return not self.waiting and self.free >= seats


def seated[G: Seat](guests_in_order: Iterable[G], places: int) -> tuple[list[G], list[G]]:
    """Those with a place and those who wait, each in the order of the line."""
    line = list(guests_in_order)
    left = places
    for number, guest in enumerate(line):
        if guest.seats > left:
            return line[:number], line[number:]
        left -= guest.seats
    return line, []


def line_of[G: Seat](guests_in_order: Iterable[G], places: int) -> Line[G]:
    with_place, waiting = seated(guests_in_order, places)
    return Line(places, tuple(with_place), tuple(waiting))


def slides[G: Seat](guests_in_order: Sequence[G], places: int, fewer: int) -> list[G]:
    """Who has a place now and would wait with `fewer` places; they are told before anything is saved."""
    still, _ = seated(guests_in_order, fewer)
    return seated(guests_in_order, places)[0][len(still) :]


def moves_up[G: Seat](guests_in_order: Sequence[G], leaving: G, places: int) -> list[G]:
    """Who waits now and gets a place when `leaving` stays at home."""
    _, waiting = seated(guests_in_order, places)
    after, _ = seated([guest for guest in guests_in_order if guest is not leaving], places)
    return [guest for guest in after if guest in waiting]
