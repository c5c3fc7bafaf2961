from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from citizens.models import Kind, NetworkMember, Source
from teams.fields import LineField, WordsField
from teams.widgets import OwnWords, Picks

QUESTIONS = {
    Kind.HEADLINE: _("What matters to you now?"),
    Kind.EXPERIENCE: _("What do you bring with you from your life?"),
    Kind.MEANINGFUL: _("What makes a day good for you?"),
    Kind.DREAM: _("What do you dream of?"),
    Kind.HELP: _("How do you find the help?"),
}
SEEN = {
    Kind.OBSERVATION: _("Observations"),
    Kind.HEALTH: "Helbredsoplysninger",
    Kind.MOBILITY: "Mobilitet og bevægelse",
    Kind.AIDS: "Hjælpemidler",
    Kind.HOME: "Boligens indretning",
    Kind.RESOURCES: "Ressourcer",
    Kind.HABITS: "Vaner",
    Kind.NETWORK: "Netværk",
}


class SearchForm(forms.Form):
    q = LineField(
        label=_("Name, phone or full CPR number"),
        max_length=100,
        error_messages={"required": _("Write a name, a phone number or the full CPR number.")},
    )


class ConversationForm(forms.Form):
    """One question, her answer in her words, and who said it."""

    kind = forms.ChoiceField(label=_("Or one question"), choices=list(QUESTIONS.items()), widget=Picks())
    text = WordsField(
        label=_("The answer, in her own words"), max_length=1000, widget=OwnWords(attrs={"rows": 4, "dir": "auto"})
    )
    source = forms.ChoiceField(
        label=_("Who said it?"),
        choices=[
            (Source.CITIZEN, _("She herself")),
            (Source.TOGETHER, _("She and a relative together")),
            (Source.RELATIVE, _("A relative")),
        ],
        initial=Source.CITIZEN,
        widget=forms.RadioSelect,
    )
    source_name = LineField(label=_("If a relative: who?"), required=False)

    def is_said_by_others(self) -> bool:
        """Whether the folded question is to be seen: it was answered, or something is wrong there."""
        return any(self[name].errors for name in ("source", "source_name")) or self["source"].value() != Source.CITIZEN


class ObservationForm(forms.Form):
    """What a professional knows, under one of FSIII's headings."""

    kind = forms.ChoiceField(label=_("Heading"), choices=list(SEEN.items()))
    text = WordsField(label=_("What do you know?"), max_length=2000)
    source = forms.ChoiceField(
        label=_("Where from?"),
        choices=[
            (Source.STAFF, _("I have seen it")),
            (Source.HOSPITAL, _("The hospital")),
            (Source.DOCTOR, _("The doctor")),
            (Source.RELATIVE, _("A relative")),
        ],
        initial=Source.STAFF,
        widget=forms.RadioSelect,
    )


class StatementForm(forms.Form):
    text = WordsField(label=_("What should stand here?"), max_length=4000)

    def __init__(self, data: Any, *, said: str) -> None:
        super().__init__(data, initial={"text": said})


class WithdrawForm(forms.Form):
    reason = LineField(label=_("Why does it not belong here?"), max_length=200)


class NetworkForm(forms.Form):
    name = LineField(label=_("Name"))
    relation = LineField(
        label=_("Who is it to her?"), help_text=_("Daughter, neighbour, club, dog"), max_length=80, required=False
    )
    brings = LineField(label=_("What do they do together?"), max_length=300, required=False)
    phone = LineField(label=_("Phone"), max_length=30, required=False)
    closeness = forms.TypedChoiceField(
        label=_("How close?"), choices=NetworkMember.Closeness.choices, coerce=int, initial=2, widget=forms.RadioSelect
    )


class NetworkChangeForm(NetworkForm):
    version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, data: Any, *, member: NetworkMember) -> None:
        names = ("name", "relation", "brings", "phone", "closeness", "version")
        super().__init__(data, initial={name: getattr(member, name) for name in names})


class NoticeForm(forms.Form):
    answer = WordsField(label=_("What was done?"), max_length=1000, rows=2, required=False)
