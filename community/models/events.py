"""Own events with other organisations: places, waiting list, companions, attendance.

Who has a place is derived: guests stand in the order in which they signed up, each with the seats they need, and the
places are given from the front; so a smaller hall or somebody who stays at home moves the line by itself.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from community.models.offers import Interest, Partner, Place, hours_of
from community.models.people import Companion
from teams.models import Staff, Team, tracked


class EventKind(models.TextChoices):
    DINING = "dining", _("dining friends")
    CHRISTMAS = "christmas", _("Christmas lunch")
    DEMENTIA = "dementia", _("dementia companions")
    WALK = "walk", _("walking group")
    OTHER = "other", _("gathering")


class EventQuerySet(models.QuerySet["Event"]):
    def standing(self) -> "EventQuerySet":
        return self.filter(cancelled_at__isnull=True)


@tracked
class Event(Place):
    title = models.CharField(max_length=120)
    what = models.TextField(max_length=1000, blank=True)
    kind = models.CharField(max_length=9, choices=EventKind.choices, default=EventKind.OTHER)
    interests = ArrayField(models.CharField(max_length=10, choices=Interest.choices), default=list, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="gatherings")
    partner = models.ForeignKey(Partner, null=True, blank=True, on_delete=models.PROTECT, related_name="gatherings")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    places = models.PositiveSmallIntegerField()
    sign_up_until = models.DateField(null=True, blank=True)
    invitation = models.TextField(max_length=1000, blank=True)
    names_to_partner = models.BooleanField(default=False)  # first names, on the list of the day itself
    made_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_why = models.CharField(max_length=200, blank=True)
    invented = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="event_ends_after_start",
                violation_error_message=_("It ends before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(places__gte=1),
                name="event_has_places",
                violation_error_message=_("There must be at least one place."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def hours(self) -> str:
        """*kl. 12.00–14.30*"""
        return hours_of(timezone.localtime(self.starts_at).time(), timezone.localtime(self.ends_at).time())


class MarkedBy(models.TextChoices):
    STAFF = "staff", _("a worker")
    ORGANISER = "organiser", _("the organiser")
    COMPANION = "companion", _("the companion")


class GuestQuerySet(models.QuerySet["Guest"]):
    def standing(self) -> "GuestQuerySet":
        return self.filter(taken_off_at__isnull=True)


@tracked
class Guest(models.Model):
    """A citizen signed up for an event, with her companion; `seats` are what the two need."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="guests")
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="event_guests")
    companion = models.ForeignKey(Companion, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    seats = models.PositiveSmallIntegerField(default=1)
    wishes = models.CharField(max_length=300, blank=True)
    said_yes_at = models.DateTimeField()
    signed_up_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    taken_off_at = models.DateTimeField(null=True, blank=True)
    taken_off_why = models.CharField(max_length=200, blank=True)
    attended = models.BooleanField(null=True, blank=True)
    attendance_at = models.DateTimeField(null=True, blank=True)
    attendance_from = models.CharField(max_length=9, choices=MarkedBy.choices, blank=True)
    attendance_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    objects = GuestQuerySet.as_manager()

    class Meta:
        ordering = ["said_yes_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "citizen"],
                condition=Q(taken_off_at__isnull=True),
                name="guest_once",
                violation_error_message=_("She is signed up already."),
            ),
            models.CheckConstraint(
                condition=Q(seats__range=(1, 3)),
                name="guest_seats",
                violation_error_message=_("Choose from 1 to 3 seats."),
            ),
        ]
