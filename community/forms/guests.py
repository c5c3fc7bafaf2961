"""A guest: who comes along, how many seats they need, and what they wish for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from community import gatherings
from community.actions.guests import Full
from community.models import Companion, Guest
from teams.fields import LineField
from teams.refusal import ActionForm, ChangeForm

SEATS = [(1, _("one")), (2, _("two")), (3, _("three"))]


class GuestFields(forms.Form):
    companion = forms.ModelChoiceField(
        label=_("Who comes along?"), queryset=Companion.objects.none(), required=False, empty_label=_("nobody")
    )
    seats = forms.TypedChoiceField(label=_("Seats"), choices=SEATS, coerce=int, initial=1, widget=forms.RadioSelect)
    wishes = LineField(
        label=_("Wishes"),
        max_length=300,
        required=False,
        help_text=_("Food, a chair near the door, being fetched … Without names: a partner may read it."),
    )

    def offer(self, citizen: Citizen) -> None:
        self.fields["companion"].queryset = gatherings.companions_of(citizen)  # type: ignore[attr-defined]


class GuestForm(GuestFields, ActionForm):
    """`may_wait`: the page has said that there is no place left."""

    may_wait = forms.BooleanField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, citizen: Citizen, is_full: bool) -> None:
        super().__init__(data)
        self.initial = {"seats": 1, "may_wait": is_full}
        self.offer(citizen)

    def refuse(self, refusal: ValidationError) -> None:
        if isinstance(refusal, Full):
            told = self.data.copy()  # type: ignore[attr-defined]
            told["may_wait"] = "on"
            self.data = told
        super().refuse(refusal)

    def columns(self) -> dict[str, Any]:
        told = dict(self.cleaned_data)
        return told | {"seats_needed": told.pop("seats")}


class GuestChangeForm(GuestFields, ChangeForm):
    def __init__(self, data: Any, row: Guest) -> None:
        super().__init__(data, row)
        self.offer(row.citizen)


class TakeOffForm(ChangeForm):
    why = LineField(label=_("Why?"), max_length=200, required=False)

    def __init__(self, data: Any, row: Guest) -> None:
        super().__init__(data, row, why="")
