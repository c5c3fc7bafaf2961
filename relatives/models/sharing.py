"""What she shares with whom: an answer for each category, other bases beside her consent, and what was told.

Silence is the rule: without a valid basis nothing is told. Health matters and social matters are separate consents
(sundhedsloven §§ 41-43; forvaltningsloven §§ 27-28 and databeskyttelsesforordningen artikel 9).
"""

from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, Source
from relatives.models.relative import Relative
from relatives.sharing import HERS
from teams.models import Staff, User, tracked
from teams.roles import Permission


class Category(models.TextChoices):
    VISITS = "visits", _("visits and times")
    GOALS = "goals", _("plan and goals")
    HEALTH = "health", _("health")
    WELLBEING = "wellbeing", _("well-being")
    MESSAGES = "messages", _("messages")
    PRACTICAL = "practical", _("practical and money matters")


class Understood(models.TextChoices):
    """Did she grasp what it means (FSIII: Kilde, and whether the consent is informed)."""

    YES = "yes", _("yes")
    PARTLY = "partly", _("partly")
    NO = "no", _("no")


class SharingItemQuerySet(models.QuerySet["SharingItem"]):
    def newest(self) -> "SharingItemQuerySet":
        """The last answer of each category, revoked or not."""
        return self.order_by("category", "-agreed_at", "-id").distinct("category")

    def newest_of(self, relatives: list[int], moment: datetime) -> "SharingItemQuerySet":
        """Her own last answer of each category to each of these relatives, said no later than `moment`."""
        said = self.filter(relative__in=relatives, agreed_at__lte=moment, source__in=HERS).with_revocation()
        return said.order_by("relative_id", "category", "-agreed_at", "-id").distinct("relative_id", "category")

    def with_revocation(self) -> "SharingItemQuerySet":
        return self.select_related("revocation", "revocation__by", "revocation__said", "agreed_with")


class SharingItem(models.Model):
    """Her answer about one category and one relative. Never changed: a new answer is a new row, a no is a row."""

    append_only = True

    relative = models.ForeignKey(Relative, on_delete=models.PROTECT, related_name="sharing_items")
    category = models.CharField(max_length=10, choices=Category.choices)
    share = models.BooleanField()
    reason = models.CharField(max_length=300, blank=True)  # her words; the relative sees them
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.CITIZEN)
    understood = models.CharField(max_length=6, choices=Understood.choices, default=Understood.YES)
    made_clear = models.CharField(max_length=300, blank=True)
    agreed_at = models.DateTimeField()
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    agreed_with = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    objects = SharingItemQuerySet.as_manager()

    class Meta:
        ordering = ["-agreed_at", "-id"]
        indexes = [models.Index(fields=["relative", "category", "-agreed_at", "-id"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="sharing_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
            models.CheckConstraint(
                condition=Q(share=False) | ~Q(understood=Understood.NO),
                name="sharing_yes_is_understood",
                violation_error_message=_(
                    "A yes holds only when she grasps what it means. Write a no, and try again another day."
                ),
            ),
        ]


class SharingRevocation(models.Model):
    """She took her yes back: from the next request on."""

    append_only = True

    item = models.OneToOneField(SharingItem, on_delete=models.PROTECT, related_name="revocation")
    revoked_at = models.DateTimeField()
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=300, blank=True)

    @property
    def her_words(self) -> str:
        """Said while it was taken back, or written to it afterwards."""
        said: RevocationWords | None = getattr(self, "said", None)
        return self.words or (said.words if said else "")


class RevocationWords(models.Model):
    """Why she took it back, written to it after the one tap. The relative sees them."""

    append_only = True

    revocation = models.OneToOneField(SharingRevocation, on_delete=models.PROTECT, related_name="said")
    words = models.CharField(max_length=300)
    written_at = models.DateTimeField()
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")


class BasisKind(models.TextChoices):
    POWER_OF_ATTORNEY = "attorney", _("power of attorney")
    GUARDIAN = "guardian", _("guardian")
    LASTING_POWER = "lasting", _("lasting power of attorney")
    CARE_TESTAMENT = "testament", _("care testament")


class BasisQuerySet(models.QuerySet["Basis"]):
    def standing(self) -> "BasisQuerySet":
        return self.filter(ended_at__isnull=True)


@tracked
class Basis(models.Model):
    """Another basis than her consent: scope, dates and the document that says so."""

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    relative = models.ForeignKey(Relative, on_delete=models.PROTECT, related_name="bases")
    kind = models.CharField(max_length=10, choices=BasisKind.choices)
    categories = ArrayField(models.CharField(max_length=10, choices=Category.choices))
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    document = models.CharField(max_length=200)
    seen_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    seen_on = models.DateField()
    words = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_why = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = BasisQuerySet.as_manager()

    class Meta:
        ordering = ["from_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="basis_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
            models.CheckConstraint(
                condition=~Q(categories=[]),
                name="basis_covers_something",
                violation_error_message=_("Choose what it covers."),
            ),
        ]

    @property
    def covers(self) -> str:
        """*health, well-being*, in the order of the conversation."""
        return ", ".join(str(each.label) for each in Category if each.value in self.categories)


class TellingQuerySet(models.QuerySet["Telling"]):
    def visible_to(self, user: User, permission: Permission) -> "TellingQuerySet":
        """Tellings about citizens whom `user` may meet with `permission`; each with its citizen and the relative."""
        citizens = Citizen.objects.visible_to(user, permission)
        named = Prefetch("citizen", Citizen.objects.with_headline())
        rows = self.filter(citizen__in=citizens).select_related("relative__member", "told_by", "withdrawal__by")
        return rows.select_related("citizen_told", "citizen_told__told_by").prefetch_related(named)

    def standing(self) -> "TellingQuerySet":
        """Without those noted by mistake."""
        return self.filter(withdrawal__isnull=True)

    def untold(self) -> "TellingQuerySet":
        """Told without consent, and she has not been told yet."""
        told = CitizenTold.objects.filter(telling=OuterRef("pk"))
        return self.standing().exclude(weighty_reason="").filter(~Exists(told))


class Telling(models.Model):
    """What was told to a relative, when, by whom, and by which basis; a weighty reason where there was none."""

    append_only = True

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="+")
    relative = models.ForeignKey(Relative, on_delete=models.PROTECT, related_name="tellings")
    categories = ArrayField(models.CharField(max_length=10, choices=Category.choices))
    words = models.TextField(max_length=1000, blank=True)
    by_word = models.JSONField(default=dict, blank=True)  # category -> the basis as it stood when told
    weighty_reason = models.TextField(max_length=1000, blank=True)
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    objects = TellingQuerySet.as_manager()

    class Meta:
        ordering = ["-told_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(categories=[]),
                name="telling_tells_something",
                violation_error_message=_("Choose what you told."),
            )
        ]


class CitizenTold(models.Model):
    """She was told afterwards what we had told without her consent, and why."""

    append_only = True

    telling = models.OneToOneField(Telling, on_delete=models.PROTECT, related_name="citizen_told")
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    her_words = models.TextField(max_length=1000, blank=True)


class TellingWithdrawal(models.Model):
    """It was noted by mistake: hidden from the page, kept in the history and in her whole record."""

    append_only = True

    telling = models.OneToOneField(Telling, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_at = models.DateTimeField()
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
