"""Form fields for people's words: one Unicode form, no invisible tricks, the limit said before typing ends."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
# The same sentences as Django's, so that our Danish of them is used in every form.
REQUIRED = _("This field is required.")
NOT_A_CHOICE = _("Select a valid choice. %(value)s is not one of the available choices.")
NOT_A_ROW = _("Select a valid choice. That choice is not one of the available choices.")
INVISIBLE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]")

# Fields whose content is never shown again, stored or hashed together with what is known.
PASSWORDS = frozenset({"password", "old_password", "new_password", "new_password_again"})


def clean_words(text: str) -> str:
    """NFC, ordinary line ends, nothing where only invisible characters stand; raises on control characters."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if CONTROL.search(text):
        raise ValidationError(_("There is a character here that cannot be saved. Write the text again without it."))
    return text if INVISIBLE.sub("", text) else ""


class WordsField(forms.CharField):
    """Several lines of somebody's words."""

    def __init__(self, *, max_length: int = 4000, rows: int = 3, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows, "dir": "auto"}))
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        return clean_words(super().to_python(value) or "")


class LineField(forms.CharField):
    """One line: a name, a title, a street. Direction marks are refused, since they can fake a name in a list."""

    def __init__(self, *, max_length: int = 120, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        text = clean_words(super().to_python(value) or "")
        if DIRECTION.search(text):
            raise ValidationError(_("There is a hidden character here that turns the text around. Write it again."))
        return " ".join(text.split())


class RowsField(forms.MultipleChoiceField):
    """Some of a few rows: the values are their numbers, what comes out are the rows."""

    widget = forms.CheckboxSelectMultiple
    rows: Mapping[str, Any] = MappingProxyType({})

    def offer(self, rows: Iterable[tuple[Any, str]]) -> None:
        named = list(rows)
        self.rows = {str(row.pk): row for row, _name in named}
        self.choices = [(str(row.pk), name) for row, name in named]

    def clean(self, value: Any) -> Any:
        return [self.rows[number] for number in super().clean(value)]
