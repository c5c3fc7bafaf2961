from django import forms
from django.utils.translation import gettext_lazy as _

from teams.fields import WordsField
from teams.models import Profession

ASKED = (
    Profession.NURSE,
    Profession.PHYSIOTHERAPIST,
    Profession.OCCUPATIONAL_THERAPIST,
    Profession.CARE_ASSISTANT,
    Profession.CARE_HELPER,
    Profession.PLANNER,
    Profession.VISITATOR,
)


class QuestionForm(forms.Form):
    to_profession = forms.ChoiceField(
        label=_("Whom do you ask?"), choices=[(each.value, each.label) for each in ASKED], widget=forms.RadioSelect
    )
    text = WordsField(
        label=_("What do you want to know?"),
        help_text=_("What have you seen, and what are you in doubt about?"),
        max_length=2000,
    )


class AnswerForm(forms.Form):
    answer = WordsField(label=_("Your answer"), help_text=_("It stands with your name on her page."), max_length=2000)
