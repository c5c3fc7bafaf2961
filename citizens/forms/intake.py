"""A new citizen, and changes to what the paper knows about her."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens import cpr as numbers
from citizens.models import Citizen, Law, Source
from citizens.record import contacts_of
from teams.fields import LineField, WordsField
from teams.models import Staff, Team
from teams.refusal import ChangeForm
from teams.widgets import OwnWords


def nobody_yet(label: Any) -> forms.Field:
    return forms.ModelChoiceField(
        label=label, queryset=Staff.objects.none(), required=False, empty_label=_("Not chosen yet")
    )


class DetailsForm(forms.Form):
    """What both forms ask."""

    first_name = LineField(label=_("First names"))
    last_name = LineField(label=_("Last name"))
    called = LineField(label=_("Wants to be called"), max_length=60, required=False)
    phone = LineField(label=_("Phone"), max_length=30, required=False, widget=forms.TextInput({"type": "tel"}))
    street = LineField(label=_("Street and number"), required=False)
    postcode = LineField(
        label=_("Postcode"), max_length=10, required=False, widget=forms.TextInput({"inputmode": "numeric"})
    )
    city = LineField(label=_("Town"), max_length=60, required=False)
    protected_address = forms.BooleanField(label=_("The address is protected"), required=False)
    key_note = LineField(label=_("Key and way in"), max_length=200, required=False)
    law = forms.ChoiceField(label=_("Law"), choices=Law.choices, initial=Law.AELDRELOVEN, widget=forms.RadioSelect)
    contact_person = nobody_yet(_("Contact person"))

    def clean_phone(self) -> str:
        phone: str = self.cleaned_data["phone"]
        if phone and not 6 <= sum(c.isdigit() for c in phone) <= 15:
            raise ValidationError(_("A phone number has at least six digits."))
        return phone


class CitizenForm(DetailsForm):
    """Intake: who she is, and what matters most to her."""

    cpr = LineField(
        label=_("CPR number"),
        max_length=40,
        help_text=_("Ten digits, with or without hyphen. Replacement numbers are welcome."),
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
    )
    team = forms.ModelChoiceField(label=_("Team"), queryset=Team.objects.none(), empty_label=None)
    headline = WordsField(
        label=_("What matters to you now?"),
        help_text=_("In her own words. It stands on top of all her pages."),
        max_length=300,
        required=False,
        widget=OwnWords(attrs={"rows": 2, "dir": "auto"}),
    )
    headline_source = forms.ChoiceField(
        label=_("Who said it?"),
        choices=[
            (Source.CITIZEN, _("She herself")),
            (Source.TOGETHER, _("She and a relative together")),
            (Source.RELATIVE, _("A relative")),
        ],
        initial=Source.CITIZEN,
        widget=forms.RadioSelect,
    )
    field_order = ["cpr", "first_name", "last_name", "phone", "street", "postcode", "city"]

    def __init__(self, data: Any, *, teams: QuerySet[Team], staff: QuerySet[Staff]) -> None:
        super().__init__(data)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]
        self.fields["team"].initial = teams.first()
        self.fields["contact_person"].queryset = staff  # type: ignore[attr-defined]

    def clean_cpr(self) -> str:
        typed: str = self.cleaned_data["cpr"]
        numbers.read(typed, timezone.localdate())
        return typed

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        contact, team = answers.get("contact_person"), answers.get("team")
        if contact and team and not contact.memberships.on(timezone.localdate()).filter(team=team).exists():
            self.add_error("contact_person", _("The contact person must belong to the team you chose."))
        return answers


CONTACTS = ("contact_person", "first_substitute", "second_substitute")  # in the order of their rank


class CitizenChangeForm(DetailsForm, ChangeForm):
    first_substitute = nobody_yet(_("First substitute"))
    second_substitute = nobody_yet(_("Second substitute"))

    def __init__(self, data: Any, *, citizen: Citizen, staff: QuerySet[Staff]) -> None:
        start = {name: getattr(citizen, name) for name in DetailsForm.base_fields if name not in CONTACTS}
        super().__init__(data, citizen, **named_around(citizen), **start)
        for name in CONTACTS:
            self.fields[name].queryset = staff  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Nobody stands in two places."""
        told: dict[str, Any] = super().clean() or {}
        before: set[Staff] = set()
        for name in CONTACTS:
            one = told.get(name)
            if one is None:
                continue
            if one in before:
                self.add_error(name, ValidationError(_("%(name)s is already named."), params={"name": one.first_name}))
            before.add(one)
        return told

    def saved_value(self, name: str) -> Any:
        return named_around(self.row).get(name) if name in CONTACTS else super().saved_value(name)

    def told(self) -> dict[str, Any]:
        """As change_citizen takes it."""
        told = {name: value for name, value in self.cleaned_data.items() if name not in CONTACTS}
        return told | {"contacts": [self.cleaned_data[name] for name in CONTACTS]}


def named_around(citizen: Citizen) -> dict[str, Staff]:
    """Whoever stands there now, by the name of the field."""
    return {CONTACTS[contact.rank]: contact.staff for contact in contacts_of(citizen)}
