"""How a form takes an action's no: the sentence at its field, and both versions where two people changed the same."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from teams.changes import ChangedMeanwhile
from teams.fields import REQUIRED
from teams.speech import written_date

NOT_SAVED = {"version", "scope"}  # of the form, not of the row


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
            number = int(super().clean(value))
        except ValidationError:
            return 0
        return number if 0 < number < 2**31 else 0


def _ask_to_choose(field: forms.Field) -> None:
    """One does not fill in an answer, one chooses it. A field with a sentence of its own keeps it."""
    if isinstance(field, forms.ChoiceField) and field.error_messages["required"] == REQUIRED:
        several = isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField)
        field.error_messages["required"] = (
            _("Choose at least one.") if several else _("Choose one of the possibilities.")
        )


class ActionForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _ask_to_choose(field)

    def refuse(self, refusal: ValidationError) -> None:
        """Each sentence at its field; those of no field of this form stand on top."""
        named = refusal.error_dict if hasattr(refusal, "error_dict") else {None: refusal.error_list}
        for name, errors in named.items():
            self.add_error(name if name in self.fields else None, [m for e in errors for m in e.messages])


class ChangeForm(ActionForm):
    """Changes what another may change at the same time. Without `initial` each field stands as its column is saved."""

    version = VersionField()
    differences: tuple[Difference, ...] = ()

    def __init__(self, data: Any, row: Any, **initial: Any) -> None:
        self.row = row
        super().__init__(data)
        self.initial = {**(initial or self._saved()), "version": row.version}

    def _saved(self) -> dict[str, Any]:
        return {name: self.saved_value(name) for name in self.fields}

    def saved_value(self, name: str) -> Any:
        return getattr(self.row, name, None)

    def refuse(self, refusal: ValidationError) -> None:
        """After a crossing the form carries the newer version: who has seen both may save."""
        if isinstance(refusal, ChangedMeanwhile):
            self.differences = tuple(self._differing())
            newer = self.data.copy()  # type: ignore[attr-defined]
            newer["version"] = str(self.row.version)
            self.data = newer
        super().refuse(refusal)

    def _differing(self) -> list[Difference]:
        names = [name for name in self.fields if name not in NOT_SAVED]
        pairs = ((name, self.saved_value(name), self.cleaned_data.get(name)) for name in names)
        return [
            Difference(str(self.fields[name].label), self._written(name, saved), self._written(name, typed))
            for name, saved, typed in pairs
            if (saved or "") != (typed or "")
        ]

    def _written(self, name: str, value: Any) -> str:
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, date):
            return written_date(value)
        if isinstance(value, time):
            return f"{value:%H:%M}"
        if isinstance(value, list):
            return ", ".join(self._written(name, each) for each in value) or "–"
        choices = {str(key): label for key, label in getattr(self.fields[name], "choices", ())}
        return str(choices.get(str(value), value) or "–")
