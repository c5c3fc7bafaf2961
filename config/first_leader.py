"""The first person of an empty installation: municipality, team and its leader in one go."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import connection, transaction
from django.utils import timezone

from teams import actions
from teams.fields import LineField
from teams.models import Profession, Staff, User
from teams.roles import Role

LOCK = "config.first_leader"
USERNAME = RegexValidator(r"\A[\w.@+-]+\Z", "Use letters, digits and . @ + - _ only, without spaces.")


class Administrator(forms.Form):
    """What must be known of a person with a log-in; the same rules as everywhere else."""

    first_name = LineField(label="First name", max_length=80)
    last_name = LineField(label="Last name", max_length=80)
    username = LineField(label="User name", max_length=60, validators=[USERNAME])
    password = forms.CharField(label="Password", strip=False, max_length=200)

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        names = {name: self.cleaned_data.get(name, "") for name in ("username", "first_name", "last_name")}
        user = User(username=names["username"])
        user.first_name, user.last_name = names["first_name"], names["last_name"]  # type: ignore[attr-defined]
        validate_password(password, user)
        return password


class FirstLeader(Administrator):
    municipality = LineField(label="Municipality")
    team = LineField(label="First team", max_length=80)
    first_name = LineField(label="First name of its leader", max_length=80)
    field_order = ("municipality", "team", "first_name", "last_name", "username", "password")


def somebody_is_here() -> bool:
    return User.objects.exists() or Staff.objects.exists()


@transaction.atomic
def set_up(told: dict[str, Any]) -> Staff:
    """Raises ValidationError when somebody else was first, also in the same second."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [LOCK])
    if somebody_is_here():
        raise ValidationError("People are registered here already. This makes only the very first leader.")
    actions.set_up_municipality(by=None, name=told["municipality"])
    team = actions.open_team(by=None, name=told["team"])
    names = {name: told[name] for name in ("first_name", "last_name", "username", "password")}
    leader = actions.register_staff(by=None, profession=Profession.LEADER, **names)
    actions.join_team(by=None, staff=leader, team=team, role=Role.LEADER, from_on=timezone.localdate())
    return leader
