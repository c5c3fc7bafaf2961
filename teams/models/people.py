"""People: the log-in, the staff member (kept after the log-in is closed) and the membership that carries the role."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from teams.models.history import tracked
from teams.models.municipality import Team
from teams.roles import Permission, Role, permissions

TEMPORARY_FOR = timedelta(days=7)


class Profession(models.TextChoices):
    CARE_HELPER = "care_helper", _("care helper")
    CARE_ASSISTANT = "care_assistant", _("care assistant")
    NURSE = "nurse", _("nurse")
    OCCUPATIONAL_THERAPIST = "occupational_therapist", _("occupational therapist")
    PHYSIOTHERAPIST = "physiotherapist", _("physiotherapist")
    PLANNER = "planner", _("planner")
    VISITATOR = "visitator", _("assessor")
    LEADER = "leader", _("leader")
    ADMINISTRATOR = "administrator", _("administrator")


class Transport(models.TextChoices):
    WALKING = "walking", _("on foot")
    BICYCLE = "bicycle", _("by bicycle")
    E_BICYCLE = "e_bicycle", _("by electric bicycle")
    CAR = "car", _("by car")


class UserManager(BaseUserManager["User"]):
    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


@tracked
class User(AbstractBaseUser):
    """A log-in. `kind` is staff, relative or integration, never two."""

    class Kind(models.TextChoices):
        STAFF = "staff", _("staff")
        RELATIVE = "relative", _("relative")
        INTEGRATION = "integration", _("integration")

    class Theme(models.TextChoices):
        AUTO = "auto", _("as the device")
        LIGHT = "light", _("light")
        DARK = "dark", _("dark")

    username = models.CharField(max_length=60, unique=True)
    email = models.EmailField(blank=True)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.STAFF)
    language = models.CharField(max_length=2, choices=[("da", _("Danish")), ("en", _("English"))], default="da")
    theme = models.CharField(max_length=5, choices=Theme.choices, default=Theme.AUTO)
    is_active = models.BooleanField(default=True)
    temporary_since = models.DateTimeField(null=True, blank=True)  # given by somebody else; an own one is to be chosen
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    def __str__(self) -> str:
        return self.username

    @property
    def has_run_out(self) -> bool:
        """A temporary password that nobody has used in its seven days."""
        return self.temporary_since is not None and timezone.now() >= self.temporary_since + TEMPORARY_FOR

    @property
    def staff_or_none(self) -> "Staff | None":
        return getattr(self, "staff", None)


class StaffQuerySet(models.QuerySet["Staff"]):
    def within(self, teams: Collection[int], day: date) -> "StaffQuerySet":
        """Members on `day` or later of one of the teams; who is nowhere any more belongs to where they last were."""
        own = Membership.objects.filter(staff=OuterRef("pk"))
        still = own.not_over(day)
        left_here = ~Exists(still) & Exists(own.filter(team__in=teams))
        return self.filter(Exists(still.filter(team__in=teams)) | left_here)


@tracked
class Staff(models.Model):
    user = models.OneToOneField(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="staff")
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    initials = models.CharField(max_length=4)
    profession = models.CharField(max_length=30, choices=Profession.choices)
    transport = models.CharField(max_length=12, choices=Transport.choices, default=Transport.BICYCLE)
    phone = models.CharField(max_length=30, blank=True)
    invented = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    objects = StaffQuerySet.as_manager()

    class Meta:
        ordering = ["first_name", "last_name"]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class MembershipQuerySet(models.QuerySet["Membership"]):
    def on(self, day: date) -> "MembershipQuerySet":
        """Memberships in force on `day` (both ends included)."""
        return self.not_over(day).filter(from_on__lte=day)

    def not_over(self, day: date) -> "MembershipQuerySet":
        """In force on `day` or to come."""
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gte=day))


@tracked
class Membership(models.Model):
    """A staff member's place and role in a team for a period; an administrator's has no team."""

    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="memberships")
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    granted: frozenset[Permission] | None = None  # a system's place in a team: what its token gives, instead of a role
    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="membership_ends_after_start",
                violation_error_message=_("The end lies before the start."),
            ),
            models.CheckConstraint(
                condition=Q(role=Role.ADMINISTRATOR, team__isnull=True)
                | (~Q(role=Role.ADMINISTRATOR) & Q(team__isnull=False)),
                name="membership_administrator_has_no_team",
                violation_error_message=_("An administrator belongs to no team; everybody else belongs to one."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff} · {self.role}"

    @property
    def permissions(self) -> frozenset[Permission]:
        if self.granted is not None:
            return self.granted
        return permissions(self.role, self.team.self_management if self.team else "planned")
