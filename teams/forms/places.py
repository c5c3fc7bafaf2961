"""The municipality and its teams."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from teams.fields import LineField, WordsField
from teams.models import SelfManagement
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Clock, Picks

DAYS = (
    (1, _("Monday")),
    (2, _("Tuesday")),
    (3, _("Wednesday")),
    (4, _("Thursday")),
    (5, _("Friday")),
    (6, _("Saturday")),
    (7, _("Sunday")),
)
DEGREES: dict[str, Any] = {
    SelfManagement.PLANNED: _("The planner alone changes the week."),
    SelfManagement.CO_MANAGED: _("The team’s own people assign and move visits."),
    SelfManagement.SELF_MANAGED: _("The team’s own people also lay visit plans and shifts."),
}


def whole_number(label: Any, first: int, last: int, **options: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=first, max_value=last, **options)


def weekday(label: Any) -> forms.TypedChoiceField:
    choices = [("", _("not decided")), *DAYS]
    return forms.TypedChoiceField(label=label, choices=choices, required=False, coerce=int, empty_value=None)


class MunicipalityForm(ChangeForm):
    name = LineField(label=_("Name of the municipality"))
    letterhead = WordsField(
        label=_("Letterhead"),
        max_length=400,
        required=False,
        help_text=_("Address lines that stand on top of letters."),
    )
    phone = LineField(label=_("Phone"), max_length=30, required=False)
    complaint_authority = WordsField(
        label=_("Where do people complain?"),
        max_length=1000,
        required=False,
        help_text=_("Stands in the complaint guidance of every decision."),
    )
    not_delivered_counts = forms.BooleanField(
        label=_("A visit that came to nothing counts in the frame with its planned minutes"), required=False
    )
    faces_window_days = whole_number(_("Faces are counted over so many days"), 7, 90)
    known_face_days = whole_number(_("A face is known for so many days after a visit"), 7, 180)
    goal_still_weeks = whole_number(_("A goal has stood still after so many weeks"), 1, 52)
    experience_every = whole_number(_("We ask how the help is experienced on every so many visits"), 1, 50)
    message_working_days = whole_number(_("Relatives have an answer within so many working days"), 0, 20)
    expectation_months = whole_number(_("A family and we talk about expectations again after so many months"), 1, 24)
    relief_threshold = whole_number(
        _("Relief is suggested from this number"), 1, 10, help_text=_("How much a relative carries, from 0 to 10.")
    )


class TeamFields(forms.Form):
    name = LineField(
        label=_("Name of the team"), max_length=80, help_text=_("As people say it, for example Team Søndre.")
    )
    district = LineField(label=_("District"), max_length=80, required=False)
    phone = LineField(label=_("Phone"), max_length=30, required=False)
    self_management = forms.ChoiceField(
        label=_("Who changes the week?"),
        choices=SelfManagement.choices,
        widget=Picks(lines=DEGREES),
        initial=SelfManagement.CO_MANAGED,
    )
    delegation_minutes = whole_number(
        _("So many minutes more a week the planner may settle without asking"), 0, 300, initial=30
    )
    delegation_weeks = whole_number(_("For so many weeks at most"), 0, 12, initial=2)
    visitator_weekday = weekday(_("The assessor’s day"))
    meeting_weekday = weekday(_("The interdisciplinary meeting’s day"))
    meeting_at = forms.TimeField(label=_("The meeting begins"), widget=Clock, required=False)


class TeamForm(TeamFields, ActionForm):
    pass


class TeamChangeForm(TeamFields, ChangeForm):
    pass
