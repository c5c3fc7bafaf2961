"""Notes are append-only, each with a key; the same key twice is one note. `NoteTrace` says where a note was used."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, Notice, Statement
from community.models import Sign
from goals.models import HelpExperience, LadderRating
from teams.models import Staff
from visits.models.visit import Visit


class Deviation(models.TextChoices):
    """What differed from *as agreed*; none means as agreed."""

    CHOSE_SELF = "chose_self", _("chose it herself")
    OTHER_TIME = "other_time", _("another time")
    NOT_HOME = "not_home", _("not at home")
    CHANGED_NEED = "changed_need", _("changed need")
    CONCERN = "concern", _("concern")
    OTHER = "other", _("something else")


class NotHomeDone(models.TextChoices):
    RANG_BELL = "rang_bell", _("rang the bell")
    CALLED = "called", _("called her")
    ASKED_RELATIVE = "asked_relative", _("asked a relative")


class NotHomeEnd(models.TextChoices):
    OUT_AND_WELL = "out_and_well", _("is out and well")
    NEW_TIME = "new_time", _("we agreed on a new time")
    UNKNOWN = "unknown", _("I do not know where she is")


class NoteQuerySet(models.QuerySet["Note"]):
    def standing(self) -> "NoteQuerySet":
        """Neither corrected nor withdrawn."""
        return self.filter(
            ~Exists(Note.objects.filter(corrects=OuterRef("pk"))),
            ~Exists(NoteWithdrawal.objects.filter(note=OuterRef("pk"))),
        )


class Note(models.Model):
    append_only = True

    key = models.UUIDField(unique=True)
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="notes")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="notes")
    author = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="notes")
    deviations = ArrayField(models.CharField(max_length=14, choices=Deviation.choices), default=list, blank=True)
    text = models.TextField(max_length=4000, blank=True)
    own_words = models.TextField(max_length=1000, blank=True)
    not_home_done = ArrayField(models.CharField(max_length=16, choices=NotHomeDone.choices), default=list, blank=True)
    not_home_end = models.CharField(max_length=14, choices=NotHomeEnd.choices, blank=True)
    body_hash = models.BinaryField(max_length=32)
    written_at = models.DateTimeField()
    received_at = models.DateTimeField(auto_now_add=True)
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-id"]
        indexes = [models.Index(fields=["citizen", "-received_at"]), models.Index(fields=["visit"])]

    @property
    def as_agreed(self) -> bool:
        return not self.deviations


class NoteWithdrawal(models.Model):
    """*Wrong citizen*: hides the note's text and everything in its trace."""

    append_only = True

    note = models.OneToOneField(Note, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(auto_now_add=True)


def exactly_one(*names: str) -> Q:
    """One of these keys is set, the others are not."""
    condition = Q()
    for chosen in names:
        condition |= Q(**{f"{name}__isnull": name != chosen for name in names})
    return condition


class NoteTrace(models.Model):
    """One row for every fact a note wrote; exactly one of the keys is set."""

    append_only = True

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="traces")
    visit = models.ForeignKey(Visit, null=True, on_delete=models.PROTECT, related_name="+")
    rating = models.ForeignKey(LadderRating, null=True, on_delete=models.PROTECT, related_name="traces")
    statement = models.ForeignKey(Statement, null=True, on_delete=models.PROTECT, related_name="traces")
    notice = models.ForeignKey(Notice, null=True, on_delete=models.PROTECT, related_name="traces")
    experience = models.ForeignKey(HelpExperience, null=True, on_delete=models.PROTECT, related_name="traces")
    sign = models.ForeignKey(Sign, null=True, on_delete=models.PROTECT, related_name="traces")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=exactly_one("visit", "rating", "statement", "notice", "experience", "sign"),
                name="note_trace_one_fact",
            )
        ]
