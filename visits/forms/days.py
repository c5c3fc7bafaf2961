"""A day somebody chooses: within a century that planning is about."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from teams.widgets import Day

FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)


class DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=Day(), **kwargs)

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and not FIRST <= value <= LAST:
            raise ValidationError(_("Choose a day between 2000 and 2099."))
