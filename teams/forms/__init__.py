from teams.forms.hours import (
    AbsenceEndForm,
    AbsenceForm,
    RowForm,
    ShiftChangeForm,
    ShiftForm,
    ShiftRemoveForm,
)
from teams.forms.me import MyPasswordForm, MySettingsForm
from teams.forms.people import LogInNameForm, MembershipEndForm, MembershipForm, StaffChangeForm, StaffForm
from teams.forms.places import MunicipalityForm, TeamChangeForm, TeamForm
from teams.refusal import ActionForm

__all__ = [
    "AbsenceEndForm",
    "AbsenceForm",
    "ActionForm",
    "LogInNameForm",
    "MembershipEndForm",
    "MembershipForm",
    "MunicipalityForm",
    "MyPasswordForm",
    "MySettingsForm",
    "RowForm",
    "ShiftChangeForm",
    "ShiftForm",
    "ShiftRemoveForm",
    "StaffChangeForm",
    "StaffForm",
    "TeamChangeForm",
    "TeamForm",
]
