"""Own events: made, changed and cancelled; a day and two wall times become two moments."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from community import catalogue
from community.actions.events import WouldSlide
from community.forms.place import WhereFields, interests_field
from community.models import Event, EventKind, Guest, Partner
from teams import clock
from teams.fields import LineField, WordsField
from teams.forms.people import DayField
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Clock

MOST_PLACES = 2000


def moments(day: date, begins: time, ends: time) -> tuple[datetime, datetime]:
    """Ends the next day where the end lies before the beginning."""
    last = day if ends > begins else day + timedelta(days=1)
    return clock.moment(day, begins).at, clock.moment(last, ends).at


class WhenFields(forms.Form):
    starts_on = DayField(label=_("Day"))
    starts = forms.TimeField(label=_("Begins"), widget=Clock)
    ends = forms.TimeField(label=_("Ends"), widget=Clock)
    places = forms.IntegerField(
        label=_("Places"), min_value=1, max_value=MOST_PLACES, help_text=_("For guests and those who come with them.")
    )

    def clean(self) -> dict[str, Any]:
        """Two moments instead of a day and two times."""
        told = super().clean() or {}
        if not {"starts_on", "starts", "ends"} <= told.keys():
            return told
        if told["starts"] == told["ends"]:
            self.add_error("ends", _("It ends at another time than it begins."))
            return told
        told["starts_at"], told["ends_at"] = moments(told["starts_on"], told["starts"], told["ends"])
        return told

    def columns(self) -> dict[str, Any]:
        mine = {"starts_on", "starts", "ends", "version", "agreed"}
        return {name: value for name, value in self.cleaned_data.items() if name not in mine}


class SlidingForm(ChangeForm):
    """A change that may take a place from somebody: who, is said first; the same form once more does it."""

    agreed = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)
    sliding: tuple[Guest, ...] = ()

    def clean_agreed(self) -> list[int]:
        return [int(part) for part in self.cleaned_data["agreed"].split(",") if part.isascii() and part.isdigit()]

    def refuse(self, refusal: ValidationError) -> None:
        if isinstance(refusal, WouldSlide):
            self.sliding = tuple(refusal.guests)
            told = self.data.copy()  # type: ignore[attr-defined]
            told["agreed"] = ",".join(str(guest.pk) for guest in self.sliding)
            self.data = told
        super().refuse(refusal)

    def saved_value(self, name: str) -> Any:
        local, until = timezone.localtime(self.row.starts_at), timezone.localtime(self.row.ends_at)
        times = {"starts_on": local.date(), "starts": local.time(), "ends": until.time(), "agreed": ""}
        return times[name] if name in times else super().saved_value(name)


class EventFields(WhenFields, WhereFields):
    field_order = (
        "title",
        "kind",
        "what",
        "interests",
        *WhenFields.base_fields,
        "sign_up_until",
    )  # as the page has them

    title = LineField(label=_("Name"))
    kind = forms.ChoiceField(
        label=_("What kind?"), choices=EventKind.choices, initial=EventKind.OTHER, widget=forms.RadioSelect
    )
    what = WordsField(label=_("What happens?"), max_length=1000, rows=3, required=False)
    interests = interests_field()
    sign_up_until = DayField(label=_("Sign-up ends"), required=False)
    invitation = WordsField(
        label=_("Words of the invitation"),
        max_length=1000,
        rows=4,
        required=False,
        help_text=_("Stand in large print on the sheet that she gets. Day, time, place and price stand there anyway."),
    )
    partner = forms.ModelChoiceField(
        label=_("Together with"),
        queryset=Partner.objects.none(),
        required=False,
        empty_label=_("nobody, the team holds it alone"),
    )
    names_to_partner = forms.BooleanField(
        label=_("They may see first names on the list of the day"),
        required=False,
        help_text=_("Only if they need it to receive the guests. Else they see how many come, and the wishes."),
    )

    def offer(self) -> None:
        self.fields["partner"].queryset = catalogue.open_partners()  # type: ignore[attr-defined]


class EventForm(EventFields, ActionForm):
    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.offer()


class EventChangeForm(EventFields, SlidingForm):
    def __init__(self, data: Any, row: Event) -> None:
        super().__init__(data, row)
        self.offer()


class PartnerEventForm(WhenFields, SlidingForm):
    """What a partner may change: when, where, and for how many."""

    place = LineField(label=pgettext_lazy("where", "Place"), required=False)
    street = LineField(label=_("Street and number"), required=False)
    postcode = LineField(label=_("Postcode"), max_length=10, required=False)
    city = LineField(label=_("Town"), max_length=60, required=False)


class CancelForm(ChangeForm):
    why = LineField(
        label=_("Why?"), max_length=200, help_text=_("The guests hear this. Write it so that it can be read aloud.")
    )

    def __init__(self, data: Any, row: Event) -> None:
        super().__init__(data, row, why="")
