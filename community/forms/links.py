"""The answer of an organisation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from teams.fields import WordsField
from teams.refusal import ActionForm

YES, NO = "yes", "no"


class AnswerForm(ActionForm):
    """Two buttons, and a line if they like."""

    words = WordsField(label=_("A word to the team"), max_length=600, rows=2, required=False)
    answer = forms.ChoiceField(choices=[(YES, _("Welcome")), (NO, _("There is no place"))], widget=forms.HiddenInput)

    def columns(self) -> dict[str, Any]:
        return {"accepted": self.cleaned_data["answer"] == YES, "words": self.cleaned_data["words"]}
