"""What she would like to give or receive, whom to ask, and the first meeting."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.models import Direction, Interest, Match
from teams import clock
from teams.fields import LineField
from teams.forms.people import DayField
from teams.models import Staff
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Clock


class GiftForm(ActionForm):
    direction = forms.ChoiceField(
        label=gettext_lazy("Is it something to give or to receive?"),
        choices=Direction.choices,
        widget=forms.RadioSelect,
    )
    what = LineField(
        label=gettext_lazy("What is it?"),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "voice-input", "dir": "auto"}),
        help_text=gettext_lazy("Peel potatoes, read aloud, mend a bicycle, hear the old songs"),
    )
    interest = forms.ChoiceField(
        label=gettext_lazy("What is it about?"), choices=Interest.choices, widget=forms.RadioSelect, required=False
    )


class SideForm(forms.Form):
    """Whose answer it is: one of the gifts that the door let through."""

    gift = forms.TypedChoiceField(coerce=int)

    def __init__(self, data: Any, *, gifts: Sequence[int]) -> None:
        super().__init__(data)
        self.fields["gift"].choices = [(number, number) for number in gifts]  # type: ignore[attr-defined]


class ChosenForm(ActionForm):
    """Which of those that were suggested: the number of a wish."""

    other = forms.CharField(required=False, max_length=18)

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        typed = answers.pop("other", "")
        self.errors.pop("other", None)
        if not (typed.isascii() and typed.isdigit()):
            raise ValidationError(_("Choose somebody of those below."))
        return answers | {"other": int(typed)}


class MeetingForm(ChangeForm):
    meeting_on = DayField(label=gettext_lazy("Day"))
    meeting_time = forms.TimeField(label=gettext_lazy("Time"), widget=Clock)
    meeting_with = forms.ModelChoiceField(
        label=gettext_lazy("Who of us is there the first time?"), queryset=Staff.objects.none()
    )

    def __init__(self, data: Any, match: Match, staff: Sequence[Staff]) -> None:
        local = timezone.localtime(match.meeting_at) if match.meeting_at else None
        told = {"meeting_on": local.date(), "meeting_time": local.time()} if local else {}
        super().__init__(data, match, **told, meeting_with=match.meeting_with_id)
        numbers = [each.pk for each in staff]
        self.fields["meeting_with"].queryset = Staff.objects.filter(pk__in=numbers)  # type: ignore[attr-defined]

    def saved_value(self, name: str) -> Any:
        local = timezone.localtime(self.row.meeting_at) if self.row.meeting_at else None
        if name == "meeting_on":
            return local.date() if local else None
        if name == "meeting_time":
            return local.time() if local else None
        return super().saved_value(name)

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        if answers.get("meeting_on") and answers.get("meeting_time"):
            answers["meeting_at"] = clock.moment(answers["meeting_on"], answers["meeting_time"]).at
        return answers

    def told(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("version", "meeting_at", "meeting_with")}


class KindEndForm(ActionForm):
    words = LineField(
        label=gettext_lazy("A few kind words on how it was"),
        help_text=gettext_lazy("It can be left empty."),
        max_length=300,
        required=False,
    )
