"""The loop: suggested, consented, sent, accepted, attended; or not, and asked again. Open until she went or said no.

A referral is to one of three: an activity, an event, or a person she knows (what and when). Its state is not stored:
it follows from its steps, each with who and when, never changed. A step noted by mistake is corrected by one more step,
which takes it out of the row of those that stand.
"""

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, NetworkMember
from community.models.events import Event, MarkedBy
from community.models.offers import Activity
from community.models.people import Companion
from goals.models import Goal
from teams.models import Staff, User, tracked
from teams.roles import Permission


class StepKind(models.TextChoices):
    SUGGESTED = "suggested", _("suggested")
    CONSENTED = "consented", _("said yes")
    WITHDRAWN = "withdrawn", _("took the yes back")
    SENT = "sent", _("sent")
    ACCEPTED = "accepted", _("is expected")
    REFUSED = "refused", _("no place")
    ATTENDED = "attended", _("went")
    NOT_ATTENDED = "not_attended", _("did not go")
    DECLINED = "declined", _("no, thank you")
    CORRECTED = "corrected", _("corrected")


CLOSING = (StepKind.ATTENDED, StepKind.DECLINED)
ON_THE_WAY = (StepKind.SENT, StepKind.ACCEPTED)


class ReferralQuerySet(models.QuerySet["Referral"]):
    def visible_to(self, user: User, permission: Permission) -> "ReferralQuerySet":
        """Referrals of citizens whom `user` may meet with `permission`; each with its citizen and her headline."""
        citizens = Citizen.objects.visible_to(user, permission)
        named = Prefetch("citizen", Citizen.objects.with_headline())
        return self.filter(citizen__in=citizens).prefetch_related(named)

    def open(self) -> "ReferralQuerySet":
        """Neither *attended* nor her own no."""
        closing = ReferralStep.objects.standing().filter(referral=OuterRef("pk"), kind__in=CLOSING)
        return self.filter(~Exists(closing))

    def with_steps(self) -> "ReferralQuerySet":
        steps = ReferralStep.objects.select_related("by").order_by("at", "id")
        return self.select_related("activity", "event", "member", "companion").prefetch_related(
            Prefetch("steps", steps)
        )


@tracked
class Referral(models.Model):
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="referrals")
    activity = models.ForeignKey(Activity, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")
    member = models.ForeignKey(NetworkMember, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")
    what = models.CharField(max_length=200, blank=True)
    when_words = models.CharField(max_length=200, blank=True)
    reasons = models.JSONField(default=list, blank=True)  # as they were shown when it was suggested
    companion = models.ForeignKey(Companion, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    goal = models.ForeignKey(Goal, null=True, blank=True, on_delete=models.PROTECT, related_name="grown_from_referrals")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(activity__isnull=False, event__isnull=True, member__isnull=True)
                | Q(activity__isnull=True, event__isnull=False, member__isnull=True)
                | Q(activity__isnull=True, event__isnull=True, member__isnull=False),
                name="referral_to_one",
                violation_error_message=_("Choose one: an offer, an event or somebody she knows."),
            )
        ]

    @property
    def standing_steps(self) -> list["ReferralStep"]:
        """Those that nobody has corrected, in order; of a referral `with_steps` without a further read.

        An own event that was moved takes her day with it; at one that was cancelled there is no place.
        """
        steps = list(self.steps.all())
        corrected = {step.corrects_id for step in steps}
        found = [step for step in steps if step.kind != StepKind.CORRECTED and step.pk not in corrected]
        if self.event is None:
            return found
        for step in found:
            if step.kind in ON_THE_WAY:
                step.happens_on = timezone.localdate(self.event.starts_at)
        if self.event.cancelled_at is None or not found or found[-1].kind not in ON_THE_WAY:
            return found
        told = {"at": self.event.cancelled_at, "words": self.event.cancelled_why, "marked_by": MarkedBy.ORGANISER}
        return [*found, ReferralStep(referral=self, kind=StepKind.REFUSED, **told)]


class ReferralStepQuerySet(models.QuerySet["ReferralStep"]):
    def standing(self) -> "ReferralStepQuerySet":
        """Neither corrected nor itself a correction."""
        return self.filter(corrects__isnull=True, correction__isnull=True)


class ReferralStep(models.Model):
    append_only = True

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=12, choices=StepKind.choices)
    at = models.DateTimeField()
    happens_on = models.DateField(null=True, blank=True)  # the day she is expected, or went
    words = models.CharField(max_length=600, blank=True)
    try_again = models.BooleanField(null=True, blank=True)
    decided_by = models.CharField(max_length=8, blank=True)  # goals.Decider, where somebody said yes
    marked_by = models.CharField(max_length=9, choices=MarkedBy.choices, default=MarkedBy.STAFF)
    by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    corrects = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="correction")

    objects = ReferralStepQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["referral", "at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(by__isnull=False) | ~Q(marked_by=MarkedBy.STAFF), name="referral_step_is_somebodys"
            ),
            models.CheckConstraint(
                condition=Q(kind=StepKind.CORRECTED, corrects__isnull=False)
                | ~Q(kind=StepKind.CORRECTED) & Q(corrects__isnull=True),
                name="referral_step_corrects_one",
            ),
        ]


@tracked
class MessageLink(models.Model):
    """A page for the organisation with the least that is necessary; a random token kept hashed, used once."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="links")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    token_hash = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    until_at = models.DateTimeField()
    first_opened_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-made_at", "-id"]
