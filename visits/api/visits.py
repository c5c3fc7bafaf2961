"""Visits for other systems."""

from typing import Any

from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from goals.api import SubGoalLine
from teams.api.address import address, reads
from teams.api.door import Answer
from teams.api.queries import AFTER, FROM, OF_CITIZEN, OF_TEAM, UNTIL
from teams.tokens import Scope
from visits import for_systems


class VisitLine(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    citizen = serializers.IntegerField(source="citizen_id")
    team = serializers.IntegerField(source="team_id")
    title = serializers.CharField(source="plan.title")
    start_at = serializers.DateTimeField()
    end_at = serializers.DateTimeField()
    coffee_minutes = serializers.IntegerField()
    workers_needed = serializers.IntegerField()
    workers = serializers.ListField(child=serializers.IntegerField(), source="worker_numbers")
    completed_at = serializers.DateTimeField(allow_null=True)
    delivered = serializers.BooleanField(allow_null=True)
    cancelled_at = serializers.DateTimeField(allow_null=True)
    cancelled_why = serializers.CharField()
    version = serializers.IntegerField()


class VisitRecord(VisitLine):
    steps = SubGoalLine(many=True, help_text=_("The open sub-goals that the visit works on."))


@reads(Scope.VISITS_READ, _("Visits on these days"), VisitLine, FROM, UNTIL, OF_TEAM, OF_CITIZEN, AFTER, is_list=True)
def list_visits(http: HttpRequest, asked: dict[str, Any]) -> Answer:
    days = for_systems.span_of(asked["from"], asked["until"])
    rows, after = for_systems.visits_between(http.user, days, asked["team"], asked["citizen"], asked["after"])  # type: ignore[arg-type]
    return Answer(rows, [each.citizen_id for each in rows], after)


@reads(Scope.VISITS_READ, _("A visit with its small steps"), VisitRecord)
def read_visit(http: HttpRequest, visit: Any) -> Answer:
    return Answer(visit, [visit.citizen_id])


urlpatterns = [
    path("visits/", address("visits", "visit", get=list_visits), name="visits"),
    path(
        "visits/<int:visit_id>/", address("visit", "visit", for_systems.find_whole_visit, get=read_visit), name="visit"
    ),
]
