"""Working hours and absences. A shift outside which a visit is assigned is warned of, not refused."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from teams.models.history import tracked
from teams.models.municipality import Team
from teams.models.people import Staff


class ShiftQuerySet(models.QuerySet["Shift"]):
    def touching(self, from_at: datetime, until_at: datetime) -> "ShiftQuerySet":
        return self.filter(start_at__lt=until_at, end_at__gt=from_at)


@tracked
class Shift(models.Model):
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="shifts")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="shifts")
    start_at = models.DateTimeField()
    end_at = models.DateTimeField()

    objects = ShiftQuerySet.as_manager()

    class Meta:
        ordering = ["start_at"]
        indexes = [models.Index(fields=["team", "start_at"]), models.Index(fields=["staff", "start_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(end_at__gt=F("start_at")),
                name="shift_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
        ]


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def touching(self, from_at: datetime, until_at: datetime) -> "AbsenceQuerySet":
        return self.filter(from_at__lt=until_at, until_at__gt=from_at)


@tracked
class Absence(models.Model):
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="absences")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    reason = models.CharField(
        max_length=20,
        choices=[("sick", _("sick")), ("holiday", _("holiday")), ("course", _("course")), ("other", _("other"))],
    )

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_at__gt=F("from_at")),
                name="absence_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
        ]
