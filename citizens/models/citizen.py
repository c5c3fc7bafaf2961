"""The citizen. Who may see her is decided in one place: `Citizen.objects.visible_to(user, permission)`."""

from datetime import date
from typing import Any

from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import Case, Exists, Expression, F, Func, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens import cpr
from teams.models import Staff, User, tracked
from teams.roles import Permission


class Law(models.TextChoices):
    """Both laws live side by side (ældreloven, Act 1651 of 2024; serviceloven)."""

    AELDRELOVEN = "aeldreloven", "Ældreloven"
    SERVICELOVEN = "serviceloven", "Serviceloven"


def ties_of(user: User, permission: Permission) -> tuple[models.QuerySet[Any], models.QuerySet[Any] | None]:
    """The ties of `user` to citizens: of own teams, and (only for who gives care) of own visits."""
    from citizens.models.ties import TeamTie, VisitTie
    from teams.access import may_own_visits, teams_with

    now = timezone.now()
    today = timezone.localdate(now)
    teams = TeamTie.objects.open_on(today).filter(team_id__in=teams_with(user, permission, today))
    if not may_own_visits(user, permission, today):
        return teams, None
    return teams, VisitTie.objects.filter(staff__user_id=user.pk, from_at__lte=now, until_at__gte=now)


def basis(user: User, permission: Permission, citizen: str = "pk") -> Expression:
    """By which tie the door lets `user` in, for the access log: `team` or `visit`; empty without either."""
    named = zip(("team", "visit"), ties_of(user, permission), strict=True)
    ways = [
        When(Exists(ties.filter(citizen=OuterRef(citizen))), then=Value(name))
        for name, ties in named
        if ties is not None
    ]
    return Case(*ways, default=Value(""), output_field=models.CharField())


def numbers_met(user: User, permission: Permission) -> models.QuerySet[Any, Any]:
    """The numbers of the citizens whom `user` may meet with `permission`; what `visible_to` reads first."""
    by_team, by_visit = ties_of(user, permission)
    numbers = by_team.values("citizen")
    return numbers if by_visit is None else numbers.union(by_visit.values("citizen"), all=True)


def phone_backwards() -> Func:
    """The digits of the phone number from the last to the first: the end of a number becomes a beginning."""
    only_digits = (F("phone"), Value(r"\D"), Value(""), Value("g"))
    plain = Func(*only_digits, function="regexp_replace", output_field=models.TextField())
    return Reverse(plain, output_field=models.TextField())


class CitizenQuerySet(models.QuerySet["Citizen"]):
    def visible_to(self, user: User, permission: Permission) -> "CitizenQuerySet":
        """Citizens whom `user` may meet with `permission`: by a tie to own teams, or a visit within 24 hours.

        One query; reads stored ties only, and these first: the database goes from few ties to few citizens, where two
        conditions joined by *or* would make it read everybody. The memberships are those that the request loaded.
        """
        return self.filter(pk__in=numbers_met(user, permission))

    def with_headline(self) -> "CitizenQuerySet":
        """Each with `headline_text` and `headline_id`, her newest sentence that still stands."""
        from citizens.models.statement import Statement

        newest = Statement.objects.headlines().filter(citizen=OuterRef("pk")).order_by("-said_at", "-id")
        return self.annotate(
            headline_text=Subquery(newest.values("text")[:1]),
            headline_id=Subquery(newest.values("id")[:1]),
            headline_said_at=Subquery(newest.values("said_at")[:1]),
            headline_source=Subquery(newest.values("source")[:1]),
        )

    def active(self) -> "CitizenQuerySet":
        return self.filter(ended_at__isnull=True)

    def found_by(self, words: list[str]) -> "CitizenQuerySet":
        """Whose name has a word that begins with each of `words` (folded); initials are the shortest beginnings."""
        from citizens.models.search import NameWord

        found = self
        for word in words:
            found = found.filter(pk__in=NameWord.objects.filter(word__startswith=word).values("citizen"))
        return found

    def with_phone(self, digits: str) -> "CitizenQuerySet":
        """Whose phone number ends with these digits, however either is spaced."""
        return self.annotate(phone_backwards=phone_backwards()).filter(phone_backwards__startswith=digits[:-9:-1])

    def in_team(self, team_id: int, day: date) -> "CitizenQuerySet":
        from citizens.models.ties import TeamTie

        return self.filter(Exists(TeamTie.objects.open_on(day).filter(citizen=OuterRef("pk"), team_id=team_id)))


@tracked
class Citizen(models.Model):
    first_name = models.CharField(max_length=120)
    last_name = models.CharField(max_length=120)
    called = models.CharField(max_length=60, blank=True)
    sort_key = models.CharField(max_length=200, db_index=True, editable=False)
    born_on = models.DateField(null=True)
    cpr_cipher = models.BinaryField(editable=False)
    cpr_index = models.BinaryField(max_length=32, editable=False)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    city = models.CharField(max_length=60, blank=True)
    protected_address = models.BooleanField(default=False)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    key_note = models.CharField(max_length=200, blank=True)
    law = models.CharField(max_length=14, choices=Law.choices, default=Law.AELDRELOVEN)
    invented = models.BooleanField(default=False)
    taken_in_at = models.DateTimeField()
    taken_in_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_why = models.CharField(max_length=200, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CitizenQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "id"]
        indexes = [models.Index(OpClass(phone_backwards(), "text_pattern_ops"), name="citizen_phone_ending")]
        constraints = [
            models.UniqueConstraint(
                fields=["cpr_index"],
                name="citizen_cpr_once",
                violation_error_message=_("This person is already known."),
            ),
            models.CheckConstraint(condition=~Q(first_name=""), name="citizen_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def spoken_name(self) -> str:
        """What she wants to be called; on every page that is turned to her."""
        return self.called or self.first_name

    def is_visible_to(self, user: User, permission: Permission) -> bool:
        return Citizen.objects.visible_to(user, permission).filter(pk=self.pk).exists()

    @property
    def cpr(self) -> str:
        return cpr.decrypt(bytes(self.cpr_cipher))

    @property
    def address(self) -> str:
        place = f"{self.postcode} {self.city}".strip()
        return ", ".join(part for part in (self.street, place) if part)

    @property
    def age(self) -> int | None:
        if self.born_on is None:
            return None
        today = timezone.localdate()
        return today.year - self.born_on.year - ((today.month, today.day) < (self.born_on.month, self.born_on.day))

    @property
    def is_new(self) -> bool:
        """New for the first week: the conversation is due within seven days."""
        return (timezone.now() - self.taken_in_at).days < 7
