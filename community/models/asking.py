"""Signs and answers: what was noticed, and what she said when she was asked. Nothing here is ever changed.

The three answers are kept, not only the class. A no is a result, and is remembered.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from teams.models import Staff


class SignKind(models.TextChoices):
    """What was noticed; the word itself is avoided on purpose."""

    SAID = "said", _("has said so")
    SENSED = "sensed", _("I sense it")
    LOSS = "loss", _("has lost somebody")
    FEW = "few", _("sees few people")


class SignQuerySet(models.QuerySet["Sign"]):
    def standing(self) -> "SignQuerySet":
        return self.filter(~Exists(SignWithdrawal.objects.filter(sign=OuterRef("pk"))))


class Sign(models.Model):
    append_only = True

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="signs")
    kind = models.CharField(max_length=6, choices=SignKind.choices)
    words = models.CharField(max_length=300, blank=True)
    seen_at = models.DateTimeField()
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    objects = SignQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_at", "-id"]
        indexes = [models.Index(fields=["citizen", "-seen_at"])]


class SignWithdrawal(models.Model):
    """Hides a sign that was noted on the wrong citizen."""

    append_only = True

    sign = models.OneToOneField(Sign, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(auto_now_add=True)


class Outcome(models.TextChoices):
    ANSWERED = "answered", _("answered")
    NOT_TODAY = "not_today", _("not today")
    WILL_NOT = "will_not", _("does not want to be asked")


class AskedWhy(models.TextChoices):
    NEW = "new", _("new citizen")
    SIGN = "sign", _("after a sign")
    REFERRAL = "referral", _("after an offer")
    YEARLY = "yearly", _("once a year")
    WISHED = "wished", _("she asked for it")


class ScreeningQuerySet(models.QuerySet["Screening"]):
    def standing(self) -> "ScreeningQuerySet":
        return self.filter(~Exists(ScreeningWithdrawal.objects.filter(screening=OuterRef("pk"))))

    def answered(self) -> "ScreeningQuerySet":
        return self.filter(outcome=Outcome.ANSWERED)


class Screening(models.Model):
    """One asking with an instrument (community/data/instruments): the answers as given, or why there are none.

    `answers` are the values of the items in their order. `key` is born in the form: the same key twice is one asking.
    """

    append_only = True

    key = models.UUIDField(unique=True)
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="screenings")
    instrument = models.CharField(max_length=30)
    edition = models.CharField(max_length=20)
    outcome = models.CharField(max_length=9, choices=Outcome.choices)
    answers = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    why = models.CharField(max_length=8, choices=AskedWhy.choices)
    words = models.TextField(max_length=1000, blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    objects = ScreeningQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-id"]
        indexes = [models.Index(fields=["citizen", "-asked_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome=Outcome.ANSWERED) & ~Q(answers=[]) | ~Q(outcome=Outcome.ANSWERED) & Q(answers=[]),
                name="screening_answers_or_none",
                violation_error_message=_("Answer every question, or choose: not today."),
            )
        ]


class ScreeningWithdrawal(models.Model):
    """Hides answers that were given by somebody else than the citizen they stand on."""

    append_only = True

    screening = models.OneToOneField(Screening, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=200, blank=True)
