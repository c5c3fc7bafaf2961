"""Goal attainment: five levels in words, from -2 to +2. Citizens and staff see the words and never a number."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

NAMES = (
    _("much less than hoped"),
    _("less than hoped"),
    _("as hoped"),
    _("more than hoped"),
    _("much more than hoped"),
)
AS_HOPED = 2


@dataclass(frozen=True)
class Level:
    """One level in words; `number` is its place from -2 to +2, which stays inside forms and sums."""

    name: str
    text: str
    number: int
    is_hope: bool
    is_now: bool = False
    is_start: bool = False


def best_first(texts: Sequence[str], now: int | None = None, start: int | None = None) -> tuple[Level, ...]:
    """Levels that have a text or are hers now, from much more than hoped down; `texts` begin with much less (-2)."""
    numbered = list(enumerate(texts))[: len(NAMES)]
    return tuple(
        _level(place, text, now, start)
        for place, text in reversed(numbered)
        if text or (now is not None and place - AS_HOPED == now)
    )


def all_five(texts: Sequence[str]) -> tuple[Level, ...]:
    """Every level from the best down, also those that nobody has put into words."""
    padded = [*texts, *[""] * len(NAMES)][: len(NAMES)]
    return tuple(_level(place, text, None, None) for place, text in reversed(list(enumerate(padded))))


def _level(place: int, text: str, now: int | None, start: int | None) -> Level:
    number = place - AS_HOPED
    return Level(str(NAMES[place]), text, number, place == AS_HOPED, number == now, number == start)
