"""Looking at a goal again, her own rating, and how she experiences the help. Rows are never changed."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from goals.models.goal import Decider, Goal
from teams.models import Staff


class FollowUp(models.TextChoices):
    """The four follow-up results of Fælles Sprog III: chosen, never paraphrased."""

    CONTINUED = "continued", "Fortsættes"
    CHANGED = "changed", "Ændres inden for rammen"
    ENDED = "ended", "Afsluttes"
    REASSESSED = "reassessed", "Revisitation"


class Review(models.Model):
    """They looked at the goal again: how far (-2 to +2 in words), what follows, who decided. Never changed."""

    append_only = True

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="reviews")
    result = models.CharField(max_length=10, choices=FollowUp.choices)
    level = models.SmallIntegerField(null=True, blank=True)
    words = models.TextField(max_length=1000, blank=True)
    decided_by = models.CharField(max_length=8, choices=Decider.choices)
    next_review_on = models.DateField(null=True, blank=True)
    goal_version = models.PositiveIntegerField()
    reviewed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-reviewed_at", "-id"]
        indexes = [models.Index(fields=["goal", "-reviewed_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "goal_version"],
                name="review_once_per_version",
                violation_error_message=_("Somebody has just looked at this goal. See what they wrote first."),
            ),
            models.CheckConstraint(
                condition=Q(level__isnull=True) | Q(level__range=(-2, 2)),
                name="review_level",
                violation_error_message=_("Choose one of the five levels."),
            ),
        ]


class OwnRating(models.Model):
    """Her own rating, 0-10: how well is it going, how satisfied am I (not COPM, whose form is licensed)."""

    append_only = True

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="own_ratings")
    how_well = models.PositiveSmallIntegerField()
    how_satisfied = models.PositiveSmallIntegerField()
    rated_at = models.DateTimeField()
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["rated_at", "id"]
        indexes = [models.Index(fields=["goal", "rated_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(how_well__lte=10) & Q(how_satisfied__lte=10),
                name="own_rating_zero_to_ten",
                violation_error_message=_("Choose a number from 0 to 10."),
            )
        ]


class HelpQuestion(models.TextChoices):
    """How do you experience the help? One of three, in rotation."""

    UNDERSTOOD = "understood", _("Did you feel understood today?")
    WISHES = "wishes", _("Were your wishes followed today?")
    SENSE = "sense", _("Does the help make sense to you?")


class HelpAnswer(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")
    NOT_TODAY = "not_today", _("Not today")


class HelpExperienceQuerySet(models.QuerySet["HelpExperience"]):
    def standing(self) -> "HelpExperienceQuerySet":
        return self.filter(~Exists(HelpExperienceWithdrawal.objects.filter(experience=OuterRef("pk"))))


class HelpExperience(models.Model):
    """One answer with a face, or *not today*, which is fine. Never changed."""

    append_only = True

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="help_experiences")
    question = models.CharField(max_length=10, choices=HelpQuestion.choices)
    answer = models.CharField(max_length=9, choices=HelpAnswer.choices)
    words = models.TextField(max_length=1000, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    objects = HelpExperienceQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-id"]
        indexes = [models.Index(fields=["citizen", "-asked_at"])]


class HelpExperienceWithdrawal(models.Model):
    """Hides an answer that was noted on the wrong citizen."""

    append_only = True

    experience = models.OneToOneField(HelpExperience, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(auto_now_add=True)
