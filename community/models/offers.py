"""What there is to go to: the catalogue of the municipality and its associations, and partners with a say."""

from datetime import time

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teams.models import Staff, tracked
from teams.speech import listed, weekday_named


class Interest(models.TextChoices):
    """What an offer is for, and what her own sentences are read for."""

    FOOD = "food", _("food and coffee")
    NATURE = "nature", _("nature and walks")
    MOVEMENT = "movement", _("movement")
    MUSIC = "music", _("music and singing")
    CRAFTS = "crafts", _("handwork and mending")
    GAMES = "games", _("cards and games")
    READING = "reading", _("reading and history")
    ANIMALS = "animals", _("animals")
    CHILDREN = "children", _("children and the young")
    FAITH = "faith", _("church and faith")
    TALK = "talk", _("talk and company")
    GARDEN = "garden", _("garden")


class Accessible(models.TextChoices):
    YES = "yes", _("yes, also with a wheelchair")
    PARTLY = "partly", _("a few steps")
    NO = "no", _("no")
    UNKNOWN = "unknown", _("not known")


class Transport(models.TextChoices):
    NONE = "none", _("one gets there oneself")
    FETCHED = "fetched", _("one is fetched")
    FLEX = "flex", _("flex transport")
    BUS = "bus", _("bus to the door")


@tracked
class Partner(models.Model):
    """An association or another organisation, with a contact and a link of its own (a random token, kept hashed)."""

    name = models.CharField(max_length=120)
    about = models.CharField(max_length=300, blank=True)
    contact_name = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    token_hash = models.BinaryField(max_length=32, unique=True, null=True, blank=True)
    token_until = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(Staff, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    invented = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class Place(models.Model):
    """Where it is and how one gets there; offers and events share it."""

    place = models.CharField(max_length=120, blank=True)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    city = models.CharField(max_length=60, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    accessible = models.CharField(max_length=7, choices=Accessible.choices, default=Accessible.UNKNOWN)
    toilet = models.BooleanField(null=True, blank=True)
    transport = models.CharField(max_length=7, choices=Transport.choices, default=Transport.NONE)
    transport_words = models.CharField(max_length=200, blank=True)
    cost_kr = models.PositiveIntegerField(default=0)
    cost_words = models.CharField(max_length=200, blank=True)
    contact_name = models.CharField(max_length=120, blank=True)
    contact_phone = models.CharField(max_length=30, blank=True)
    contact_email = models.EmailField(blank=True)
    companions = models.CharField(max_length=200, blank=True)  # who may come along

    class Meta:
        abstract = True

    @property
    def address(self) -> str:
        town = f"{self.postcode} {self.city}".strip()
        return ", ".join(part for part in (self.place, self.street, town) if part)


class ActivityQuerySet(models.QuerySet["Activity"]):
    def open(self) -> "ActivityQuerySet":
        return self.filter(closed_on__isnull=True)


def hours_of(starts: time | None, ends: time | None) -> str:
    """*kl. 10.00–12.00*"""
    if starts is None:
        return ""
    hours = f"{starts:%H.%M}–{ends:%H.%M}" if ends else f"{starts:%H.%M}"
    return gettext("at %(time)s") % {"time": hours}


@tracked
class Activity(Place):
    """An offer that recurs; `weekdays` are ISO (1 Monday). `confirmed_on`: its owner last said that it holds."""

    title = models.CharField(max_length=120)
    what = models.TextField(max_length=1000, blank=True)
    partner = models.ForeignKey(Partner, null=True, blank=True, on_delete=models.PROTECT, related_name="activities")
    interests = ArrayField(models.CharField(max_length=10, choices=Interest.choices), default=list, blank=True)
    suits = models.CharField(max_length=300, blank=True)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    when_words = models.CharField(max_length=200, blank=True)
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    places = models.PositiveSmallIntegerField(null=True, blank=True)
    is_full = models.BooleanField(default=False)
    owner = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="activities")
    confirmed_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(Staff, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    invented = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["title", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(from_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="activity_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(starts_at__isnull=False) & Q(ends_at__gt=F("starts_at")),
                name="activity_hours",
                violation_error_message=_("It ends before it begins."),
            ),
            models.CheckConstraint(condition=Q(weekdays__contained_by=list(range(1, 8))), name="activity_weekdays"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def when(self) -> str:
        """*mandag og torsdag kl. 10.00–12.00, hver anden uge*"""
        days = listed([weekday_named(number) for number in sorted(self.weekdays)])
        hours = hours_of(self.starts_at, self.ends_at)
        return ", ".join(part for part in (f"{days} {hours}".strip(), self.when_words) if part)

    @property
    def interest_words(self) -> list[str]:
        return [str(Interest(each).label) for each in self.interests]
