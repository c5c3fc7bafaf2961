"""Citizens for other systems: the list, one of them, taking in."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from citizens import for_systems, lists
from citizens.models import Citizen, Law, Source
from teams.api.address import address, reads, writes
from teams.api.door import Answer
from teams.api.fields import Line, OneOf, Told, Whole, Words, YesNo
from teams.api.queries import AFTER
from teams.tokens import Scope

BY = _("The number of the member of staff for whom the system writes; the person’s own rights hold.")


class CitizenLine(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    first_name = serializers.CharField()
    last_name = serializers.CharField()
    headline = serializers.CharField(
        source="headline_text", allow_null=True, help_text=_("What matters most now, in the citizen’s own words.")
    )


class CitizenRecord(CitizenLine):
    headline_said_at = serializers.DateTimeField(allow_null=True)
    born_on = serializers.DateField(allow_null=True)
    cpr = serializers.CharField(source="told_cpr", allow_null=True, help_text=_("null without the scope citizens.cpr."))
    phone = serializers.CharField()
    protected_address = serializers.BooleanField(help_text=_("If so, the address is left out."))
    street = serializers.CharField(source="told_street")
    postcode = serializers.CharField(source="told_postcode")
    city = serializers.CharField(source="told_city")
    law = serializers.ChoiceField(Law.choices)
    teams = serializers.ListField(child=serializers.IntegerField())
    contact_person = serializers.IntegerField(source="contact", allow_null=True)
    taken_in_at = serializers.DateTimeField()
    paused_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)
    version = serializers.IntegerField()


class NewCitizen(Told):
    by = Whole(help_text=BY)
    team = Whole()
    cpr = Line(most=40, help_text=_("Ten digits, with or without hyphen. Replacement numbers are welcome."))
    first_name = Line(most=120)
    last_name = Line(most=120)
    phone = Line(most=30, required=False)
    street = Line(most=120, required=False)
    postcode = Line(most=10, required=False)
    city = Line(most=60, required=False)
    protected_address = YesNo(default=False)
    key_note = Line(most=200, required=False)
    law = OneOf(Law.choices, default=Law.AELDRELOVEN)
    contact_person = Whole(required=False, allow_null=True)
    headline = Words(most=300, required=False)
    headline_source = OneOf([Source.CITIZEN, Source.TOGETHER, Source.RELATIVE], default=Source.CITIZEN)


@reads(Scope.CITIZENS_READ, _("The citizens whom the token’s teams help"), CitizenLine, AFTER, is_list=True)
def list_citizens(http: HttpRequest, asked: dict[str, Any]) -> Answer:
    shown = lists.citizens_after(http.user, asked["after"])  # type: ignore[arg-type]
    return Answer(shown.citizens, [each.pk for each in shown.citizens], shown.after)


@reads(Scope.CITIZENS_READ, _("A citizen"), CitizenRecord)
def read_citizen(http: HttpRequest, citizen: Citizen) -> Answer:
    return Answer(for_systems.whole(http, citizen), [citizen.pk])


@writes(Scope.CITIZENS_WRITE, _("Take in a citizen"), NewCitizen, CitizenRecord)
def take_in_citizen(http: HttpRequest, told: dict[str, Any]) -> Answer:
    made = for_systems.take_in(http, told)
    return Answer(for_systems.whole(http, made), [made.pk], location=reverse("api:citizen", args=[made.pk]))


urlpatterns = [
    path("citizens/", address("citizens", "citizen", get=list_citizens, post=take_in_citizen), name="citizens"),
    path(
        "citizens/<int:citizen_id>/", address("citizen", "citizen", for_systems.find, get=read_citizen), name="citizen"
    ),
]
