"""Systems in the teams: one whose token everybody may try, one that waits for the leader, one that was revoked."""

from datetime import timedelta

from config.demo.town import Town
from teams.actions.tokens import answer_token, make_token, revoke_token
from teams.models import ApiToken, Staff
from teams.roles import Role
from teams.tokens import Scope, digest

TOKEN = "hverdag_demo-token-for-team-soendre"
EVERYTHING_BUT_CPR: list[str] = [scope for scope in Scope.values if scope != Scope.CITIZENS_CPR]


def let_systems_in(town: Town) -> None:
    """What is known to everybody is written around the action, which never makes a token that can be known."""
    purpose = "Træningsteamets journal viser mål og støttetrappe"
    open_one = _made(town, 1, 20, "Træningsjournal", purpose, EVERYTHING_BUT_CPR)
    ApiToken.objects.filter(pk=open_one.pk).update(token_hash=digest(TOKEN))
    _answered(town, 1, 19, open_one)
    purpose = "Prøve: kørelister til elcyklerne"
    tried = _made(town, 2, 12, "Cykelplan", purpose, [Scope.TEAMS_READ, Scope.VISITS_READ])
    _answered(town, 2, 11, tried)
    town.at_office(3, "system", 3)
    revoke_token(by=_administrator(town), token=tried)
    ApiToken.objects.filter(pk=tried.pk).update(token_hash=digest(f"{TOKEN}-revoked"))
    purpose = "Madleverancen skal vide, hvornår borgerne er hjemme"
    waiting = _made(town, 1, 1, "Madservice", purpose, [Scope.CITIZENS_READ, Scope.VISITS_READ])
    ApiToken.objects.filter(pk=waiting.pk).update(token_hash=digest(f"{TOKEN}-waiting"))
    town.clock.rest()


def _administrator(town: Town) -> Staff:
    return next(staff for name, staff in town.staff.items() if town.staff_told[name]["role"] == Role.ADMINISTRATOR)


def _made(town: Town, place: int, days_ago: int, name: str, purpose: str, scopes: list[str]) -> ApiToken:
    """For the first or the second of the teams."""
    town.at_office(days_ago, "system", name)
    team = list(town.teams.values())[place - 1]
    until_on = town.clock.today + timedelta(days=365)
    token, _ = make_token(
        by=_administrator(town), name=name, purpose=purpose, scopes=scopes, teams=[team], until_on=until_on
    )
    return token


def _answered(town: Town, place: int, days_ago: int, token: ApiToken) -> None:
    key = list(town.teams)[place - 1]
    town.at_office(days_ago, "answer", token.name)
    answer_token(by=town.who_is(Role.LEADER, key), token=token, team=town.teams[key], is_yes=True)
