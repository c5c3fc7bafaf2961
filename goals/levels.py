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
    name: str
    text: str
    is_hope: bool


def best_first(texts: Sequence[str]) -> tuple[Level, ...]:
    """The levels that have a text, from much more than hoped down; `texts` begin with much less (-2)."""
    numbered = list(enumerate(texts))[: len(NAMES)]
    return tuple(Level(str(NAMES[n]), text, n == AS_HOPED) for n, text in reversed(numbered) if text)
