"""The conversation about sharing: six questions turned towards her, one a page."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from relatives.agreements import Agreement
from relatives.sharing import CATEGORIES, May
from relatives.telling import label

QUESTIONS = {
    "visits": gettext_lazy("May %(name)s know when we come, and who comes?"),
    "goals": gettext_lazy("May %(name)s know about your plan and your goals?"),
    "health": gettext_lazy("May %(name)s know about your health?"),
    "wellbeing": gettext_lazy("May %(name)s know how you feel in yourself?"),
    "messages": gettext_lazy("May we give %(name)s small messages from the visits?"),
    "practical": gettext_lazy("May %(name)s know about money and practical matters?"),
}
MEANS = {
    "visits": gettext_lazy("A yes means: we may say when we come next, who it is, and whether a visit is moved."),
    "goals": gettext_lazy("A yes means: we may tell what you work towards, and how far you are."),
    "health": gettext_lazy(
        "A yes means: we may tell of illness, medicine and examinations. It is a yes of its own; no other yes gives it."
    ),
    "wellbeing": gettext_lazy("A yes means: we may tell whether you are glad or sad, sleep badly or miss somebody."),
    "messages": gettext_lazy("A yes means: we may ring or write about a day out, a visit or what you need brought."),
    "practical": gettext_lazy("A yes means: we may talk about bank, bills, post and what is to be bought."),
}


@dataclass(frozen=True)
class Mark:
    """One of the six in the row at the top: answered, here, or still to come."""

    category: str
    number: int
    label: str
    answered: bool
    is_here: bool


def question(category: str, name: str) -> str:
    return str(QUESTIONS[category]) % {"name": name}


def means(category: str) -> str:
    return str(MEANS[category])


def begins_at(mays: Collection[May], asked_for: str) -> str:
    """What was asked for; else the first she has not answered; else the first of all."""
    if asked_for in CATEGORIES:
        return asked_for
    open_ones = [may.category for may in mays if may.answer is None]
    return open_ones[0] if open_ones else CATEGORIES[0]


def next_after(category: str) -> str | None:
    place = CATEGORIES.index(category) + 1
    return CATEGORIES[place] if place < len(CATEGORIES) else None


def marks(mays: Collection[May], here: str) -> list[Mark]:
    return [
        Mark(may.category, number, label(may.category), may.answer is not None, may.category == here)
        for number, may in enumerate(mays, start=1)
    ]


def shown(agreement: Agreement, here: str) -> dict[str, Any]:
    """What the page of one question needs."""
    return {
        "here": here,
        "question": question(here, agreement.relative.called),
        "means": means(here),
        "marks": marks(agreement.mays, here),
        "number": CATEGORIES.index(here) + 1,
        "last": len(CATEGORIES),
        "saved": agreement.of(here),
        "following": next_after(here),
        "before": CATEGORIES[CATEGORIES.index(here) - 1] if here != CATEGORIES[0] else None,
    }


def progress(mays: Collection[May]) -> str:
    """*3 of 6 answered*, while some are left; a conversation that was broken off is taken up from there."""
    answered = sum(may.answer is not None for may in mays)
    if not 0 < answered < len(CATEGORIES):
        return ""
    return _("%(answered)s of %(all)s answered") % {"answered": answered, "all": len(CATEGORIES)}
