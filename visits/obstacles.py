"""What stands in the way of a change in the rooms below."""

from datetime import date

from django.utils.translation import ngettext

from teams.models import Team
from visits.models import VisitPlan


def against_closing(team: Team, day: date) -> str:
    """A team that still has visit plans is not closed, whoever the citizen belongs to; empty when there are none."""
    n = VisitPlan.objects.open_on(day).filter(team=team).count()
    if not n:
        return ""
    return ngettext(
        "The team still has %(n)s visit plan. End it, or let another team take it over first.",
        "The team still has %(n)s visit plans. End them, or let another team take them over first.",
        n,
    ) % {"n": n}
