"""The care course (pleje- og omsorgsforløb, ældreloven § 10): a roomy frame, not a list of services."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, Law
from teams.models import Staff, tracked


class CareCourseQuerySet(models.QuerySet["CareCourse"]):
    def open_on(self, day: date) -> "CareCourseQuerySet":
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gte=day), from_on__lte=day)

    def change(self, **columns: Any) -> int:
        """How many were changed; each has a version more, and says when."""
        return self.update(version=F("version") + 1, changed_at=timezone.now(), **columns)


@tracked
class CareCourse(models.Model):
    """A frame in minutes a week, from-to, given by a visitator for a period, with a law and a purpose."""

    class Kind(models.TextChoices):
        REGAIN = "regain", _("course to get going again")
        LIGHT = "light", _("course with a little help in everyday life")
        BROAD = "broad", _("course with help several times a day")
        COMPLEX = "complex", _("course with help and nursing around the clock")
        EASE = "ease", _("course at the end of life")

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="courses")
    law = models.CharField(max_length=14, choices=Law.choices, default=Law.AELDRELOVEN)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    purpose = models.TextField(max_length=1000)
    minutes_from = models.PositiveSmallIntegerField()
    minutes_to = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True, editable=False)
    version = models.PositiveIntegerField(default=1)

    objects = CareCourseQuerySet.as_manager()

    class Meta:
        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="care_course_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
            models.CheckConstraint(
                condition=Q(minutes_to__gte=F("minutes_from")) & Q(minutes_to__lte=10080),
                name="care_course_frame",
                violation_error_message=_("The frame's upper end lies below its lower end."),
            ),
            models.UniqueConstraint(
                fields=["citizen", "from_on"],
                name="care_course_one_start_a_day",
                violation_error_message=_("A course already begins on this day."),
            ),
        ]
