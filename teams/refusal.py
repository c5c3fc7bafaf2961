"""How a form takes an action's no: the sentence at its field, and both versions where two people changed the same."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from teams.changes import ChangedMeanwhile
from teams.speech import written_date


@dataclass(frozen=True)
class Difference:
    """One field in which what is saved now is not what was typed."""

    label: str
    saved: str
    typed: str


class VersionField(forms.IntegerField):
    """The version that was seen. What is no number is version 0, which nobody has seen: the form comes back."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> int:
        try:
            return int(super().clean(value))
        except ValidationError:
            return 0


class ActionForm(forms.Form):
    def refuse(self, refusal: ValidationError) -> None:
        """Each sentence at its field; those of no field of this form stand on top."""
        named = refusal.error_dict if hasattr(refusal, "error_dict") else {None: refusal.error_list}
        for name, errors in named.items():
            self.add_error(name if name in self.fields else None, [m for e in errors for m in e.messages])


class ChangeForm(ActionForm):
    """Changes what another may change at the same time."""

    differences: tuple[Difference, ...] = ()

    def __init__(self, data: Any, row: Any, **initial: Any) -> None:
        self.row = row
        super().__init__(data, initial={**initial, "version": self.row.version})

    def saved_value(self, name: str) -> Any:
        return getattr(self.row, name)

    def refuse(self, refusal: ValidationError) -> None:
        """After a crossing the form carries the newer version: who has seen both may save."""
        if isinstance(refusal, ChangedMeanwhile):
            self.differences = tuple(self._differing())
            self.data = {**self.data.dict(), **self._lists(), "version": str(self.row.version)}  # type: ignore[attr-defined]
        super().refuse(refusal)

    def _lists(self) -> dict[str, Any]:
        several = [name for name, field in self.fields.items() if isinstance(field, forms.MultipleChoiceField)]
        return {name: self.data.getlist(name) for name in several}  # type: ignore[attr-defined]

    def _differing(self) -> list[Difference]:
        pairs = ((name, self.saved_value(name), self.cleaned_data[name]) for name in self.fields if name != "version")
        return [
            Difference(str(self.fields[name].label), self._written(name, saved), self._written(name, typed))
            for name, saved, typed in pairs
            if saved != typed
        ]

    def _written(self, name: str, value: Any) -> str:
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, date):
            return written_date(value)
        if isinstance(value, list):
            return ", ".join(self._written(name, each) for each in value) or "–"
        choices = dict(getattr(self.fields[name], "choices", ()))
        return str(choices.get(value, value) or "–")
