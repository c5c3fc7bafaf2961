"""Kept in the visit's own transaction: when each worker was last with each citizen."""

from django.db import models

from citizens.models import Citizen
from teams.models import Staff


class LastSeen(models.Model):
    """A known face has visited her in the last 28 days; faces counts different people in a window (default 14 days)."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    last_day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["citizen", "staff"], name="last_seen_once")]
        indexes = [models.Index(fields=["citizen", "last_day"])]
