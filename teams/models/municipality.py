"""The municipality (one row an installation) and its teams; what people may set is columns here."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from teams.models.history import tracked


class SelfManagement(models.TextChoices):
    """How much a team's members change in the week themselves."""

    PLANNED = "planned", _("planned")
    CO_MANAGED = "co_managed", _("co-managed")
    SELF_MANAGED = "self_managed", _("self-managed")


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    def ours(self) -> "Municipality":
        """The one row; before it is first saved, what every installation begins with."""
        return self.first() or Municipality()


@tracked
class Municipality(models.Model):
    single = models.BooleanField(default=True, editable=False, unique=True)
    name = models.CharField(max_length=120)
    letterhead = models.TextField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    complaint_authority = models.TextField(blank=True)
    not_delivered_counts = models.BooleanField(
        default=True, help_text=_("A visit not delivered counts in the frame with its planned minutes.")
    )
    faces_window_days = models.PositiveSmallIntegerField(default=14)
    known_face_days = models.PositiveSmallIntegerField(default=28)
    goal_still_weeks = models.PositiveSmallIntegerField(default=6)
    experience_every = models.PositiveSmallIntegerField(default=5)
    expectation_months = models.PositiveSmallIntegerField(default=6)
    relief_threshold = models.PositiveSmallIntegerField(default=7)
    message_working_days = models.PositiveSmallIntegerField(default=2)
    offer_stale_days = models.PositiveSmallIntegerField(default=180)
    version = models.PositiveIntegerField(default=1)

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(single=True), name="municipality_one_row")]

    def __str__(self) -> str:
        return self.name


@tracked
class Team(models.Model):
    name = models.CharField(max_length=80, unique=True)
    district = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    visitator_weekday = models.PositiveSmallIntegerField(null=True, blank=True, help_text=_("ISO weekday, 1 is Monday"))
    meeting_weekday = models.PositiveSmallIntegerField(null=True, blank=True)
    meeting_at = models.TimeField(null=True, blank=True)
    self_management = models.CharField(max_length=20, choices=SelfManagement.choices, default=SelfManagement.CO_MANAGED)
    delegation_minutes = models.PositiveSmallIntegerField(default=30)
    delegation_weeks = models.PositiveSmallIntegerField(default=2)
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(visitator_weekday__isnull=True) | Q(visitator_weekday__range=(1, 7)),
                name="team_visitator_weekday",
            ),
            models.CheckConstraint(
                condition=Q(meeting_weekday__isnull=True) | Q(meeting_weekday__range=(1, 7)),
                name="team_meeting_weekday",
            ),
        ]

    def __str__(self) -> str:
        return self.name
