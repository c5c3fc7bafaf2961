"""Where it is, how one gets there, what it costs and whom one can ask: alike for offers and events."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from community.models import Accessible, Interest, Transport
from teams.fields import LineField
from teams.imports.fields import clean_phone

TOILET = [("", _("not known")), ("True", _("yes")), ("False", _("no"))]


def toilet_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("Is there a toilet one can use?"),
        choices=TOILET,
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


def interests_field() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("What is it for?"), choices=Interest.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class WhereFields(forms.Form):
    place = LineField(
        label=pgettext_lazy("where", "Place"), required=False, help_text=_("The house or the meeting point.")
    )
    street = LineField(label=_("Street and number"), required=False)
    postcode = LineField(label=_("Postcode"), max_length=10, required=False)
    city = LineField(label=_("Town"), max_length=60, required=False)
    latitude = forms.FloatField(label=_("Latitude"), min_value=-90, max_value=90, required=False)
    longitude = forms.FloatField(label=_("Longitude"), min_value=-180, max_value=180, required=False)
    accessible = forms.ChoiceField(
        label=_("Can one get in?"), choices=Accessible.choices, initial=Accessible.UNKNOWN, widget=forms.RadioSelect
    )
    toilet = toilet_field()
    transport = forms.ChoiceField(
        label=_("How does one get there?"),
        choices=Transport.choices,
        initial=Transport.NONE,
        widget=forms.RadioSelect,
    )
    transport_words = LineField(label=_("More about getting there"), max_length=200, required=False)
    cost_kr = forms.IntegerField(
        label=_("Price in kroner"), min_value=0, max_value=100_000, required=False, help_text=_("0 is free.")
    )
    cost_words = LineField(label=_("More about the price"), max_length=200, required=False)
    companions = LineField(label=_("Who may come along?"), max_length=200, required=False)
    contact_name = LineField(label=_("Contact"), required=False)
    contact_phone = LineField(label=_("Phone"), max_length=30, required=False)
    contact_email = forms.EmailField(label=_("E-mail"), required=False)

    def clean_contact_phone(self) -> str:
        return clean_phone(self.cleaned_data["contact_phone"])

    def clean_cost_kr(self) -> int:
        return self.cleaned_data["cost_kr"] or 0

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if (told.get("latitude") is None) != (told.get("longitude") is None):
            self.add_error("latitude", _("Write both latitude and longitude, or neither."))
        return told
