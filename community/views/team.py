"""How far the team is with getting people out of the door."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from citizens.page import page
from community.team_view import read_team
from teams.access import teams_with
from teams.door import for_team
from teams.models import Team
from teams.roles import Permission


@for_team(Permission.COMMUNITY_EVENTS)
def team_community(request: HttpRequest, team: Team) -> HttpResponse:
    """Open offers by age, who waits for what, what nobody uses, and events with room; no answers about company."""
    today = timezone.localdate()
    found = read_team(team, today)
    may_refer = team.pk in teams_with(request.user, Permission.COMMUNITY_REFER, today)  # type: ignore[arg-type]
    context = {"team": team, "found": found, "may_refer": may_refer}
    return page(request, "community/team_community.html", context, shows=found.citizens)
