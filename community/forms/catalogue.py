"""Offers: looking for them, and keeping them current."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from community import catalogue
from community.catalogue import Wanted
from community.forms.place import WhereFields, interests_field
from community.models import Activity, Interest, Partner
from teams.fields import LineField, WordsField
from teams.forms.people import DayField
from teams.forms.places import DAYS
from teams.models import Staff
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Clock


def weekdays_field(label: str) -> forms.TypedMultipleChoiceField:
    return forms.TypedMultipleChoiceField(
        label=label, choices=DAYS, coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )


WHEN = ("weekdays", "starts_at", "ends_at", "when_words", "from_on", "until_on", "places", "is_full")


class SearchForm(forms.Form):
    q = LineField(label=_("Word"), max_length=80, required=False)
    interest = forms.MultipleChoiceField(
        label=_("Interest"), choices=Interest.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    day = weekdays_field(_("Day of the week"))  # type: ignore[arg-type]
    accessible = forms.BooleanField(label=_("Also with a wheelchair"), required=False)
    free = forms.BooleanField(label=_("Free of charge"), required=False)

    def wanted(self) -> Wanted:
        """What cannot be understood is left open."""
        told = self.cleaned_data if self.is_bound and self.is_valid() else getattr(self, "cleaned_data", {})
        return Wanted(
            words=told.get("q", ""),
            interests=told.get("interest", ()),
            weekdays=told.get("day", ()),
            accessible=told.get("accessible", False),
            free=told.get("free", False),
        )


class ActivityFields(WhereFields):
    field_order = ("title", "what", "suits", "interests", "partner", "owner", *WHEN)  # as the page has them

    title = LineField(label=_("Name"))
    what = WordsField(label=_("What is it?"), max_length=1000, rows=3, required=False)
    suits = LineField(label=_("Whom does it suit?"), max_length=300, required=False)
    interests = interests_field()
    weekdays = weekdays_field(_("On which days?"))  # type: ignore[arg-type]
    starts_at = forms.TimeField(label=_("Begins"), widget=Clock, required=False)
    ends_at = forms.TimeField(label=_("Ends"), widget=Clock, required=False)
    when_words = LineField(
        label=_("More about when"),
        max_length=200,
        required=False,
        help_text=_("Every second week, not in the summer …"),
    )
    from_on = DayField(label=_("First day"), required=False)
    until_on = DayField(label=_("Last day"), required=False)
    places = forms.IntegerField(label=_("Places"), min_value=1, max_value=10_000, required=False)
    is_full = forms.BooleanField(label=_("It is full just now"), required=False)
    partner = forms.ModelChoiceField(
        label=_("Who holds it?"),
        queryset=Partner.objects.none(),
        required=False,
        empty_label=_("the municipality itself"),
    )
    owner = forms.ModelChoiceField(
        label=_("Who keeps it current?"),
        queryset=Staff.objects.none(),
        required=False,
        empty_label=_("Choose"),
        help_text=_("Is asked when nobody has looked at the offer for a long time."),
    )

    def offer(self) -> None:
        self.fields["partner"].queryset = catalogue.open_partners()  # type: ignore[attr-defined]
        self.fields["owner"].queryset = catalogue.owners()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        first, last = told.get("from_on"), told.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("The end lies before the start."))
        begins, ends = told.get("starts_at"), told.get("ends_at")
        if ends and (begins is None or ends <= begins):
            self.add_error("ends_at", _("It ends before it begins."))
        return told


class ActivityForm(ActivityFields, ActionForm):
    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.offer()


class ActivityChangeForm(ActivityFields, ChangeForm):
    def __init__(self, data: Any, row: Activity) -> None:
        super().__init__(data, row)
        self.offer()
