"""From an offer to a goal."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils.translation import gettext as _

from community.actions.referrals import locked_steps
from community.models import Referral
from goals.actions import agree_goal
from goals.models import Goal
from teams.history import action
from teams.models import Staff


@action
def grow_goal(*, by: Staff, referral: Referral, **told: Any) -> Goal:
    """One goal of each referral; `told` as agree_goal takes it."""
    locked_steps(referral)
    rows = Referral.objects.filter(pk=referral.pk, goal=None)
    if not rows.exists():
        raise ValidationError(_("It has become a goal already. See it from the follow-up."))
    goal = agree_goal(by=by, citizen=referral.citizen, **told)
    rows.update(goal=goal, version=F("version") + 1)
    referral.goal = goal
    return goal
