from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from teams.fields import LineField
from teams.models import Staff
from teams.refusal import VersionField
from teams.widgets import Clock
from visits import clock
from visits.forms.days import DayField
from visits.models import Visit

FOLDS = {"first": 0, "second": 1}


class MoveForm(forms.Form):
    """Where a visit is to lie and who comes. Bound to a GET it is looked at, bound to a POST it is saved."""

    staff = forms.TypedChoiceField(label=_("Worker"), required=False, empty_value=None)
    second = forms.TypedChoiceField(label=_("Second worker"), required=False, empty_value=None)
    day = DayField(label=_("Day"))
    at = forms.TimeField(label=_("Time"), widget=Clock)
    which = forms.ChoiceField(
        label=_("Which of the two?"),
        choices=[("first", _("the first")), ("second", _("the second"))],
        required=False,
        widget=forms.RadioSelect,
    )
    version = VersionField()
    chosen: list[Staff]  # kept beside `cleaned_data`, which forgets what an action refuses

    def __init__(self, data: Any, visit: Visit, coming: list[Staff], workers: Iterable[Staff]) -> None:
        at = clock.wall_time(visit.start_at)
        numbers = [str(person.pk) for person in coming]
        initial = {"day": visit.day, "at": at, "which": "second" if at.fold else "first"}
        super().__init__(data, initial={**initial, **dict(zip(("staff", "second"), numbers, strict=False))})
        by_number = {str(person.pk): person for person in workers}
        choices = [("", _g("nobody")), *((number, str(person)) for number, person in by_number.items())]
        for name in ("staff", "second"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]
            self.fields[name].coerce = by_number.__getitem__  # type: ignore[attr-defined]
        if visit.workers_needed == 1:
            del self.fields["second"]
        self.visit, self.coming = visit, coming

    def clean(self) -> dict[str, Any]:
        """The doubled hour of autumn is asked about, and only that."""
        found: dict[str, Any] = super().clean() or {}
        day, at = found.get("day"), found.get("at")
        if day and at and clock.is_doubled(day, at) and not found.get("which"):
            sentence = _("%(time)s exists twice that night. Choose the first or the second.")
            self.add_error("which", ValidationError(sentence, params={"time": f"{at:%H:%M}"}))
        people = (found.get("staff"), found.get("second"))
        self.chosen = list(dict.fromkeys(person for person in people if person))
        return found

    @property
    def asks_which(self) -> bool:
        day, at = self._value("day"), self._value("at")
        return bool(day and at and clock.is_doubled(day, at))

    def _value(self, name: str) -> Any:
        return self.cleaned_data.get(name) if self.is_bound else self.initial[name]

    @property
    def moment(self) -> clock.Moment:
        fold = FOLDS[self.cleaned_data["which"] or "first"]
        return clock.moment(self.cleaned_data["day"], self.cleaned_data["at"], fold)

    @property
    def start_at(self) -> datetime:
        return self.moment.at

    @property
    def missing_time(self) -> time | None:
        return self.cleaned_data["at"] if self.moment.moved else None


class CancelForm(forms.Form):
    why = LineField(label=_("Why is it cancelled?"), max_length=200)
    version = VersionField()


class VersionForm(forms.Form):
    version = VersionField()


class SwapForm(forms.Form):
    """Two visits and two workers, by number."""

    other = forms.IntegerField(min_value=1)
    staff = forms.IntegerField(min_value=1)
    other_staff = forms.IntegerField(min_value=1)
