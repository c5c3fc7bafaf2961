"""Working hours and absences, as days and wall times."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from teams import clock
from teams.forms.people import DayField, TeamChoice
from teams.forms.places import DAYS
from teams.models import Absence, Shift, Team
from teams.pattern import shift_spans
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Clock

LONGEST = timedelta(days=366)
WEEKS = [(1, _("every week")), (2, _("every other week")), (3, _("every third week")), (4, _("every fourth week"))]
SCOPES = [("one", _("Only this one")), ("following", _("This and the later ones like it"))]


class RowForm(ChangeForm):
    """Only the version that was seen: for a question that is answered yes."""


class HoursFields(forms.Form):
    starts = forms.TimeField(label=_("Begins"), widget=Clock)
    ends = forms.TimeField(label=_("Ends"), widget=Clock, help_text=_("Before the beginning: the next morning."))

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("starts") and told.get("starts") == told.get("ends"):
            self.add_error("ends", _("A shift ends at another time than it begins."))
        return told


class ShiftForm(HoursFields, ActionForm):
    team = TeamChoice(label=_("Team"))
    weekdays = forms.TypedMultipleChoiceField(
        label=_("On which days?"), choices=DAYS, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    every_n_weeks = forms.TypedChoiceField(
        label=_("How often?"), choices=WEEKS, coerce=int, initial=1, widget=forms.RadioSelect
    )
    from_on = DayField(label=_("From"), help_text=_("The week of this day is the first."))
    until_on = DayField(label=_("Until"))
    field_order = ("team", "weekdays", "starts", "ends", "every_n_weeks", "from_on", "until_on")

    def __init__(self, data: Any, *, teams: Iterable[Team], today: date) -> None:
        super().__init__(data, initial={"from_on": today, "until_on": today + timedelta(weeks=12)})
        self.fields["team"].offer(teams)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        first, last = told.get("from_on"), told.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("The end lies before the start."))
        elif first and last and last - first > LONGEST:
            self.add_error("until_on", _("Add at most a year at a time."))
        elif not self.errors and not self.spans():
            raise forms.ValidationError(_("No day in the period fits. Choose other weekdays or a longer period."))
        return told

    def spans(self) -> list[Any]:
        names = ("weekdays", "every_n_weeks", "starts", "ends", "from_on", "until_on")
        return shift_spans(**{name: self.cleaned_data[name] for name in names})


class ShiftChangeForm(HoursFields, ChangeForm):
    scope = forms.ChoiceField(label=_("Which?"), choices=SCOPES, widget=forms.RadioSelect, initial="one")

    def __init__(self, data: Any, *, row: Shift) -> None:
        super().__init__(data, row=row)
        self.initial["scope"] = "one"

    def saved_value(self, name: str) -> Any:
        at = {"starts": self.row.start_at, "ends": self.row.end_at}.get(name)
        return clock.wall_time(at) if at else super().saved_value(name)

    def columns(self) -> dict[str, Any]:
        told = dict(self.cleaned_data)
        following = told.pop("scope") == "following"
        return {**told, "following": following}


class ShiftRemoveForm(ChangeForm):
    scope = forms.ChoiceField(label=_("Which?"), choices=SCOPES, widget=forms.RadioSelect, initial="one")

    def __init__(self, data: Any, *, row: Shift) -> None:
        super().__init__(data, row=row)
        self.initial["scope"] = "one"

    def columns(self) -> dict[str, Any]:
        return {"version": self.cleaned_data["version"], "following": self.cleaned_data["scope"] == "following"}


class LastDayFields(forms.Form):
    until_on = DayField(label=_("Last day away"))
    until_time = forms.TimeField(
        label=_("Back at"), widget=Clock, required=False, help_text=_("Empty: away the whole day.")
    )

    def until_at(self) -> Any:
        day, at = self.cleaned_data["until_on"], self.cleaned_data["until_time"]
        return clock.moment(day, at).at if at else clock.days(day, day)[1]


class AbsenceForm(LastDayFields, ActionForm):
    reason = forms.ChoiceField(label=_("Why?"), choices=Absence.Reason.choices, widget=forms.RadioSelect)
    from_on = DayField(label=_("First day away"))
    from_time = forms.TimeField(
        label=_("Away from"), widget=Clock, required=False, help_text=_("Empty: away the whole day.")
    )
    field_order = ("reason", "from_on", "from_time", "until_on", "until_time")

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, initial={"from_on": today, "until_on": today})

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if not self.errors and self.until_at() <= self.from_at():
            self.add_error("until_on", _("The end lies before the start."))
        return told

    def from_at(self) -> Any:
        return clock.moment(self.cleaned_data["from_on"], self.cleaned_data["from_time"] or time(0)).at

    def columns(self) -> dict[str, Any]:
        return {"reason": self.cleaned_data["reason"], "from_at": self.from_at(), "until_at": self.until_at()}


class AbsenceEndForm(LastDayFields, ChangeForm):
    def __init__(self, data: Any, *, row: Absence) -> None:
        super().__init__(data, row=row)

    def saved_value(self, name: str) -> Any:
        absence: Absence = self.row
        at, last = absence.until_at, absence.last_day
        whole = clock.days(last, last)[1] == at
        if name == "until_on":
            return last
        return (None if whole else clock.wall_time(at)) if name == "until_time" else super().saved_value(name)

    def columns(self) -> dict[str, Any]:
        return {"version": self.cleaned_data["version"], "until_at": self.until_at()}
