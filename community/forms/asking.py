"""Answers to an instrument, or her no; and a sign that was noticed."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from citizens.models import Citizen
from community.instruments import Instrument
from community.models import Outcome, SignKind
from teams.fields import LineField, WordsField
from teams.refusal import ActionForm
from teams.widgets import OwnWords, Picks

NEVER = "never"
MONTHS = {"3": 3, "6": 6, "12": 12}
AGAIN = [
    ("3", gettext_lazy("in three months")),
    ("6", gettext_lazy("in half a year")),
    ("12", gettext_lazy("in a year")),
    (NEVER, gettext_lazy("never")),
]
MONTHS_A_YEAR, LAST_SAFE_DAY = 12, 28


def in_months(today: date, months: int) -> date:
    """The same day so many months on; from the 29th on the 28th, which every month has."""
    years, month = divmod(today.month - 1 + months, MONTHS_A_YEAR)
    return date(today.year + years, month + 1, min(today.day, LAST_SAFE_DAY))


class AskForm(ActionForm):
    """`outcome` is the button that was tapped; the key is made once per page and kept on a refusal."""

    key = forms.CharField(widget=forms.HiddenInput, required=False)
    outcome = forms.CharField(required=False)
    wished = forms.BooleanField(required=False)
    words = WordsField(max_length=1000, widget=OwnWords(attrs={"dir": "auto"}), required=False)
    again = forms.ChoiceField(label=gettext_lazy("When may we ask again?"), choices=AGAIN, widget=Picks, required=False)

    def __init__(self, data: Any, *, citizen: Citizen, instrument: Instrument, today: date) -> None:
        super().__init__(data)
        self.citizen, self.instrument, self.today = citizen, instrument, today
        self.initial["key"] = uuid4()
        self.fields["words"].label = _("Would you like to say something about it?")
        self.fields["wished"].label = _("%(name)s wishes it") % {"name": citizen.first_name}
        choices = [(answer.value, answer.text) for answer in instrument.answers]
        for number, item in enumerate(instrument.items):
            self.fields[f"q{number}"] = forms.TypedChoiceField(
                label=item, choices=choices, coerce=int, empty_value=None, widget=Picks, required=False
            )

    @property
    def cards(self) -> list[forms.BoundField]:
        return [self[name] for name in self.questions]

    @property
    def questions(self) -> list[str]:
        return [f"q{number}" for number in range(len(self.instrument.items))]

    def clean_key(self) -> UUID:
        try:
            return UUID(self.cleaned_data["key"])
        except ValueError:
            return uuid4()

    def clean(self) -> None:
        outcome = self.cleaned_data.get("outcome")
        if outcome not in Outcome.values:
            self.add_error(None, _("Answer every question, or choose: not today."))
        if outcome == Outcome.WILL_NOT and not self.cleaned_data.get("again") and "again" not in self.errors:
            self.add_error("again", _("Choose when we may ask again, or never."))
        if outcome == Outcome.ANSWERED:
            self.check_answers()

    def check_answers(self) -> None:
        if any(name.removeprefix("q").isdigit() and name not in self.fields for name in self.data if name[:1] == "q"):
            self.add_error(None, _("There are more answers than questions. Open the page again."))
        for name in self.questions:
            if self.cleaned_data.get(name) is None and name not in self.errors:
                self.add_error(name, _("Choose an answer, or: not today."))

    def told(self) -> dict[str, Any]:
        """A no takes no answers with it."""
        values = self.cleaned_data
        outcome, again = values["outcome"], values["again"]
        told = {name: values[name] for name in ("key", "outcome", "wished", "words")}
        if outcome == Outcome.ANSWERED:
            return told | {"answers": [values[name] for name in self.questions]}
        if outcome == Outcome.WILL_NOT and again != NEVER:
            return told | {"ask_again_on": in_months(self.today, MONTHS[again])}
        return told


class SignForm(ActionForm):
    kind = forms.ChoiceField(label=gettext_lazy("What did you notice?"), widget=Picks)
    words = LineField(label=gettext_lazy("What was said or seen?"), max_length=300, required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        choices = [(kind.value, capfirst(kind.label)) for kind in SignKind]
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]
