"""Notices and reminders: what waits for a person or a team, with why and by when."""

import logging

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from citizens.models.citizen import Citizen
from teams.models import Staff, Team, tracked

log = logging.getLogger(__name__)


class NoticeQuerySet(models.QuerySet["Notice"]):
    def open(self) -> "NoticeQuerySet":
        return self.filter(done_at__isnull=True)

    def pressing_first(self) -> "NoticeQuerySet":
        return self.order_by("due_on", "made_at", "id")


@tracked
class Notice(models.Model):
    """One open notice per reason (`dedupe_key`). The heading is made from `kind`; `text` is somebody's own words.

    A reminder has no text: `what` names the sentence of its room, which is made from `facts` when it is read.
    """

    class Kind(models.TextChoices):
        CONCERN = "concern", _("concern")
        CHANGED_NEED = "changed_need", _("changed need")
        NOT_HOME = "not_home", _("not at home, follow up")
        CONVERSATION = "conversation", _("first talk")
        NO_GOAL = "no_goal", _("no goal yet")
        REVIEW = "review", _("goal to be looked at again")
        QUESTION = "question", _("question to a colleague")
        OTHER = "other", _("message")

    citizen = models.ForeignKey(Citizen, null=True, blank=True, on_delete=models.PROTECT, related_name="notices")
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="notices")
    for_staff = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="notices")
    for_roles = models.JSONField(default=list, blank=True)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    what = models.CharField(max_length=60, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    text = models.TextField(max_length=4000, blank=True)
    path = models.CharField(max_length=200, blank=True)
    due_on = models.DateField()
    dedupe_key = models.CharField(max_length=120)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Staff, null=True, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(max_length=4000, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["team", "due_on"], name="notice_team_open", condition=Q(done_at__isnull=True)),
            models.Index(fields=["for_staff", "due_on"], name="notice_staff_open", condition=Q(done_at__isnull=True)),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["dedupe_key"], condition=Q(done_at__isnull=True), name="notice_one_open_per_reason"
            ),
            models.CheckConstraint(
                condition=Q(team__isnull=False) | Q(for_staff__isnull=False), name="notice_is_for_somebody"
            ),
        ]

    @property
    def words(self) -> str:
        """Somebody's own words, or the reminder's sentence in the language of who reads it."""
        path = settings.REMINDER_WORDS.get(self.what.partition(".")[0])
        if self.text or not path:
            return self.text
        try:
            return str(import_string(path)(self.what, self.facts, self.citizen.first_name if self.citizen else ""))
        except Exception:
            # Written by another version of its room: the heading is left, and the list stays readable.
            log.exception("a reminder has no sentence", extra={"notice": self.pk, "what": self.what})
            return ""
