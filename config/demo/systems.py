"""A system in each team: one whose token everybody who tries the demo may use, and one that was revoked."""

from datetime import timedelta

from config.demo.town import Town
from teams.actions.tokens import make_token, revoke_token
from teams.models import ApiToken
from teams.roles import Role
from teams.tokens import Scope, digest

TOKEN = "hverdag_demo-token-for-team-soendre"
EVERYTHING_BUT_CPR = [scope for scope in Scope.values if scope != Scope.CITIZENS_CPR]


def let_systems_in(town: Town) -> None:
    """What is known to everybody is written around the action, which never makes a token that can be known."""
    own, other = list(town.teams.values())
    by = next(staff for name, staff in town.staff.items() if town.staff_told[name]["role"] == Role.ADMINISTRATOR)
    until_on = town.clock.today + timedelta(days=365)
    town.clock.set(town.clock.office(20, town.random("system", 1)))
    purpose = "Træningsteamets journal viser mål og støttetrappe"
    open_one, _ = make_token(
        by=by, name="Træningsjournal", purpose=purpose, scopes=EVERYTHING_BUT_CPR, teams=[own], until_on=until_on
    )
    ApiToken.objects.filter(pk=open_one.pk).update(token_hash=digest(TOKEN))
    town.clock.set(town.clock.office(12, town.random("system", 2)))
    scopes = [Scope.TEAMS_READ, Scope.VISITS_READ]
    purpose = "Prøve: kørelister til elcyklerne"
    tried, _ = make_token(by=by, name="Cykelplan", purpose=purpose, scopes=scopes, teams=[other], until_on=until_on)
    town.clock.set(town.clock.office(3, town.random("system", 3)))
    revoke_token(by=by, token=tried)
    ApiToken.objects.filter(pk=tried.pk).update(token_hash=digest(f"{TOKEN}-revoked"))
    town.clock.rest()
