"""What other systems ask of a team, and what its leaders have answered. Reads only."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from teams.access import teams_with
from teams.models import ApiToken, Staff, Team, TokenAnswer, User
from teams.roles import Permission
from teams.tokens import ABOUT_CITIZENS, labels_of


@dataclass(frozen=True)
class AskedToken:
    """A token as the leader of one of its teams sees it."""

    token: ApiToken
    scopes: tuple[str, ...]
    answer: TokenAnswer | None
    is_own: bool  # who made it cannot say yes to it


@dataclass(frozen=True)
class AskedTokens:
    waiting: tuple[AskedToken, ...]
    agreed: tuple[AskedToken, ...]
    refused: tuple[AskedToken, ...]


@dataclass(frozen=True)
class WaitingTeam:
    team: int
    name: str
    n: int


def open_to(teams: list[int], day: date) -> QuerySet[ApiToken]:
    """Tokens in force that want to see citizens of one of `teams`."""
    about = ApiToken.objects.filter(scopes__overlap=sorted(ABOUT_CITIZENS), teams__overlap=teams)
    return about.filter(revoked_at__isnull=True, until_on__gte=day)


def asked_of(team: Team, by: Staff, day: date) -> AskedTokens:
    """Two statements."""
    tokens = open_to([team.pk], day).select_related("made_by")
    answers = TokenAnswer.objects.newest().filter(team=team, token__in=tokens).select_related("by")
    newest = {each.token_id: each for each in answers}
    asked = [AskedToken(each, labels_of(each), newest.get(each.pk), each.made_by_id == by.pk) for each in tokens]
    return AskedTokens(
        waiting=tuple(each for each in asked if each.answer is None),
        agreed=tuple(each for each in asked if each.answer and each.answer.is_yes),
        refused=tuple(each for each in asked if each.answer and not each.answer.is_yes),
    )


def waiting_for(user: User, day: date) -> list[WaitingTeam]:
    """Of the teams that the person leads, those in which a system waits for an answer."""
    mine = teams_with(user, Permission.TEAMS_SETTINGS, day)
    if not mine:
        return []
    tokens = open_to(mine, day)
    answered = set(TokenAnswer.objects.filter(team__in=mine, token__in=tokens).values_list("token_id", "team_id"))
    asked = [(token.pk, team) for token in tokens for team in token.teams if team in mine]
    waits = [team for token, team in asked if (token, team) not in answered]
    names = {each.team_id: each.team.name for each in user.memberships_in_force if each.team}  # type: ignore[attr-defined]
    return [WaitingTeam(team, names[team], waits.count(team)) for team in sorted(set(waits))]
