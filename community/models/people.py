"""Companions, and citizens who help citizens. They see nothing of the record."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, NetworkMember
from community.models.offers import Interest
from teams.models import Staff, Team, tracked


class CompanionRole(models.TextChoices):
    DINING = "dining", _("dining friend")
    VISITING = "visiting", _("visiting friend")
    DEMENTIA = "dementia", _("dementia companion")
    WALKING = "walking", _("walking friend")
    OTHER = "other", _("companion")


@tracked
class Companion(models.Model):
    """A volunteer or companion: one of her network, or on their own."""

    member = models.OneToOneField(
        NetworkMember, null=True, blank=True, on_delete=models.PROTECT, related_name="companion"
    )
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="companions")
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=30, blank=True)
    role = models.CharField(max_length=8, choices=CompanionRole.choices)
    about = models.CharField(max_length=300, blank=True)
    agreed_at = models.DateTimeField()  # they said themselves that the team may turn to them
    added_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    invented = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


@tracked
class Companionship(models.Model):
    """Which citizens a companion knows; both have said yes."""

    companion = models.ForeignKey(Companion, on_delete=models.PROTECT, related_name="knows")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="companionships")
    words = models.CharField(max_length=300, blank=True)
    citizen_said_yes_at = models.DateTimeField()
    companion_said_yes_at = models.DateTimeField()
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_words = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["companion", "citizen"],
                condition=Q(ended_at__isnull=True),
                name="companionship_once",
                violation_error_message=_("They know each other already."),
            )
        ]


class Direction(models.TextChoices):
    GIVE = "give", _("I would like to give")
    RECEIVE = "receive", _("I would like to receive")


class GiftQuerySet(models.QuerySet["Gift"]):
    def standing(self) -> "GiftQuerySet":
        return self.filter(ended_at__isnull=True)


@tracked
class Gift(models.Model):
    """Something a citizen would like to give (peel potatoes, read aloud, mend a bike) or receive, in her words."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="gifts")
    direction = models.CharField(max_length=7, choices=Direction.choices)
    what = models.CharField(max_length=200)
    interest = models.CharField(max_length=10, choices=Interest.choices, blank=True)
    said_at = models.DateTimeField()
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = GiftQuerySet.as_manager()

    class Meta:
        ordering = ["-said_at", "-id"]


@tracked
class Match(models.Model):
    """Two citizens brought together by hand: both say yes, the first meeting is with a worker, and it ends kindly."""

    giving = models.ForeignKey(Gift, on_delete=models.PROTECT, related_name="matches_given")
    receiving = models.ForeignKey(Gift, on_delete=models.PROTECT, related_name="matches_received")
    suggested_at = models.DateTimeField()
    suggested_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    giver_said_yes_at = models.DateTimeField(null=True, blank=True)
    receiver_said_yes_at = models.DateTimeField(null=True, blank=True)
    meeting_at = models.DateTimeField(null=True, blank=True)
    meeting_with = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    met_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_words = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-suggested_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["giving", "receiving"],
                condition=Q(ended_at__isnull=True),
                name="match_once",
                violation_error_message=_("These two are brought together already."),
            ),
            models.CheckConstraint(
                condition=~Q(giving=F("receiving")),
                name="match_two_people",
                violation_error_message=_("It takes two."),
            ),
            models.CheckConstraint(
                condition=Q(met_at__isnull=True)
                | Q(giver_said_yes_at__isnull=False, receiver_said_yes_at__isnull=False),
                name="match_both_said_yes",
                violation_error_message=_("Both say yes first."),
            ),
        ]
