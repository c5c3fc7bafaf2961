"""Imports that can be undone, and tokens of integrations."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models.history import tracked
from teams.models.people import Staff, User


@tracked
class Import(models.Model):
    """One file: looked at (dry run), carried out whole or not at all, and undone where its rows are untouched.

    `rows` are the checked rows as the forms cleaned them; `made` names what was made: [[model label, key, version], …].
    """

    class Kind(models.TextChoices):
        STAFF = "staff", _("staff")
        TEAMS = "teams", _("teams")
        CITIZENS = "citizens", _("citizens")
        NETWORK = "network", _("network")
        CONTACTS = "contacts", _("contact persons")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    file_name = models.CharField(max_length=200)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    rows = models.JSONField(default=list)
    errors = models.JSONField(default=list)
    total = models.PositiveIntegerField(default=0)
    progress = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    made = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")


@tracked
class ApiToken(models.Model):
    """What a system may read and write, for what purpose and until when; the token itself is stored hashed."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=200)
    scopes = ArrayField(models.CharField(max_length=40))
    teams = ArrayField(models.BigIntegerField())
    token_hash = models.BinaryField(max_length=32, unique=True)
    made_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    until_on = models.DateField()
    revoked_at = models.DateTimeField(null=True, blank=True)
