"""Working hours and absences. A shift outside which a visit is assigned is warned of, not refused."""

from datetime import date, datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from teams import clock
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
    version = models.PositiveIntegerField(default=1)

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
    class Reason(models.TextChoices):
        SICK = "sick", _("sick")
        HOLIDAY = "holiday", _("holiday")
        COURSE = "course", _("course")
        OTHER = "other", _("other")

    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="absences")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    reason = models.CharField(max_length=20, choices=Reason.choices)
    version = models.PositiveIntegerField(default=1)

    objects = AbsenceQuerySet.as_manager()

    @property
    def first_day(self) -> date:
        return clock.local_day(self.from_at)

    @property
    def last_day(self) -> date:
        return clock.local_day(self.until_at - clock.MINUTE)

    @property
    def is_whole_days(self) -> bool:
        return clock.days(self.first_day, self.last_day) == (self.from_at, self.until_at)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_at__gt=F("from_at")),
                name="absence_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
        ]
