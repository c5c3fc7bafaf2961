"""One assessment with FSIII's own words: they are chosen, never paraphrased."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from citizens import fsiii
from citizens.models import Level, Performance, Significance
from teams.fields import WordsField
from teams.widgets import OwnWords

LEVELS = [(str(level.value), f"{level.value} {level.label}") for level in Level]


def coded(value: Any) -> UUID | str:
    try:
        return UUID(str(value))
    except ValueError:
        return ""


class ConditionForm(forms.Form):
    code = forms.ChoiceField(label=_("Condition"))
    level_now = forms.TypedChoiceField(label=_("How is it now?"), choices=LEVELS, coerce=int, widget=forms.RadioSelect)
    level_expected = forms.TypedChoiceField(
        label=_("What do we expect?"),
        choices=LEVELS,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    performance = forms.ChoiceField(
        label=_("How does she find that she does it herself?"),
        choices=Performance.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    significance = forms.ChoiceField(
        label=_("Does she experience limitations?"),
        choices=Significance.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    words = WordsField(
        label=_("In her own words"), max_length=1000, required=False, widget=OwnWords(attrs={"rows": 2, "dir": "auto"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups: dict[str, list[tuple[str, str]]] = {}
        for each in fsiii.conditions():
            groups.setdefault(each.group, []).append((str(each.code), each.title))
        self.fields["code"].choices = [("", "–"), *groups.items()]  # type: ignore[attr-defined]

    def clean_code(self) -> UUID:
        code = coded(self.cleaned_data["code"])
        if not isinstance(code, UUID):
            raise ValidationError(_("FSIII has no such condition. Choose one from the list."))
        return code
