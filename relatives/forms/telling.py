from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatives.models import Category
from teams.fields import WordsField


class TellForm(forms.Form):
    """One tap: the button carries the category."""

    category = forms.ChoiceField(choices=Category.choices)


class TellAnywayForm(forms.Form):
    categories = forms.MultipleChoiceField(
        label=_("What was told?"), choices=Category.choices, widget=forms.CheckboxSelectMultiple
    )
    words = WordsField(
        label=_("What did you say?"), help_text=_("As short as possible, and only what was needed."), max_length=1000
    )
    reason = WordsField(
        label=_("Why could it not wait for a yes?"),
        help_text=_("For instance danger to life or health. Kinship and worry alone are not enough."),
        max_length=1000,
    )

    def __init__(self, *args: Any, kept: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["categories"]
        if kept:
            field.widget.choices = [pair for pair in Category.choices if pair[0] in kept]


class CitizenToldForm(forms.Form):
    her_words = WordsField(label=_("What was the answer?"), required=False, max_length=1000)
