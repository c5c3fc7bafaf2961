"""A relative: somebody of her network whom the citizen says. Kinship alone opens nothing."""

from django.db import models
from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, NetworkMember
from teams.models import Staff, User, tracked
from teams.roles import Permission

NO_FIRST_NAMES = frozenset(
    ("fru", "frk.", "hr", "hr.", "dr", "dr.", "doktor", "pastor", "søster", "broder", "naboens", "onkel", "tante")
)


class Language(models.TextChoices):
    DANISH = "da", _("Danish")
    ENGLISH = "en", _("English")
    OTHER = "other", _("another language")


class RelativeQuerySet(models.QuerySet["Relative"]):
    def visible_to(self, user: User, permission: Permission) -> "RelativeQuerySet":
        """Relatives of citizens whom `user` may meet with `permission`; each with its citizen and the person."""
        citizens = Citizen.objects.visible_to(user, permission)
        named = Prefetch("citizen", Citizen.objects.with_headline())
        return self.filter(citizen__in=citizens).select_related("member").prefetch_related(named)

    def standing(self) -> "RelativeQuerySet":
        return self.filter(ended_at__isnull=True, member__ended_at__isnull=True)


@tracked
class Relative(models.Model):
    """Stands on one person of her network; the same human being at two citizens is two rows, never mixed.

    `staff`: this relative also works here; what they know as staff is not told as relative.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="relatives")
    member = models.OneToOneField(NetworkMember, on_delete=models.PROTECT, related_name="relative")
    staff = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="relative_of")
    reach = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    not_call = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=5, choices=Language.choices, default=Language.DANISH)
    language_words = models.CharField(max_length=60, blank=True)
    ask_about = models.CharField(max_length=300, blank=True)
    carries = models.CharField(max_length=300, blank=True)
    said_at = models.DateTimeField()
    added_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)
    sharing_version = models.PositiveIntegerField(default=1)  # of the agreement as a whole: two people at one table

    objects = RelativeQuerySet.as_manager()

    class Meta:
        ordering = ["member__closeness", "id"]
        indexes = [models.Index(fields=["citizen"], name="relative_standing", condition=Q(ended_at__isnull=True))]

    @property
    def called(self) -> str:
        """*Inger*; the whole name where its first word says what they are: *Fru Lindeskov*, *Naboens Ingrid*."""
        first, _space, rest = self.member.name.partition(" ")
        return self.member.name if rest and first.lower() in NO_FIRST_NAMES else first

    @property
    def is_over(self) -> bool:
        """No relative any more, or no longer in her network: nothing is told."""
        return self.ended_at is not None or self.member.ended_at is not None
