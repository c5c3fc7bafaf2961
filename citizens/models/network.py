"""Her network: relatives, neighbours, clubs, pets. `relatives.Relative` and `community.Companion` stand on this row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from citizens.models.citizen import Citizen
from teams.models import Staff, tracked


class NetworkMemberQuerySet(models.QuerySet["NetworkMember"]):
    def standing(self) -> "NetworkMemberQuerySet":
        return self.filter(ended_at__isnull=True)


@tracked
class NetworkMember(models.Model):
    class Closeness(models.IntegerChoices):
        CLOSE = 1, _("very close")
        NEAR = 2, _("close")
        FURTHER = 3, _("further out")

    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="network")
    name = models.CharField(max_length=120)
    relation = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    brings = models.CharField(max_length=300, blank=True)
    closeness = models.PositiveSmallIntegerField(choices=Closeness.choices, default=Closeness.NEAR)
    added_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = NetworkMemberQuerySet.as_manager()

    class Meta:
        ordering = ["closeness", "id"]
