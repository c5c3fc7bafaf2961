"""Ties: what gives somebody business with a citizen. The door reads these rows and nothing else."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from citizens.models.citizen import Citizen
from teams.models import Staff, Team, tracked


class TeamTieQuerySet(models.QuerySet["TeamTie"]):
    def open_on(self, day: date) -> "TeamTieQuerySet":
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gte=day), from_on__lte=day)


@tracked
class TeamTie(models.Model):
    """A citizen's tie to a team, with a period; exactly one open tie of kind home care while she is active."""

    class Kind(models.TextChoices):
        HOME_CARE = "home_care", _("home care")
        NURSING = "nursing", _("nursing")
        TRAINING = "training", _("training")
        EVENING_NIGHT = "evening_night", _("evening and night")

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="team_ties")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="citizen_ties")
    kind = models.CharField(max_length=15, choices=Kind.choices, default=Kind.HOME_CARE)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    objects = TeamTieQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["team", "citizen"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="team_tie_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
            models.UniqueConstraint(
                fields=["citizen"],
                condition=Q(kind="home_care", until_on__isnull=True),
                name="team_tie_one_home_care",
                violation_error_message=_("The citizen already belongs to a home-care team."),
            ),
        ]


class VisitTie(models.Model):
    """A visit of mine within 24 hours, either side, is a tie too (substitutes). Written when a visit is assigned."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="visit_ties")
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="visit_ties")
    visit_number = models.BigIntegerField()
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["staff", "citizen", "until_at"]),
            models.Index(fields=["staff", "until_at"], name="visit_tie_of_mine"),
        ]
        constraints = [models.UniqueConstraint(fields=["visit_number", "staff"], name="visit_tie_once")]


@tracked
class ContactPerson(models.Model):
    """The contact person (rank 0) and up to two substitutes."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="contact_persons")
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField(default=0)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["rank"]
        constraints = [
            models.CheckConstraint(condition=Q(rank__lte=2), name="contact_person_rank"),
            models.UniqueConstraint(
                fields=["citizen", "rank"], condition=Q(until_on__isnull=True), name="contact_person_one_per_rank"
            ),
        ]
