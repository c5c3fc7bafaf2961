"""Who looked: every answer in which a citizen can be recognised is one row, with exactly those citizens."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class AccessLog(models.Model):
    """Insert-only. A refusal shows nobody: the tried id stands in its own column."""

    append_only = True

    class Mark(models.TextChoices):
        RECORD = "record"
        LIST = "list"
        REFUSED = "refused"

    at = models.DateTimeField()
    user_id = models.BigIntegerField(null=True)
    staff_id = models.BigIntegerField(null=True)
    role = models.CharField(max_length=20, blank=True)
    team_id = models.BigIntegerField(null=True)
    basis = models.CharField(max_length=20, blank=True)  # the tie that let the person in: team, visit or own (note)
    action = models.CharField(max_length=80)
    purpose = models.CharField(max_length=200, blank=True)
    method = models.CharField(max_length=8, blank=True)
    mark = models.CharField(max_length=8, choices=Mark.choices)
    citizens = ArrayField(models.BigIntegerField(), default=list)
    tried_kind = models.CharField(max_length=20, blank=True)
    tried_id = models.BigIntegerField(null=True)
    request_id = models.UUIDField()

    class Meta:
        indexes = [GinIndex(fields=["citizens"]), models.Index(fields=["at"])]
