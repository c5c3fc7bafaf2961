"""The administrator's files: teams, and the people in them."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from teams import actions
from teams.fields import LineField
from teams.forms.people import USERNAME
from teams.imports.fields import OneOf, SheetDay, clean_phone
from teams.imports.kinds import Kind, Made, RowForm, removed
from teams.imports.tables import Column
from teams.models import Import, Membership, Profession, SelfManagement, Staff, Team, Transport, User
from teams.roles import Permission, Role


@dataclass(frozen=True)
class Ground:
    """The teams by name and the user names that are taken, without capitals."""

    teams: dict[str, Team]
    usernames: set[str]


def ground() -> Ground:
    teams = {team.name.casefold(): team for team in Team.objects.all()}
    return Ground(teams, {name.casefold() for name in User.objects.values_list("username", flat=True)})


class TeamRow(RowForm):
    name = LineField(label=_("Name"), max_length=80)
    district = LineField(label=_("District"), max_length=80, required=False)
    phone = LineField(label=_("Phone"), max_length=30, required=False)
    self_management = OneOf(
        SelfManagement, label=_("Self-management"), required=False, initial=SelfManagement.CO_MANAGED
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if name.casefold() in self.ground.teams:
            raise ValidationError(_("There is a team of this name already. Choose another."))
        return name

    def clean_phone(self) -> str:
        return clean_phone(self.cleaned_data["phone"])

    def identity(self) -> str:
        return str(self.cleaned_data["name"]).casefold()

    def summary(self) -> list[str]:
        told = self.cleaned_data
        return [told["name"], told["district"], told["phone"], str(SelfManagement(told["self_management"]).label)]


class TeamKind(Kind):
    name = Import.Kind.TEAMS
    form = TeamRow
    permission = Permission.TEAMS_MUNICIPALITY
    columns = (
        Column("name", "Navn", "Team Vestre", required=True, also=("team", "teamnavn")),
        Column("district", "Distrikt", "Vest", also=("område",)),
        Column("phone", "Telefon", "+45 70 10 20 40", also=("telefonnummer", "tlf")),
        Column("self_management", "Selvledelse", "delvist selvstyrende", also=("selvstyring",)),
    )

    def ground(self, by: Staff) -> Ground:
        return ground()

    def carry_out(self, by: Staff, row: RowForm) -> list[Made]:
        team = actions.open_team(by=by, **row.cleaned_data)
        return [["teams.Team", team.pk, team.version]]

    def undo(self, by: Staff, made: Made) -> bool:
        team = Team.objects.filter(pk=made[1], version=made[2]).first()
        return team is not None and removed(team)


class StaffRow(RowForm):
    first_name = LineField(label=_("First name"), max_length=80)
    last_name = LineField(label=_("Last name"), max_length=80)
    initials = LineField(label=_("Initials"), max_length=4, required=False)
    profession = OneOf(Profession, label=_("Profession"))
    transport = OneOf(Transport, label=_("How do they get around?"), required=False, initial=Transport.BICYCLE)
    phone = LineField(label=_("Work phone"), max_length=30, required=False)
    username = LineField(label=_("User name"), max_length=60, required=False, validators=[USERNAME])
    team = LineField(label=_("Team"), max_length=80, required=False)
    role = OneOf(Role, label=_("Role in the team"))
    from_on = SheetDay(label=_("From"), required=False)

    def clean_phone(self) -> str:
        return clean_phone(self.cleaned_data["phone"])

    def clean_username(self) -> str:
        name: str = self.cleaned_data["username"]
        if name.casefold() in self.ground.usernames:
            raise ValidationError(_("This user name is taken. Choose another."))
        return name

    def clean_team(self) -> Team | None:
        name: str = self.cleaned_data["team"]
        team = self.ground.teams.get(name.casefold())
        if name and team is None:
            raise ValidationError(_("There is no team of this name. Import the teams first, or correct the name."))
        if team and team.closed_on:
            raise ValidationError(_("This team is closed. Open it again first."))
        return team  # type: ignore[no-any-return]

    def clean_from_on(self) -> Any:
        return self.cleaned_data["from_on"] or timezone.localdate()

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if "team" in told and "role" in told and (told["role"] == Role.ADMINISTRATOR) == bool(told["team"]):
            self.add_error(
                "team", forms.ValidationError(_("An administrator belongs to no team; everybody else belongs to one."))
            )
        return told

    def identity(self) -> str:
        told = self.cleaned_data
        return str(
            told["username"] or f"{told['first_name']} {told['last_name']}|{told['team']}|{told['role']}"
        ).casefold()

    def summary(self) -> list[str]:
        told = self.cleaned_data
        words = [told["first_name"], told["last_name"], told["initials"], Profession(told["profession"]).label]
        words += [Transport(told["transport"]).label, told["phone"], told["username"], told["team"] or ""]
        return [str(word) for word in (*words, Role(told["role"]).label, f"{told['from_on']:%d.%m.%Y}")]


class StaffKind(Kind):
    """Log-ins are made without a password: each person's leader gives a temporary one when it is needed."""

    name = Import.Kind.STAFF
    form = StaffRow
    permission = Permission.TEAMS_MUNICIPALITY
    columns = (
        Column("first_name", "Fornavn", "Mette", required=True, also=("fornavne",)),
        Column("last_name", "Efternavn", "Lund", required=True),
        Column("initials", "Initialer", "ML"),
        Column("profession", "Faggruppe", "sosu-hjælper", required=True, also=("stilling", "profession")),
        Column("transport", "Transport", "på cykel"),
        Column("phone", "Telefon", "+45 70 10 20 30", also=("arbejdstelefon", "telefonnummer", "tlf")),
        Column("username", "Brugernavn", "mette.lund", also=("login",)),
        Column("team", "Team", "Team Søndre"),
        Column("role", "Rolle", "medarbejder", required=True),
        Column("from_on", "Fra", "1.12.2026", also=("fra dato", "startdato")),
    )

    def ground(self, by: Staff) -> Ground:
        return ground()

    def carry_out(self, by: Staff, row: RowForm) -> list[Made]:
        staff = actions.employ(by=by, **row.cleaned_data)
        return [["teams.Staff", staff.pk, staff.version]]

    def undo(self, by: Staff, made: Made) -> bool:
        """Untouched: the row, the one place and the log-in are as they were made, and nobody has logged in."""
        staff = Staff.objects.select_related("user").filter(pk=made[1], version=made[2]).first()
        if staff is None or (staff.user and (staff.user.last_login or staff.user.has_usable_password())):
            return False
        places = list(Membership.objects.filter(staff=staff))
        if len(places) != 1 or places[0].version != 1 or places[0].until_on is not None:
            return False
        return removed(places[0], staff, *([staff.user] if staff.user else []))
