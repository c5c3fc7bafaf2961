"""Staff, their place in a team and their log-in."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from teams.fields import LineField
from teams.models import Membership, Profession, Staff, Team, Transport
from teams.refusal import ActionForm, ChangeForm
from teams.roles import Role
from teams.widgets import Day, Picks

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
USERNAME = RegexValidator(r"\A[\w.@+-]+\Z", _("Use letters, digits and . @ + - _ only, without spaces."))
ROLES: dict[str, Any] = {
    Role.CARE_WORKER: _("Visits citizens, talks, writes notes and goals."),
    Role.PLANNER: _("The same, and lays visit plans, the week and shifts."),
    Role.VISITATOR: _("Gives care courses and decides with the citizen."),
    Role.LEADER: _("Sees how the team is doing, and sets teams, staff and limits."),
    Role.ADMINISTRATOR: _("Looks after the installation, and sees no citizen’s record."),
}


class DayField(forms.DateField):
    """A day that work can be about; a slip of the finger in the year is asked about."""

    widget = Day

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day is not None and not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("Choose a day between 2000 and 2099."))
        return day


class TeamChoice(forms.TypedChoiceField):
    """Only the teams that the person may give places in; the value is the number, what comes out is the team."""

    def offer(self, teams: Iterable[Team]) -> None:
        self.by_number = {str(team.pk): team for team in teams}
        self.choices = [("", _("Choose a team")), *((number, team.name) for number, team in self.by_number.items())]
        if len(self.by_number) == 1:
            self.initial = next(iter(self.by_number))

    def clean(self, value: Any) -> Team | None:
        return self.by_number.get(str(super().clean(value)))


class PlaceFields(forms.Form):
    """Where, as what, from when."""

    role = forms.ChoiceField(label=_("Role in the team"), choices=Role.choices, widget=Picks(lines=ROLES))
    team = TeamChoice(label=_("Team"))
    from_on = DayField(label=_("From"))

    def offer(self, teams: Iterable[Team], may_all: bool, today: date) -> None:
        """An administrator's place has no team: only another administrator gives it."""
        self.fields["team"].offer(teams)  # type: ignore[attr-defined]
        self.fields["from_on"].initial = today
        if may_all:
            self.fields["team"].required = self.data.get("role") != Role.ADMINISTRATOR
            self.fields["team"].help_text = _("An administrator has no team.")
        else:
            leaders = [choice for choice in Role.choices if choice[0] != Role.ADMINISTRATOR]
            self.fields["role"].choices = leaders  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("role") == Role.ADMINISTRATOR:
            told["team"] = None
        return told


class StaffFields(forms.Form):
    first_name = LineField(label=_("First name"), max_length=80)
    last_name = LineField(label=_("Last name"), max_length=80)
    initials = LineField(
        label=_("Initials"),
        max_length=4,
        required=False,
        help_text=_("Stand on the week. Left empty, they are made of the name."),
    )
    profession = forms.ChoiceField(label=_("Profession"), choices=Profession.choices)
    transport = forms.ChoiceField(
        label=_("How do they get around?"),
        choices=Transport.choices,
        widget=forms.RadioSelect,
        initial=Transport.BICYCLE,
    )
    phone = LineField(label=_("Work phone"), max_length=30, required=False)


class StaffForm(StaffFields, PlaceFields, ActionForm):
    field_order = (*StaffFields.base_fields, "team", "role", "from_on")

    def __init__(self, data: Any, *, teams: Iterable[Team], may_all: bool, today: date, team: str = "") -> None:
        super().__init__(data, initial={"team": team} if team else None)
        self.offer(teams, may_all, today)


class StaffChangeForm(StaffFields, ChangeForm):
    def __init__(self, data: Any, *, row: Staff) -> None:
        super().__init__(data, row=row)
        self.fields["initials"].required = True
        self.fields["initials"].help_text = _("Stand on the week.")


class MembershipForm(PlaceFields, ActionForm):
    until_on = DayField(label=_("Until"), required=False, help_text=_("Empty: until further notice."))
    field_order = ("team", "role", "from_on", "until_on")

    def __init__(self, data: Any, *, teams: Iterable[Team], may_all: bool, today: date) -> None:
        super().__init__(data)
        self.offer(teams, may_all, today)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        first, last = told.get("from_on"), told.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("The end lies before the start."))
        return told


class MembershipEndForm(ChangeForm):
    until_on = DayField(label=_("Last day"), required=False)

    def __init__(self, data: Any, *, row: Membership, today: date) -> None:
        super().__init__(data, row=row)
        self.initial["until_on"] = row.until_on or today


class LogInNameForm(ActionForm):
    username = LineField(
        label=_("User name"), max_length=60, validators=[USERNAME], help_text=_("What the person writes to log in.")
    )

    def __init__(self, data: Any, *, staff: Staff) -> None:
        super().__init__(data, initial={"username": suggested(staff)})
        self.fields["username"].widget.attrs |= {"autocomplete": "off", "autocapitalize": "none"}


def suggested(staff: Staff) -> str:
    """mette.lund"""
    words = f"{staff.first_name} {staff.last_name}".lower().split()
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return ".".join("".join(c for c in word if c.isalnum() or c in "-") for word in ends)[:60]
