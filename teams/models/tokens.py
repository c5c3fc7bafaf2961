"""Tokens of other systems, what each team's leader has answered, and the days on which they were used."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Subquery

from teams.models.history import tracked
from teams.models.municipality import Team
from teams.models.people import Staff, User


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def with_last_day(self) -> "ApiTokenQuerySet":
        """Each with `last_used_on`, the last day on which it opened a door."""
        days = TokenDay.objects.filter(token=OuterRef("pk")).order_by("-day")
        return self.annotate(last_used_on=Subquery(days.values("day")[:1]))

    def with_use_on(self, day: date) -> "ApiTokenQuerySet":
        """Each with `was_used`: whether it has opened a door on `day` already."""
        return self.annotate(was_used=Exists(TokenDay.objects.filter(token=OuterRef("pk"), day=day)))


@tracked
class ApiToken(models.Model):
    """What a system may read and write, for what purpose and until when; the token itself is stored hashed."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=200)
    scopes = ArrayField(models.CharField(max_length=40))
    teams = ArrayField(models.BigIntegerField())
    token_hash = models.BinaryField(max_length=32, unique=True)
    made_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    until_on = models.DateField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        return self.name

    def is_open_on(self, day: date) -> bool:
        return self.revoked_at is None and self.until_on >= day


class TokenDay(models.Model):
    """A token was used on this day: one row, written by its first call."""

    append_only = True

    token = models.ForeignKey(ApiToken, on_delete=models.PROTECT, related_name="days")
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "day"], name="token_day_once")]


class TokenAnswerQuerySet(models.QuerySet["TokenAnswer"]):
    def newest(self) -> "TokenAnswerQuerySet":
        """The one that holds, for each token and team."""
        return self.order_by("token_id", "team_id", "-pk").distinct("token_id", "team_id")


class TokenAnswer(models.Model):
    """A leader's yes or no for the own team to what a token may see there; the newest holds."""

    append_only = True

    token = models.ForeignKey(ApiToken, on_delete=models.PROTECT, related_name="answers")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    is_yes = models.BooleanField()
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = TokenAnswerQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["token", "team", "-id"], name="token_answer_newest")]
