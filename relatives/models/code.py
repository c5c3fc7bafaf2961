"""The code of conduct as editions: three sets of guiding marks, what they mean here, and dialogues about them.

The code is shared by four parties: citizen, relative, staff and leader. Text is kept in Danish and in English.
"""

from typing import Any

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from teams.models import Staff, Team, tracked


class Ethic(models.TextChoices):
    """What a set of marks can be read from; a set may be read from several."""

    CLOSENESS = "closeness", _("the ethics of closeness")
    CONSEQUENCE = "consequence", _("the ethics of consequence")
    DUTY = "duty", _("the ethics of duty")


class Party(models.TextChoices):
    CITIZEN = "citizen", _("citizen")
    RELATIVE = "relative", _("relative")
    STAFF = "staff", _("staff member")
    LEADER = "leader", _("leader")


def in_language(row: Any, field: str) -> str:
    """The text in the reader's language; in Danish where the other is not written."""
    danish, english = getattr(row, f"{field}_da"), getattr(row, f"{field}_en")
    return str(english or danish) if (get_language() or "da").startswith("en") else str(danish)


def stands_once_published(whose: str) -> pgtrigger.Trigger:
    """In the database: what belongs to a published edition is neither added, changed nor removed.

    `whose` is SQL for the editions of the old and of the new row.
    """
    return pgtrigger.Trigger(
        name="stands_once_published",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF EXISTS (SELECT 1 FROM relatives_edition WHERE published_at IS NOT NULL AND id IN ({whose})) THEN
                RAISE EXCEPTION 'a published edition of the code is never changed' USING ERRCODE = 'check_violation';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


class EditionQuerySet(models.QuerySet["Edition"]):
    def published(self) -> "EditionQuerySet":
        return self.filter(published_at__isnull=False).order_by("-published_at", "-id")

    def drafts(self) -> "EditionQuerySet":
        return self.filter(published_at__isnull=True, dropped_at__isnull=True)


@tracked
class Edition(models.Model):
    """One edition. Once published it is never changed; the newest published one holds."""

    name = models.CharField(max_length=40)
    foreword_da = models.TextField(max_length=2000, blank=True)
    foreword_en = models.TextField(max_length=2000, blank=True)
    drafted_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    published_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(published_at__isnull=False),
                name="edition_name_once",
                violation_error_message=_("There is an edition by that name already."),
            )
        ]
        triggers = [
            pgtrigger.Protect(
                name="stands_once_published",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__published_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def foreword(self) -> str:
        return in_language(self, "foreword")


@tracked
class MarkSet(models.Model):
    """A set of guiding marks, with the ethics it is read from; `reading_is_ours`: our reading, not the source's."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="sets")
    position = models.PositiveSmallIntegerField()
    name_da = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True)
    ethics = models.JSONField(default=list, blank=True)
    reading_da = models.TextField(max_length=1000, blank=True)
    reading_en = models.TextField(max_length=1000, blank=True)
    reading_is_ours = models.BooleanField(default=True)
    # In the edition before: examples follow, and a comparison knows what was only moved or reworded.
    grown_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="grown")

    class Meta:
        ordering = ["edition", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "position"], name="mark_set_position", deferrable=models.Deferrable.DEFERRED
            ),
        ]
        triggers = [stands_once_published("OLD.edition_id, NEW.edition_id")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_language(self, "name")

    @property
    def reading(self) -> str:
        return in_language(self, "reading")

    @property
    def version(self) -> int:
        """Sets and sentences are changed under the version of their edition."""
        return self.edition.version


@tracked
class Mark(models.Model):
    """One sentence that holds for all four parties."""

    mark_set = models.ForeignKey(MarkSet, on_delete=models.CASCADE, related_name="marks")
    position = models.PositiveSmallIntegerField()
    text_da = models.CharField(max_length=300)
    text_en = models.CharField(max_length=300, blank=True)
    grown_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="grown")

    class Meta:
        ordering = ["mark_set", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["mark_set", "position"], name="mark_position", deferrable=models.Deferrable.DEFERRED
            ),
        ]
        triggers = [
            stands_once_published(
                "SELECT edition_id FROM relatives_markset WHERE id IN (OLD.mark_set_id, NEW.mark_set_id)"
            )
        ]

    @property
    def text(self) -> str:
        return in_language(self, "text")


class ExampleQuerySet(models.QuerySet["Example"]):
    def standing(self) -> "ExampleQuerySet":
        return self.filter(withdrawn_at__isnull=True)

    def for_everybody(self) -> "ExampleQuerySet":
        return self.standing().filter(approved_at__isnull=False)


@tracked
class Example(models.Model):
    """*What it means here*: a short concrete example of a mark, seen in the team; outside once a leader approves."""

    mark_set = models.ForeignKey(MarkSet, on_delete=models.PROTECT, related_name="examples")
    mark = models.ForeignKey(Mark, null=True, blank=True, on_delete=models.PROTECT, related_name="examples")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="code_examples")
    from_party = models.CharField(max_length=8, choices=Party.choices)
    text = models.TextField(max_length=600)
    added_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    asked_outside_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    declined_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    declined_at = models.DateTimeField(null=True, blank=True)
    declined_why = models.CharField(max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ExampleQuerySet.as_manager()

    class Meta:
        ordering = ["-added_at", "-id"]


@tracked
class CodeDialogue(models.Model):
    """A dialogue about the code: participants of all four kinds, ended in *what it means here* (an example)."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="dialogues")
    mark_set = models.ForeignKey(MarkSet, null=True, blank=True, on_delete=models.PROTECT, related_name="dialogues")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="code_dialogues")
    held_on = models.DateField()
    about = models.CharField(max_length=200)
    words = models.TextField(max_length=4000, blank=True)
    opened_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    ended_in = models.ForeignKey(Example, null=True, blank=True, on_delete=models.PROTECT, related_name="grown_from")
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-held_on", "-id"]


@tracked
class CodeDialogueParticipant(models.Model):
    """`citizen` only where she is one of ours and takes part by her own word; others by the name they gave."""

    dialogue = models.ForeignKey(CodeDialogue, on_delete=models.CASCADE, related_name="participants")
    party = models.CharField(max_length=8, choices=Party.choices)
    name = models.CharField(max_length=120)
    citizen = models.ForeignKey(Citizen, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    staff = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
