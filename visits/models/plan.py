"""Visit plans recur in local wall time; a plan with visits behind it is ended and succeeded in the same series."""

from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from goals.models import SubGoal
from teams.models import Staff, Team, tracked
from visits.models.course import CareCourse


class Series(models.Model):
    """The identity that visits keep while the plan behind them changes: UNIQUE(series, occurs_on, ordinal)."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="series")


class VisitPlanQuerySet(models.QuerySet["VisitPlan"]):
    def open_on(self, day: date) -> "VisitPlanQuerySet":
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gte=day))

    def change(self, **columns: Any) -> int:
        """How many were changed; each has a version more, and says when."""
        return self.update(version=F("version") + 1, changed_at=timezone.now(), **columns)


@tracked
class VisitPlan(models.Model):
    """`weekdays` are ISO (1 Monday); every n-th week counted from the week of `from_on`. Times are local wall time."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="plans")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="visit_plans")
    course = models.ForeignKey(CareCourse, on_delete=models.PROTECT, related_name="visit_plans")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="visit_plans")
    title = models.CharField(max_length=80)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), size=7)
    every_n_weeks = models.PositiveSmallIntegerField(default=1)
    earliest = models.TimeField()
    preferred = models.TimeField()
    latest = models.TimeField()
    minutes = models.PositiveSmallIntegerField()
    coffee_minutes = models.PositiveSmallIntegerField(default=0)
    workers = models.PositiveSmallIntegerField(default=1)
    may_move = models.BooleanField(default=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    sub_goals = models.ManyToManyField(SubGoal, through="PlanSubGoal", related_name="visit_plans")
    made_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(null=True, editable=False)
    version = models.PositiveIntegerField(default=1)

    objects = VisitPlanQuerySet.as_manager()

    class Meta:
        ordering = ["preferred", "id"]
        indexes = [models.Index(fields=["team", "from_on"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="visit_plan_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
            models.CheckConstraint(
                condition=Q(minutes__range=(5, 720)),
                name="visit_plan_minutes",
                violation_error_message=_("A visit lasts between 5 minutes and 12 hours."),
            ),
            models.CheckConstraint(
                condition=Q(coffee_minutes__lte=F("minutes")),
                name="visit_plan_coffee",
                violation_error_message=_("The coffee minutes are more than the visit has."),
            ),
            models.CheckConstraint(
                condition=Q(workers__range=(1, 2)),
                name="visit_plan_workers",
                violation_error_message=_("One or two workers come to a visit."),
            ),
            models.CheckConstraint(
                condition=Q(every_n_weeks__range=(1, 12)),
                name="visit_plan_weeks",
                violation_error_message=_("Choose between every week and every twelfth week."),
            ),
        ]


@tracked
class PlanSubGoal(models.Model):
    plan = models.ForeignKey(VisitPlan, on_delete=models.PROTECT, related_name="serves")
    sub_goal = models.ForeignKey(SubGoal, on_delete=models.PROTECT, related_name="served_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "sub_goal"], name="plan_serves_once")]


@tracked
class PlanStaff(models.Model):
    """The fixed faces of a plan (faste ansigter), best known first; ældreloven § 11: as few different as possible."""

    plan = models.ForeignKey(VisitPlan, on_delete=models.PROTECT, related_name="faces")
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["rank"]
        constraints = [models.UniqueConstraint(fields=["plan", "staff"], name="plan_face_once")]
