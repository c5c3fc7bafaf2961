"""Visits are materialised and keep their identity. No worker is in two places at once: the database refuses it."""

from datetime import date, datetime, timedelta

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from teams.models import Staff, Team, tracked
from visits.models.plan import Series, VisitPlan

LOCAL_DAY = Cast(Func(Value("Europe/Copenhagen"), F("start_at"), function="timezone"), models.DateField())


class VisitQuerySet(models.QuerySet["Visit"]):
    def standing(self) -> "VisitQuerySet":
        return self.filter(cancelled_at__isnull=True)

    def not_over(self, now: datetime) -> "VisitQuerySet":
        """That end after `now`; a visit is much shorter than two days, so those before need not be read."""
        return self.filter(end_at__gt=now, start_at__gt=now - timedelta(days=2))

    def on_days(self, first: date, last: date) -> "VisitQuerySet":
        """Visits that begin on the local days from `first` to `last`, both included."""
        return self.filter(day__range=(first, last))


@tracked
class Visit(models.Model):
    """`occurs_on` never changes; `start_at`, `end_at` and the generated local `day` do when the visit is moved."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="visits")
    plan = models.ForeignKey(VisitPlan, on_delete=models.PROTECT, related_name="visits")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="visits")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="visits")
    occurs_on = models.DateField()
    ordinal = models.PositiveSmallIntegerField(default=1)
    start_at = models.DateTimeField()
    end_at = models.DateTimeField()
    day = models.GeneratedField(expression=LOCAL_DAY, output_field=models.DateField(), db_persist=True)
    coffee_minutes = models.PositiveSmallIntegerField(default=0)
    workers_needed = models.PositiveSmallIntegerField(default=1)
    moved_at = models.DateTimeField(null=True, blank=True)
    locked_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    delivered = models.BooleanField(null=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    cancelled_why = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = VisitQuerySet.as_manager()

    class Meta:
        ordering = ["start_at", "id"]
        indexes = [
            models.Index(fields=["team", "start_at"]),
            models.Index(fields=["team", "day"]),
            models.Index(fields=["citizen", "-start_at"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["series", "occurs_on", "ordinal"], name="visit_once_per_occurrence"),
            models.CheckConstraint(
                condition=Q(end_at__gt=F("start_at")),
                name="visit_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
        ]

    @property
    def minutes(self) -> int:
        return round((self.end_at - self.start_at).total_seconds() / 60)

    @property
    def is_past(self) -> bool:
        return self.end_at < timezone.now()


class StaffRange(Func):
    """int8range(staff, staff, '[]'): equality that a gist index can hold without btree_gist."""

    function = "int8range"
    template = "%(function)s(%(expressions)s, %(expressions)s, '[]')"


@tracked
class VisitWorker(models.Model):
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="assignments")
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="assignments")
    span = DateTimeRangeField()
    assigned_at = models.DateTimeField()
    assigned_by = models.ForeignKey(Staff, null=True, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["staff", "visit"])]
        constraints = [
            ExclusionConstraint(
                name="visit_worker_in_one_place",
                expressions=[("span", "&&"), (StaffRange("staff_id"), "&&")],
                condition=Q(cancelled_at__isnull=True),
                deferrable=models.Deferrable.IMMEDIATE,
                violation_error_message=_("This worker is already somewhere else at that time."),
            ),
            models.UniqueConstraint(
                fields=["visit", "staff"], condition=Q(cancelled_at__isnull=True), name="visit_worker_once"
            ),
        ]
