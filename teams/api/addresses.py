"""Teams, and who works in them: the numbers that other bodies name."""

from typing import Any

from django.http import HttpRequest
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from teams.access import own_teams
from teams.api.address import address, reads
from teams.api.door import Answer
from teams.models import Profession, Team
from teams.roles import Role
from teams.tokens import Scope, find_team


class Member(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="staff_id", help_text=_("What a body calls *by*."))
    first_name = serializers.CharField(source="staff.first_name")
    last_name = serializers.CharField(source="staff.last_name")
    has_log_in = serializers.BooleanField(
        source="staff.user.is_active", default=False, help_text=_("Else nobody can write for them.")
    )
    profession = serializers.ChoiceField(Profession.choices, source="staff.profession")
    role = serializers.ChoiceField(Role.choices)
    from_on = serializers.DateField()
    until_on = serializers.DateField(allow_null=True)


class TeamLine(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    name = serializers.CharField()
    district = serializers.CharField()
    phone = serializers.CharField()
    closed_on = serializers.DateField(allow_null=True)


class TeamRecord(TeamLine):
    members = Member(many=True)


@reads(Scope.TEAMS_READ, _("The token’s teams"), TeamLine, is_list=True)
def list_teams(http: HttpRequest) -> Answer:
    return Answer(own_teams(http.user, timezone.localdate()))  # type: ignore[arg-type]


@reads(Scope.TEAMS_READ, _("A team and who works in it today"), TeamRecord)
def read_team(http: HttpRequest, team: Team) -> Answer:
    return Answer(team)


urlpatterns = [
    path("teams/", address("teams", "team", get=list_teams), name="teams"),
    path("teams/<int:team_id>/", address("team", "team", find_team, get=read_team), name="team"),
]
