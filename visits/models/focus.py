"""Same focus: what was decided about a finding. A finding is derived; only the decision is a row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from goals.models import SubGoal
from teams.models import Staff


class FocusDecision(models.Model):
    """Closes one finding (`key` names its kind and evidence) with a reason, never by being looked at."""

    append_only = True

    class Decision(models.TextChoices):
        SAME_STEP = "same_step", _("we follow the same step from now on")
        AGREED_DIFFERENCE = "agreed_difference", _("we agree to do it differently")
        PLAN_CHANGED = "plan_changed", _("the plan is changed")
        SUB_GOAL_ENDED = "sub_goal_ended", _("the sub-goal is no longer worked on")

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="focus_decisions")
    sub_goal = models.ForeignKey(SubGoal, on_delete=models.PROTECT, related_name="focus_decisions")
    key = models.CharField(max_length=160)
    decision = models.CharField(max_length=20, choices=Decision.choices)
    reason = models.TextField(max_length=1000)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["citizen", "-decided_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                name="focus_decided_once",
                violation_error_message=_("Somebody has already decided this."),
            )
        ]
