"""What a card of the dashboard is made of: a question, one line of answer, rows, and what the number is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from teams.danish import full_date, month_day
from teams.figures import FEWEST, shown

LONGEST_BAR = 280


@dataclass(frozen=True)
class Bar:
    """One row of a picture and of its table; `length` is in picture units, 0 where the number is not shown."""

    label: str
    number: str
    length: int
    strong: bool = False


@dataclass(frozen=True)
class Question:
    """One card: key, question, answer, the rows, and what the number is: definition, window and n."""

    key: str
    question: str
    answer: str
    head: tuple[str, str]
    bars: tuple[Bar, ...]
    definition: str
    window: str
    n: str


def bars(rows: Iterable[tuple[str, int]], strong: int | None = None) -> tuple[Bar, ...]:
    """Lengths in proportion to the largest; a number below five has a bar without length."""
    counted = list(rows)
    most = max((count for _, count in counted), default=0)
    return tuple(
        Bar(
            label=label,
            number=shown(count),
            length=round(LONGEST_BAR * count / most) if count >= FEWEST else 0,
            strong=place == strong,
        )
        for place, (label, count) in enumerate(counted)
    )


def window(first: date, last: date, language: str) -> str:
    """Two days of the same year without it; a whole year back with it, else it would read as one day."""
    told = month_day if first.year == last.year else full_date
    days = {"first": told(first, language), "last": told(last, language)}
    return _("%(first)s to %(last)s") % days


def begun(sentence: str) -> str:
    """A sentence may begin with *under 5*."""
    return sentence[:1].upper() + sentence[1:]
