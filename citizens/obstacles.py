"""What stands in the way of a change in the room below."""

from datetime import date

from django.utils.translation import ngettext

from citizens.models import TeamTie
from teams.models import Team


def against_closing(team: Team, day: date) -> str:
    """A team that still takes care of somebody is not closed; empty when nothing is in the way."""
    helped = TeamTie.objects.open_on(day).filter(team=team, citizen__ended_at__isnull=True)
    n = helped.values("citizen").distinct().count()
    if not n:
        return ""
    return ngettext(
        "The team still takes care of %(n)s citizen. Give the citizen to another team first.",
        "The team still takes care of %(n)s citizens. Give them to another team first.",
        n,
    ) % {"n": n}
