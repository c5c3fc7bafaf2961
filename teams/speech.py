"""Names and days inside Python's sentences, in the language of the reader."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from teams import danish


def language() -> str:
    return "da" if (get_language() or "da").startswith("da") else "en"


def whose(name: str) -> str:
    """*Karens*"""
    return danish.genitive(name, language())


def written_date(day: date) -> str:
    """*24. november 2026*"""
    return danish.full_date(day, language())


def written_day(day: date) -> str:
    """*mandag 30. november*"""
    return danish.day_name(day, language())


def written_weekday(day: date) -> str:
    """*mandag*"""
    return danish.weekday(day, language())


def weekday_named(number: int) -> str:
    """*mandag*, of 1: ISO."""
    return danish.WEEKDAYS[language()][number - 1]


def written_moment(local: datetime) -> str:
    """*man. 23. nov. kl. 07.30*, of local time."""
    return danish.moment(local, language())


def listed(words: Sequence[str]) -> str:
    """*Mette, Jonas og Peter*"""
    if len(words) < 2:
        return "".join(words)
    return _("%(others)s and %(last)s") % {"others": ", ".join(words[:-1]), "last": words[-1]}
