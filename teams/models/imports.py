"""Imports that can be undone."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models.people import Staff


class Import(models.Model):
    """One file: looked at, carried out whole or not at all, and undone where its rows are untouched.

    `sealed` holds the rows, encrypted, until the file is carried out or put away; `made` names what was made:
    [[model label, key, version], …]. Each step is a moment; nothing else of the row changes, so it has no history.
    """

    class Kind(models.TextChoices):
        STAFF = "staff", _("staff")
        TEAMS = "teams", _("teams")
        CITIZENS = "citizens", _("citizens")
        NETWORK = "network", _("network")
        CONTACTS = "contacts", _("contact persons")
        ACTIVITIES = "activities", _("offers")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    file_name = models.CharField(max_length=200)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    sealed = models.BinaryField(default=b"")
    errors = models.JSONField(default=list)
    outcomes = models.JSONField(default=dict)
    total = models.PositiveIntegerField(default=0)
    progress = models.PositiveIntegerField(default=0)
    checked_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    put_away_at = models.DateTimeField(null=True, blank=True)
    made = models.JSONField(default=list)
    undo_started_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-uploaded_at", "-id"]
        indexes = [models.Index(fields=["by", "-uploaded_at"])]

    @property
    def is_waiting(self) -> bool:
        """Looked at without an error, and nobody has decided yet."""
        return bool(self.checked_at and not self.errors) and not (self.started_at or self.put_away_at)

    @property
    def is_working(self) -> bool:
        """A worker has it, or will have it."""
        if self.put_away_at or self.failed_at:
            return False
        carrying_out = self.started_at and not self.done_at
        undoing = self.undo_started_at and not self.undone_at
        return bool(not self.checked_at or carrying_out or undoing)

    @property
    def may_be_undone(self) -> bool:
        return bool(self.done_at and self.made and not self.undo_started_at)
