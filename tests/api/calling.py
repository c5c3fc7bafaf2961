"""Calling the API as another system does."""

import json
from collections.abc import Collection
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from teams.actions.tokens import answer_token, make_token
from teams.models import ApiToken, Membership, Profession, Staff, Team
from teams.roles import Role
from teams.tokens import Scope, is_about_citizens
from tests import cast

KEY = "0e6e7f5c-7c5a-4a8e-9a6d-2f6f7a3b1c12"
PURPOSE = "Træningen læser og skriver mål"


class System:
    """A system with its token; `sent` bodies are JSON unless they are text already."""

    def __init__(self, token: ApiToken | None, secret: str) -> None:
        self.token, self.secret, self.client = token, secret, Client(headers={"authorization": f"Token {secret}"})

    def get(self, path: str, **headers: str) -> HttpResponse:
        return self.client.get(path, headers=headers)

    def post(self, path: str, sent: Any, content_type: str = "application/json", **headers: str) -> HttpResponse:
        body = sent if isinstance(sent, str | bytes) else json.dumps(sent)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(path, body, content_type=content_type, headers=names)


def make_system(by: Staff, *teams: Team, scopes: Collection[str] = Scope.values, days: int = 30) -> System:
    """To which the leader of each of its teams has agreed, where that is asked for."""
    system = ask_for_system(by, *teams, scopes=scopes, days=days)
    for team in teams:
        if is_about_citizens(system.token):  # type: ignore[arg-type]
            answer_token(by=leader_of(team), token=system.token, team=team, is_yes=True)  # type: ignore[arg-type]
    return system


def ask_for_system(by: Staff, *teams: Team, scopes: Collection[str] = Scope.values, days: int = 30) -> System:
    """As an administrator makes it: nobody has agreed yet."""
    until_on = timezone.localdate() + timedelta(days=days)
    told = {"name": "Rehab-journal", "purpose": PURPOSE, "scopes": list(scopes), "until_on": until_on}
    return System(*make_token(by=by, teams=teams, **told))  # type: ignore[arg-type]


def leader_of(team: Team) -> Staff:
    """The team's own, or somebody who comes for it."""
    own = Membership.objects.filter(team=team, role=Role.LEADER).select_related("staff").first()
    if own is not None:
        return own.staff
    return cast.make_staff(f"leader-{team.pk}", "Lone Vang", Role.LEADER, team, Profession.LEADER)


def data(response: HttpResponse) -> Any:
    return json.loads(response.content)


def fields(response: HttpResponse) -> set[str]:
    return set(data(response)["fields"])


def citizens_in(answer: Any, of_citizens: bool) -> set[int]:
    """The numbers of all citizens that an answer names: as `citizen`, or as `id` where citizens are listed."""
    if isinstance(answer, list):
        return set().union(*(citizens_in(each, of_citizens) for each in answer))
    if not isinstance(answer, dict):
        return set()
    own = {answer["citizen"]} if "citizen" in answer else set()
    own |= {answer["id"]} if of_citizens and "headline" in answer else set()
    return own.union(*(citizens_in(each, of_citizens) for each in answer.values()))
