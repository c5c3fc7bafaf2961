"""Statements: what was said about a life, by whom, in whose words. Rows are never updated."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from citizens.models.citizen import Citizen
from teams.models import Staff


class Kind(models.TextChoices):
    """The citizen's own headings, and the eleven headings of general information in Fælles Sprog III."""

    HEADLINE = "headline", _("what matters most to me")
    EXPERIENCE = "experience", _("what I bring with me")
    MEANINGFUL = "meaningful", _("what is meaningful to me")
    DREAM = "dream", _("what I dream of")
    HELP = "help", _("how I experience the help")
    CONSIDERATION = "consideration", _("when we talk")
    OBSERVATION = "observation", _("observations")
    MASTERY = "mastery", "Mestring"
    MOTIVATION = "motivation", "Motivation"
    RESOURCES = "resources", "Ressourcer"
    ROLES = "roles", "Roller"
    HABITS = "habits", "Vaner"
    EDUCATION_WORK = "education_work", "Uddannelse og job"
    LIFE_STORY = "life_story", "Livshistorie"
    NETWORK = "network", "Netværk"
    HEALTH = "health", "Helbredsoplysninger"
    AIDS = "aids", "Hjælpemidler"
    HOME = "home", "Boligens indretning"
    MOBILITY = "mobility", "Mobilitet og bevægelse"


class Side(models.TextChoices):
    CITIZEN = "citizen", _("what the citizen knows")
    PROFESSIONAL = "professional", _("what we know")
    RELATIVE = "relative", _("what relatives know")


class Source(models.TextChoices):
    """Who said it (FSIII: Kilde)."""

    CITIZEN = "citizen", _("the citizen")
    TOGETHER = "together", _("the citizen and a relative together")
    RELATIVE = "relative", _("a relative")
    STAFF = "staff", _("a professional")
    HOSPITAL = "hospital", _("the hospital")
    DOCTOR = "doctor", _("the doctor")


class StatementQuerySet(models.QuerySet["Statement"]):
    def standing(self) -> "StatementQuerySet":
        """Neither corrected nor withdrawn."""
        corrected = Statement.objects.filter(corrects=OuterRef("pk"))
        withdrawn = StatementWithdrawal.objects.filter(statement=OuterRef("pk"))
        return self.filter(~Exists(corrected), ~Exists(withdrawn))

    def headlines(self) -> "StatementQuerySet":
        return self.standing().filter(kind=Kind.HEADLINE)


class Statement(models.Model):
    append_only = True

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="statements")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    side = models.CharField(max_length=12, choices=Side.choices, default=Side.CITIZEN)
    text = models.TextField(max_length=4000)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.CITIZEN)
    source_name = models.CharField(max_length=120, blank=True)
    said_at = models.DateTimeField()
    written_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["citizen", "kind", "-said_at", "-id"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="statement_says_something",
                violation_error_message=_("Write what was said."),
            )
        ]

    @property
    def as_kind(self) -> Kind:
        """The heading, with its label."""
        return Kind(self.kind)


class StatementWithdrawal(models.Model):
    """Hides a statement that stood on the wrong citizen."""

    append_only = True

    statement = models.OneToOneField(Statement, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=200, blank=True)
