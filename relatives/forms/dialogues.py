"""What is asked about a contact with the family."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatives.family import apart
from relatives.models import Edition, MarkSet, Relative
from teams.fields import NOT_A_ROW, RowsField, WordsField
from teams.refusal import ActionForm
from teams.widgets import Day

INVALID = {"invalid_choice": NOT_A_ROW}


class DialogueForm(ActionForm):
    relatives = RowsField(label=_("With whom?"), required=False, error_messages=INVALID)
    text = WordsField(label=_("What did you talk about?"), max_length=2000, rows=4)
    sets = RowsField(label=_("Which guiding marks did it touch?"), required=False, error_messages=INVALID)
    held_on = forms.DateField(label=_("On which day?"), widget=Day)
    edition = forms.CharField(widget=forms.HiddenInput, max_length=20, required=False)

    def __init__(
        self, data: Any, *, relatives: list[Relative], sets: list[MarkSet], edition: Edition | None, today: date
    ) -> None:
        super().__init__(data, initial={"held_on": today, "edition": str(edition.pk) if edition else ""})
        fields: Any = self.fields
        fields["relatives"].offer(apart(relatives))
        fields["sets"].offer([(each, each.name) for each in sets])

    def columns(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("relatives", "text", "sets", "held_on")}
