"""What is asked about a message: who, about what, and what was said."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from relatives.family import apart
from relatives.models import Category, Channel, Direction, Relative
from teams.fields import NOT_A_ROW, WordsField
from teams.refusal import ActionForm, VersionField
from teams.widgets import Day

INVALID = {"invalid_choice": NOT_A_ROW}


class RelativeField(forms.ChoiceField):
    """One of her relatives today; becomes the relative itself."""

    rows: Mapping[str, Relative] = MappingProxyType({})

    def offer(self, relatives: list[Relative]) -> None:
        self.rows = {str(row.pk): row for row in relatives}
        self.choices = [(str(row.pk), name) for row, name in apart(relatives)]

    def clean(self, value: Any) -> Any:
        return self.rows[super().clean(value)]


class MessageForm(ActionForm):
    """Two taps and a sentence; the rest stands as it mostly is."""

    relative = RelativeField(label=_("Who?"), widget=forms.RadioSelect, error_messages=INVALID)
    about = forms.ChoiceField(label=_("About what?"), choices=Category.choices, widget=forms.RadioSelect)
    text = WordsField(label=_("What was it about?"), max_length=2000, rows=4)
    tells_nothing = forms.BooleanField(required=False)
    wants_answer = forms.BooleanField(label=_("Waits for an answer from us"), required=False, initial=True)
    direction = forms.ChoiceField(label=_("Which way?"), choices=Direction.choices, widget=forms.RadioSelect)
    channel = forms.ChoiceField(
        label=pgettext_lazy("message", "How did it come?"), choices=Channel.choices, widget=forms.RadioSelect
    )
    received_on = forms.DateField(label=_("On which day?"), widget=Day)

    def __init__(
        self, data: Any, *, citizen: Citizen, relatives: list[Relative], today: date, who: str = "", about: str = ""
    ) -> None:
        first = {"direction": Direction.FROM, "channel": Channel.PHONE, "received_on": today, "wants_answer": True}
        super().__init__(data, initial=first | {"relative": who, "about": about if about in Category else ""})
        field: Any = self.fields["relative"]
        field.offer(relatives)
        if len(relatives) == 1:
            self.initial["relative"] = str(relatives[0].pk)
        self.fields["tells_nothing"].label = tells_nothing_about(citizen)

    def is_open_more(self) -> bool:
        """Whether the rest is to be seen: something is wrong there, or it is not what it mostly is."""
        usual = {"direction": Direction.FROM, "channel": Channel.PHONE}
        changed = any(self.data.get(name, first) != first for name, first in usual.items())
        return changed or bool({"direction", "channel", "received_on"} & set(self.errors))


class AnswerForm(ActionForm):
    version = VersionField()
    answer = WordsField(label=_("What did you answer?"), max_length=2000, rows=4)
    tells_nothing = forms.BooleanField(required=False)

    def __init__(self, data: Any, *, citizen: Citizen, version: int, answer: str = "") -> None:
        super().__init__(data, initial={"version": version, "answer": answer, "tells_nothing": bool(answer)})
        self.fields["tells_nothing"].label = tells_nothing_about(citizen)


def tells_nothing_about(citizen: Citizen) -> str:
    return gettext("This tells nothing about %(name)s") % {"name": citizen.first_name}
