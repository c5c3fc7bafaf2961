"""What they expect of each other, and where they do not agree: everybody's own words, nobody's edited by another."""

from django.db import models
from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from relatives.models.code import Edition, MarkSet, Party
from relatives.models.relative import Relative
from teams.models import Staff, User, tracked
from teams.roles import Permission


class Whose(models.TextChoices):
    """Who expects, and of whom: one of the four parties, or all of them together."""

    CITIZEN = "citizen", _("citizen")
    RELATIVE = "relative", _("relative")
    STAFF = "staff", _("staff member")
    LEADER = "leader", _("leader")
    TOGETHER = "together", _("all of us")


class State(models.TextChoices):
    AGREED = "agreed", _("we agree")
    DIFFER = "differ", _("we see it differently")


@tracked
class ExpectationSheet(models.Model):
    """One shared sheet for a family. Points at the edition it was made under; looked at again every so many months."""

    citizen = models.OneToOneField(Citizen, on_delete=models.PROTECT, related_name="expectation_sheet")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    review_months = models.PositiveSmallIntegerField(default=6)
    review_on = models.DateField()
    reviewed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(review_months__range=(1, 24)),
                name="expectations_review_months",
                violation_error_message=_("Choose from 1 to 24 months."),
            )
        ]


class ExpectationQuerySet(models.QuerySet["Expectation"]):
    def open(self) -> "ExpectationQuerySet":
        return self.filter(ended_at__isnull=True)


@tracked
class Expectation(models.Model):
    """Who expects what of whom, in their words, by set of marks. A new wording is a new row that points to the old."""

    sheet = models.ForeignKey(ExpectationSheet, on_delete=models.PROTECT, related_name="expectations")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    mark_set = models.ForeignKey(MarkSet, on_delete=models.PROTECT, related_name="+")
    from_party = models.CharField(max_length=8, choices=Whose.choices)
    from_relative = models.ForeignKey(Relative, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    of_party = models.CharField(max_length=8, choices=Whose.choices)
    of_relative = models.ForeignKey(Relative, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(max_length=600)
    state = models.CharField(max_length=6, choices=State.choices, default=State.AGREED)
    differ_words = models.TextField(max_length=600, blank=True)
    agreed_on = models.DateField()
    kept_on = models.DateField(null=True, blank=True)  # seen to be kept since; nothing here: nobody has said it yet
    not_kept_on = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    replaces = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    objects = ExpectationQuerySet.as_manager()

    class Meta:
        ordering = ["mark_set__position", "agreed_on", "id"]


class DisagreementQuerySet(models.QuerySet["Disagreement"]):
    def visible_to(self, user: User, permission: Permission) -> "DisagreementQuerySet":
        """Disagreements around citizens whom `user` may meet with `permission`; each with its citizen."""
        citizens = Citizen.objects.visible_to(user, permission)
        named = Prefetch("citizen", Citizen.objects.with_headline())
        return self.filter(citizen__in=citizens).prefetch_related(named)

    def open(self) -> "DisagreementQuerySet":
        return self.filter(closed_at__isnull=True)


@tracked
class Disagreement(models.Model):
    """A question on which they do not agree. `hers_to_decide`: her decision stands on top."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="disagreements")
    edition = models.ForeignKey(Edition, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    question = models.CharField(max_length=200)
    hers_to_decide = models.BooleanField(default=True)
    her_decision = models.TextField(max_length=1000, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closing_words = models.TextField(max_length=1000, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = DisagreementQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at", "-id"]


class Voice(models.Model):
    """One party's own words. Never changed by another: who wants to say it otherwise says it anew (`corrects`)."""

    append_only = True

    disagreement = models.ForeignKey(Disagreement, on_delete=models.PROTECT, related_name="voices")
    party = models.CharField(max_length=8, choices=Party.choices)
    relative = models.ForeignKey(Relative, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    staff = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(max_length=1000)
    said_at = models.DateTimeField()
    written_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )

    class Meta:
        ordering = ["said_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words=""), name="voice_says_something", violation_error_message=_("Write what they say.")
            ),
            models.CheckConstraint(
                condition=Q(party=Party.CITIZEN, relative__isnull=True, staff__isnull=True)
                | Q(party=Party.RELATIVE, relative__isnull=False, staff__isnull=True)
                | Q(party__in=[Party.STAFF, Party.LEADER], relative__isnull=True, staff__isnull=False),
                name="voice_is_somebodys",
                violation_error_message=_("Choose who says it."),
            ),
        ]


class CaseEnd(models.TextChoices):
    AGREED = "agreed", _("we agreed on something")
    HEARD = "heard", _("we do not agree, and everyone has been heard")


class LeaderCaseQuerySet(models.QuerySet["LeaderCase"]):
    def open(self) -> "LeaderCaseQuerySet":
        return self.filter(closed_at__isnull=True)


@tracked
class LeaderCase(models.Model):
    """The leader called in: a case with a clock. Only the leader closes; opened again it is a new case."""

    disagreement = models.ForeignKey(Disagreement, on_delete=models.PROTECT, related_name="cases")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="leader_cases")
    called_at = models.DateTimeField()
    called_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    why = models.TextField(max_length=1000, blank=True)
    reopens = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="reopened_as")
    talk_on = models.DateField(null=True, blank=True)
    invited = models.CharField(max_length=300, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    invited_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_as = models.CharField(max_length=6, choices=CaseEnd.choices, blank=True)
    words = models.TextField(max_length=2000, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = LeaderCaseQuerySet.as_manager()

    class Meta:
        ordering = ["-called_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["disagreement"],
                condition=Q(closed_at__isnull=True),
                name="leader_case_one_open",
                violation_error_message=_("The leader is called in already."),
            )
        ]
