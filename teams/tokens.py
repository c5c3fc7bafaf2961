"""What another system may do here: scopes, and how a token becomes places in teams."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.cache import cache
from django.db import models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from teams.access import own_teams
from teams.models import ApiToken, Membership, Staff, Team, TokenAnswer, TokenDay, User
from teams.roles import Permission

PREFIX = "hverdag_"  # so that a token left in a file can be searched for
LONGEST_YEARS = 2
ROLE = "integration"  # in the access log, where people have their role


class Scope(models.TextChoices):
    """`area.verb`, as the API's pages name them."""

    TEAMS_READ = "teams.read", _("Read teams and who works in them")
    CITIZENS_READ = "citizens.read", _("Read citizens: name, address, phone and own sentence")
    CITIZENS_CPR = "citizens.cpr", _("Read CPR numbers, too")
    CITIZENS_WRITE = "citizens.write", _("Take in citizens")
    GOALS_READ = "goals.read", _("Read goals, sub-goals and ladder")
    GOALS_WRITE = "goals.write", _("Agree goals and rate the ladder")
    VISITS_READ = "visits.read", _("Read visits")
    NOTES_READ = "notes.read", _("Read notes")
    NOTES_WRITE = "notes.write", _("Write notes")


SEE = frozenset({Permission.CITIZENS_SEE})
GIVES: dict[str, frozenset[Permission]] = {
    Scope.TEAMS_READ: frozenset(),
    Scope.CITIZENS_READ: SEE,
    Scope.CITIZENS_CPR: SEE,
    Scope.CITIZENS_WRITE: SEE | {Permission.CITIZENS_TAKE_IN},
    Scope.GOALS_READ: SEE,
    Scope.GOALS_WRITE: SEE | {Permission.GOALS_AGREE},
    Scope.VISITS_READ: SEE,
    Scope.NOTES_READ: SEE,
    Scope.NOTES_WRITE: SEE | {Permission.VISITS_DOCUMENT},
}


ABOUT_CITIZENS = frozenset(scope for scope, given in GIVES.items() if given)


def is_about_citizens(token: ApiToken) -> bool:
    """Then each of its teams waits for a leader's yes."""
    return not ABOUT_CITIZENS.isdisjoint(token.scopes)


def new_secret() -> str:
    """256 bits of chance, so a plain hash of it is enough."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()


def token_of(secret: str, day: date) -> ApiToken | None:
    """The token with its system, ended or not, and whether it `was_used` on `day`."""
    rows = ApiToken.objects.with_use_on(day).select_related("user")
    return rows.filter(token_hash=digest(secret)).first()


def permissions_of(scopes: Collection[str]) -> frozenset[Permission]:
    return frozenset().union(*(GIVES.get(scope, frozenset()) for scope in scopes))


def place_in_teams(token: ApiToken) -> list[Membership]:
    """A system's places, as if they were memberships. Not saved; those that its leader agreed to stand first.

    Where a leader has agreed: what the scopes give. Elsewhere the place gives nothing, and no citizen is seen.
    """
    user, places = token.user, []
    answers = TokenAnswer.objects.filter(token=token, team=OuterRef("pk")).order_by("-pk")
    teams = Team.objects.filter(pk__in=token.teams).annotate(
        has_agreed=Coalesce(Subquery(answers.values("is_yes")[:1]), False)
    )
    for team in teams.order_by("-has_agreed", "pk"):
        place = Membership(team=team, role=ROLE, from_on=token.made_at.date(), until_on=token.until_on)
        place.granted = permissions_of(token.scopes) if team.has_agreed else frozenset()
        places.append(place)
    token.has_agreement = any(place.team.has_agreed for place in places)  # type: ignore[attr-defined, union-attr]
    user.memberships_in_force = places  # type: ignore[attr-defined]
    return places


def note_use(token: ApiToken, day: date) -> None:
    """The first call of a day leaves a row; two first calls at once leave one."""
    if not token.was_used:  # type: ignore[attr-defined]
        TokenDay.objects.bulk_create([TokenDay(token=token, day=day)], ignore_conflicts=True)


def count_call(token: ApiToken, minute: int, kept_for: int) -> int:
    """How many calls in this minute, this one included. Two at once may count as one: it is a limit against a flood."""
    key = f"api-calls:{token.pk}:{minute}"
    count: int = cache.get(key, 0) + 1
    cache.set(key, count, kept_for)
    return count


def find_team(http: HttpRequest, number: int) -> Team | None:
    """One of the system's teams, with its `members` of today."""
    today = timezone.localdate()
    team: Any = next((team for team in own_teams(http.user, today) if team.pk == number), None)  # type: ignore[arg-type]
    if team is not None:
        rows = Membership.objects.on(today).filter(team=team).select_related("staff__user")
        team.members = list(rows.order_by("staff__first_name", "staff__last_name", "pk"))
    return team  # type: ignore[no-any-return]


def person_named(number: int) -> Staff | None:
    """Somebody on the staff who has a log-in that is open: whose rights are asked before a system acts for them."""
    people = Staff.objects.select_related("user").filter(user__is_active=True, user__kind=User.Kind.STAFF)
    return people.filter(pk=number).first()


@dataclass(frozen=True)
class ShownTeam:
    """A team of a token, and what its leader has answered where an answer is asked for."""

    name: str
    answer: TokenAnswer | None
    is_asked: bool

    @property
    def waits(self) -> bool:
        return self.is_asked and self.answer is None


@dataclass(frozen=True)
class ShownToken:
    """A token as the list shows it."""

    token: ApiToken
    teams: tuple[ShownTeam, ...]
    scopes: tuple[str, ...]
    last_used_on: date | None
    is_open: bool

    @property
    def waits(self) -> bool:
        return self.is_open and any(team.waits for team in self.teams)


@dataclass(frozen=True)
class ShownTokens:
    open: tuple[ShownToken, ...]
    closed: tuple[ShownToken, ...]


def labels_of(token: ApiToken) -> tuple[str, ...]:
    labels = dict(Scope.choices)
    return tuple(str(labels.get(scope, scope)) for scope in token.scopes)


def shown_tokens(day: date) -> ShownTokens:
    """The newest first; three statements."""
    rows = list(ApiToken.objects.with_last_day().select_related("made_by"))
    names = dict(Team.objects.values_list("pk", "name"))
    answers = {(each.token_id, each.team_id): each for each in TokenAnswer.objects.newest().select_related("by")}
    shown = [_shown(row, names, answers, day) for row in rows]
    return ShownTokens(tuple(each for each in shown if each.is_open), tuple(each for each in shown if not each.is_open))


def _shown(
    token: ApiToken, names: dict[int, str], answers: dict[tuple[int, int], TokenAnswer], day: date
) -> ShownToken:
    is_asked = is_about_citizens(token)
    teams = (ShownTeam(names[each], answers.get((token.pk, each)), is_asked) for each in token.teams if each in names)
    return ShownToken(
        token=token,
        teams=tuple(teams),
        scopes=labels_of(token),
        last_used_on=token.last_used_on,  # type: ignore[attr-defined]
        is_open=token.is_open_on(day),
    )
