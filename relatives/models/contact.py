"""Messages from and to relatives, dialogues with the marks they touched, and how much a relative carries."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from relatives.models.code import Edition, MarkSet
from relatives.models.relative import Relative
from relatives.models.sharing import Category
from teams.models import Staff, tracked


class Direction(models.TextChoices):
    FROM = "from", _("from the relative")
    TO = "to", _("to the relative")


class Channel(models.TextChoices):
    PHONE = "phone", _("by phone")
    PAPER = "paper", _("on paper")
    EMAIL = "email", _("by e-mail")
    IN_PERSON = "in_person", _("in person")


class MessageQuerySet(models.QuerySet["Message"]):
    def open(self) -> "MessageQuerySet":
        return self.filter(wants_answer=True, answered_at__isnull=True, closed_at__isnull=True)


@tracked
class Message(models.Model):
    """Noted by staff in two taps: who, about what, what was answered."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="relatives_messages")
    relative = models.ForeignKey(Relative, on_delete=models.PROTECT, related_name="messages")
    direction = models.CharField(max_length=4, choices=Direction.choices, default=Direction.FROM)
    channel = models.CharField(max_length=9, choices=Channel.choices, default=Channel.PHONE)
    about = models.CharField(max_length=10, choices=Category.choices)
    text = models.TextField(max_length=2000)
    wants_answer = models.BooleanField(default=True)
    received_at = models.DateTimeField()
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(auto_now_add=True)
    answer = models.TextField(max_length=2000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)  # withdrawn: noted on the wrong person
    version = models.PositiveIntegerField(default=1)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-id"]
        indexes = [models.Index(fields=["citizen", "-received_at"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="message_says_something",
                violation_error_message=_("Write what it was about."),
            )
        ]


@tracked
class Dialogue(models.Model):
    """A short note of a contact with the family, and the marks it touched; withdrawn when on the wrong citizen."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="relatives_dialogues")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField()
    text = models.TextField(max_length=2000)
    written_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-held_at", "-id"]


@tracked
class DialogueRelative(models.Model):
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="who")
    relative = models.ForeignKey(Relative, on_delete=models.PROTECT, related_name="dialogues")


@tracked
class DialogueMark(models.Model):
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="touched")
    mark_set = models.ForeignKey(MarkSet, on_delete=models.PROTECT, related_name="+")


class Load(models.Model):
    """How much the relative carries: own words and 0-10 (no licensed scale). Never changed."""

    append_only = True

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    relative = models.ForeignKey(Relative, on_delete=models.PROTECT, related_name="loads")
    carries = models.PositiveSmallIntegerField(null=True, blank=True)
    too_much = models.BooleanField(default=False)
    words = models.TextField(max_length=1000, blank=True)
    said_at = models.DateTimeField()
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["said_at", "id"]
        indexes = [models.Index(fields=["relative", "said_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(carries__isnull=True) | Q(carries__lte=10),
                name="load_zero_to_ten",
                violation_error_message=_("Choose a number from 0 to 10."),
            ),
            models.CheckConstraint(
                condition=Q(carries__isnull=False) | Q(too_much=True) | ~Q(words=""),
                name="load_says_something",
                violation_error_message=_("Choose a number, or write what was said."),
            ),
        ]


class ReliefAnswer(models.TextChoices):
    ACCEPTED = "accepted", _("yes, please")
    DECLINED = "declined", _("no, thank you")
    LATER = "later", _("not now")


@tracked
class Relief(models.Model):
    """A suggestion of relief (ældreloven § 16; serviceloven § 84): made once for each load that calls for it."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    relative = models.ForeignKey(Relative, on_delete=models.PROTECT, related_name="reliefs")
    load = models.OneToOneField(Load, on_delete=models.PROTECT, related_name="relief")
    suggested_at = models.DateTimeField()
    answer = models.CharField(max_length=8, choices=ReliefAnswer.choices, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    words = models.CharField(max_length=300, blank=True)
    noted_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-suggested_at", "-id"]
