"""Who tries the pages of the demo, and which numbers they put into the URLs."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.db.models import Model, QuerySet
from django.test import Client
from django.utils import timezone

from citizens.models import Citizen
from teams.models import ApiToken, Team, User
from tests.house.routes import Route

LOGINS = ("care", "planner", "visitator", "leader", "admin")
STRANGER = "stranger"
OWN, FOREIGN = "Team Søndre", "Team Nordre"
# From a row to its citizen, nearest first.
# From a row of the settings to its team.
TEAM_WAYS = {"Staff": "memberships__team", "Membership": "team", "Shift": "team", "Absence": "staff__memberships__team"}
TEAM_WAYS |= {"Import": "by__memberships__team", "Example": "team", "CodeDialogue": "team", "Event": "team"}
TEAM_WAYS |= {"Companion": "team"}
NOBODYS = frozenset({"Edition", "Activity", "Partner"})  # of the installation, whatever the team
SHARED = frozenset({"Activity", "Partner"})  # and open to people of every team: nobody's record hangs on them
WAYS = ("citizen", "goal__citizen", "sub_goal__goal__citizen", "visit__citizen", "note__citizen", "plan__citizen")
WAYS += ("giving__citizen",)  # two citizens; in the demo both are of one team


@dataclass(frozen=True)
class Person:
    """Somebody who tries: a log-in of the demo, or nobody."""

    name: str

    def client(self) -> Client:
        """Logged in once for each database; whoever logs out needs a `new_client`."""
        return client_on(connection.settings_dict["NAME"], self)

    def new_client(self) -> Client:
        client = Client()
        if self.name:
            client.force_login(User.objects.get(username=self.name))
        return client

    def __str__(self) -> str:
        return self.name or "visitor"


@cache
def client_on(database: str, person: Person) -> Client:
    return person.new_client()


ROLES = tuple(map(Person, LOGINS))
VISITOR = Person("")
EVERYBODY = (VISITOR, *ROLES, Person(STRANGER))


def number_of(team: str) -> int:
    """By its place in the demo: a test may have given the team another name."""
    numbers: list[int] = list(Team.objects.order_by("pk").values_list("pk", flat=True))
    return numbers[(OWN, FOREIGN).index(team)]


def citizens_of(team: str) -> QuerySet[Citizen]:
    return Citizen.objects.in_team(number_of(team), timezone.localdate())


def rows_of(model: type[Model], team: str) -> QuerySet[Any]:
    """The rows of a model that belong to a team or its citizens; Karen's stand first."""
    rows: QuerySet[Any] = model._default_manager.all()
    if model is Team:
        return rows.filter(pk=number_of(team))
    if model is Citizen:
        return rows.filter(pk__in=citizens_of(team)).order_by("taken_in_at", "pk")
    if model is ApiToken:
        return rows.filter(teams__contains=[number_of(team)])
    if model.__name__ in NOBODYS:
        return rows.order_by("pk")
    if way := TEAM_WAYS.get(model.__name__):
        return rows.filter(**{way: number_of(team)}).order_by("pk").distinct()
    for way in WAYS:
        if leads(model, way.split("__")):
            return rows.filter(**{f"{way}__in": citizens_of(team)})
    raise AssertionError(f"Say in {__name__} how a {model.__name__} belongs to a citizen or a team.")


def leads(model: type[Model], steps: list[str]) -> bool:
    for step in steps:
        try:
            related = model._meta.get_field(step).related_model
        except FieldDoesNotExist:
            return False
        if not isinstance(related, type):
            return False
        model = related
    return model is Citizen


def numbers(route: Route, team: str, how_many: int = 2) -> list[Any]:
    """What to put into the URL: rows of Karen and of somebody else in the team; None where it takes nothing."""
    if not route.takes or route.is_by_token:
        return [None]
    model = route.model
    if model is None:
        raise AssertionError(f"The door {route.door!r} of {route.name} has no model of that name.")
    return spread(rows_of(model, team), model, how_many)


def spread(rows: QuerySet[Any], model: type[Model], how_many: int) -> list[Any]:
    """Karen's first, and where time matters what is nearest to now."""
    karens = [way for way in WAYS if leads(model, way.split("__"))][:1]
    hers = rows.filter(**{f"{karens[0]}__first_name": "Karen"}) if karens else rows.filter(pk__in=karen(model))
    if any(field.name == "start_at" for field in model._meta.get_fields()):
        now = timezone.now()
        hers = hers.filter(start_at__gte=now - timezone.timedelta(hours=4)).order_by("start_at")
        rows = rows.filter(start_at__gte=now).order_by("start_at")
    picked = [*hers.values_list("pk", flat=True)[:how_many], *rows.values_list("pk", flat=True)[:how_many]]
    return list(dict.fromkeys(picked))[: max(how_many, 1)]


def karen(model: type[Model]) -> list[int]:
    return list(Citizen.objects.filter(first_name="Karen").values_list("pk", flat=True)) if model is Citizen else []


@cache
def garbage() -> dict[str, str]:
    """Things people and machines send that are no answer to any question."""
    return {
        "null byte": "a\x00b",
        "right to left": "\u202eRaki\u202c",
        "emoji": "👩🏽‍🦳🇩🇰",
        "long": "å" * 100_000,
        "markup": "<img src=x onerror=alert(1)>",
        "number": "9" * 40,
        "negative": "-1",
        "date": "0001-01-01",
        "late date": "9999-12-31",
        "missing hour": "2027-03-28 02:30",
        "blank": "\u200b \u00a0",
        "infinite": "NaN",
    }
