"""The record of work to be done, and the keys of forms that succeeded. Both are tables, never the broker or a cache."""

from django.db import models
from django.db.models import Q

from teams.models.people import User


class Job(models.Model):
    """One piece of background work. Inserted in the caller's transaction; effect and `done_at` are one transaction."""

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200, unique=True)
    payload = models.JSONField(default=dict)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["not_before"], name="job_open", condition=Q(done_at__isnull=True, parked_at__isnull=True)
            )
        ]


class FormKey(models.Model):
    """The key rendered into a form, consumed by success only; the same key answers with the same place.

    Source: design/reliability: stored are path, body hash, status and Location, never the body.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()
    path = models.CharField(max_length=300)
    body_hash = models.BinaryField(max_length=32)
    status = models.PositiveSmallIntegerField(default=0)
    location = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="form_key_once_per_user")]
        indexes = [models.Index(fields=["created_at"])]
