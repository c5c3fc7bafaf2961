"""Conditions and function levels in Fælles Sprog III (FSIII), and the citizen's own assessment, which we keep."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from citizens.models.citizen import Citizen
from teams.models import Staff


class Level(models.IntegerChoices):
    """FSIII function level; 9 is not relevant."""

    NONE = 0, "Ingen/ubetydelige begrænsninger"
    LIGHT = 1, "Lette begrænsninger"
    MODERATE = 2, "Moderate begrænsninger"
    SEVERE = 3, "Svære begrænsninger"
    TOTAL = 4, "Totale begrænsninger"
    NOT_RELEVANT = 9, "Ikke relevant"


class Performance(models.TextChoices):
    """How she finds that she does it herself (FSIII: udførelse)."""

    SELF = "self", "Udfører selv"
    PARTLY = "partly", "Udfører dele af"
    WITH_HELP = "with_help", "Udfører ikke selv"
    NOT_RELEVANT = "not_relevant", "Ikke relevant"


class Significance(models.TextChoices):
    """How much it means to her (FSIII: betydning)."""

    NONE = "none", "Oplever ikke begrænsninger"
    SOME = "some", "Oplever begrænsninger"


class Condition(models.Model):
    """One assessment of one code, never changed: the newest of a code is how it is now, the others its history."""

    append_only = True

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="conditions")
    code = models.UUIDField()
    level_now = models.PositiveSmallIntegerField(choices=Level.choices)
    level_expected = models.PositiveSmallIntegerField(choices=Level.choices, null=True, blank=True)
    performance = models.CharField(max_length=12, choices=Performance.choices, blank=True)
    significance = models.CharField(max_length=6, choices=Significance.choices, blank=True)
    words = models.TextField(max_length=1000, blank=True)
    assessed_at = models.DateTimeField()
    assessed_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-assessed_at", "-id"]
        indexes = [models.Index(fields=["citizen", "code", "-assessed_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(level_now__in=[0, 1, 2, 3, 4, 9]),
                name="condition_level_now",
                violation_error_message=_("Choose one of the six levels."),
            )
        ]
