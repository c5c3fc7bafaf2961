"""Form fields for cells: days as Danish and spreadsheets write them, yes and no, and choices by their words."""

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Choices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from teams.fields import LineField

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
DANISH = re.compile(r"(\d{1,2})[. -]+(\d{1,2})[. -]+(\d{4})\Z")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\Z")
SERIAL = re.compile(r"\d{5}\Z")
EXCEL_DAY_0 = date(1899, 12, 30)  # so that 45321 is 30 January 2024; right from 1 March 1900
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
YES, NO = (
    frozenset({"ja", "j", "yes", "y", "x", "1", "sand", "true"}),
    frozenset({"nej", "n", "no", "0", "falsk", "false", ""}),
)


def read_day(text: str) -> date:
    """The day that was meant; raises where two days could be."""
    if SERIAL.match(text):
        return EXCEL_DAY_0 + timedelta(days=int(text))
    try:
        if found := ISO.match(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := DANISH.match(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := SLASHED.match(text):
            return _slashed(text, int(found[1]), int(found[2]), int(found[3]))
    except ValueError as error:
        raise ValidationError(_("There is no such day in the calendar.")) from error
    raise ValidationError(_("Write the day as 24.11.2026, with four digits for the year."))


def _slashed(text: str, first: int, second: int, year: int) -> date:
    """Danish puts the day first and American the month: only where one of them is possible is it read."""
    if first != second and first <= 12 and second <= 12:
        words = {"text": text, "danish": f"{first}.{second}.{year}", "iso": f"{year}-{first:02}-{second:02}"}
        raise ValidationError(
            _("%(text)s can be two days. Write %(danish)s for day first, or %(iso)s for month first."), params=words
        )
    return date(year, first, second) if second > 12 else date(year, second, first)


class SheetDay(LineField):
    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        day = read_day(text)
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValidationError(_("Choose a day between 2000 and 2099."))
        return day


class YesOrNo(forms.Field):
    def clean(self, value: Any) -> bool:
        text = str(value or "").strip().casefold()
        if text in YES:
            return True
        if text in NO:
            return False
        raise ValidationError(_("Write yes or no."))


class OneOf(LineField):
    """One of some choices, by its Danish or English word or by its value."""

    def __init__(self, choices: type[Choices], *, initial: Any = "", **kwargs: Any) -> None:
        super().__init__(max_length=80, **kwargs)
        self.offered, self.fallback = choices, initial

    def words(self) -> dict[str, Any]:
        if not hasattr(self, "_words"):
            self._words = {str(value).casefold(): value for value in self.offered.values}
            for language in ("da", "en"):
                with override(language):
                    self._words |= {str(label).casefold(): value for value, label in self.offered.choices}
        return self._words

    def clean(self, value: Any) -> Any:
        text = super().clean(value).casefold()
        if not text:
            return self.fallback
        if text not in self.words():
            labels = ", ".join(str(label) for label in self.offered.labels)
            raise ValidationError(_("Write one of these: %(labels)s."), params={"labels": labels})
        return self.words()[text]


def clean_phone(phone: str) -> str:
    if phone and not 6 <= sum(c.isdigit() for c in phone) <= 15:
        raise ValidationError(_("A phone number has at least six digits."))
    return phone
