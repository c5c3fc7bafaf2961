from django import forms
from django.utils.translation import gettext_lazy as _

from teams.fields import WordsField


class WaitingForm(forms.Form):
    reason = WordsField(
        label=_("Why is nothing to be changed?"),
        max_length=1000,
        help_text=_("One sentence is enough. Whoever looked at the goal reads it."),
    )
