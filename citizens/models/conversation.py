"""Intake with the citizen: one calm conversation, half done and taken up again on another device."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from citizens.models.citizen import Citizen
from teams.models import Staff, tracked


class ConversationQuerySet(models.QuerySet["Conversation"]):
    def open(self) -> "ConversationQuerySet":
        return self.filter(agreed_at__isnull=True, given_up_at__isnull=True)


@tracked
class Conversation(models.Model):
    """A draft: `answers` holds what was typed, by step; nothing stands on her page before she has agreed.

    One open conversation per citizen. `version` is checked at every save, so that two devices lose nothing.
    """

    class Decider(models.TextChoices):
        CITIZEN = "citizen", _("the citizen herself")
        TOGETHER = "together", _("we together")
        OTHER = "other", _("somebody else for her")

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="conversations")
    started_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    saved_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()
    answers = models.JSONField(default=dict)
    read_back_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_by = models.CharField(max_length=8, choices=Decider.choices, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ConversationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["citizen"],
                condition=Q(agreed_at__isnull=True, given_up_at__isnull=True),
                name="conversation_one_open",
                violation_error_message=_("A conversation is already under way. Go on with that one."),
            )
        ]

    @property
    def spoken_name(self) -> str:
        """What she wants to be called, as soon as she has said it."""
        return str(self.answers.get("called", {}).get("told", {}).get("called") or self.citizen.spoken_name)

    @property
    def is_open(self) -> bool:
        return self.agreed_at is None and self.given_up_at is None
