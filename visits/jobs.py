"""Visits topped up to six weeks ahead. Safe to run twice, and after weeks in which nothing ran."""

import logging

from django.db import connection
from django.utils import timezone

from visits.actions.making import horizon
from visits.actions.plans import make_visits
from visits.models import VisitPlan

log = logging.getLogger(__name__)


def top_up_all() -> int:
    """Every plan in force or soon to be; one transaction a plan, so that one that fails holds nobody else up."""
    plans = VisitPlan.objects.open_on(timezone.localdate())
    made = 0
    for plan in plans.filter(citizen__ended_at__isnull=True, citizen__paused_at__isnull=True):
        try:
            made += len(make_visits(by=None, plan=plan, until_on=horizon()))
        except Exception:
            log.exception("a plan was not topped up; the next sweep tries again", extra={"plan": plan.pk})
            connection.close_if_unusable_or_obsolete()  # a line that broke takes only this plan with it
    return made
