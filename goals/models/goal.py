"""Goals in her words, ordered sub-goals with the small step of now, and ratings on the support ladder."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q, Subquery
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, Statement
from teams.models import Profession, Staff, User, tracked
from teams.roles import Permission


class Aim(models.TextChoices):
    """`keep` held and `ease` are successes in every number; a falling ladder is no signal for `ease`."""

    REGAIN = "regain", _("regain")
    DEVELOP = "develop", _("develop")
    KEEP = "keep", _("keep")
    EASE = "ease", _("ease")


class Decider(models.TextChoices):
    CITIZEN = "citizen", _("the citizen herself")
    TOGETHER = "together", _("we together")
    OTHER = "other", _("somebody else for her")


class Ending(models.TextChoices):
    """A citizen's no is a result, recorded neutrally."""

    REACHED = "reached", _("reached")
    ADJUSTED = "adjusted", _("adjusted")
    CHOSE_TO_STOP = "chose_to_stop", _("chose to stop")


class Step(models.IntegerChoices):
    """The support ladder: meant to be climbed, set by citizen and worker together."""

    DONE_FOR = 1, _("done for")
    TOGETHER = 2, _("together")
    BESIDE = 3, _("beside")
    BEHIND = 4, _("behind")
    ON_MY_OWN = 5, _("on my own")


class GoalQuerySet(models.QuerySet["Goal"]):
    def visible_to(self, user: User, permission: Permission) -> "GoalQuerySet":
        """Goals of citizens whom `user` may meet with `permission`; each with its citizen and her headline."""
        citizens = Citizen.objects.visible_to(user, permission)
        named = Prefetch("citizen", Citizen.objects.with_headline())
        return self.filter(citizen__in=citizens).select_related("agreed_by", "ended_by").prefetch_related(named)

    def open(self) -> "GoalQuerySet":
        return self.filter(ended_at__isnull=True)

    def with_sub_goals(self) -> "GoalQuerySet":
        """Each goal with `open_sub_goals`, in order, each with its last rating; two statements in all."""
        return self.prefetch_related(Prefetch("sub_goals", SubGoal.objects.open().with_last_step(), "open_sub_goals"))


@tracked
class Goal(models.Model):
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="goals")
    grown_from = models.ForeignKey(Statement, null=True, blank=True, on_delete=models.PROTECT, related_name="goals")
    title = models.CharField(max_length=120)
    words = models.TextField(max_length=1000, blank=True)
    why = models.TextField(max_length=1000, blank=True)
    aim = models.CharField(max_length=8, choices=Aim.choices)
    baseline = models.TextField(max_length=1000, blank=True)
    levels = ArrayField(models.CharField(max_length=300, blank=True), size=5, default=list, blank=True)
    target_on = models.DateField()
    review_on = models.DateField()
    weight = models.PositiveSmallIntegerField(default=1)
    decided_by = models.CharField(max_length=8, choices=Decider.choices)
    agreed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_as = models.CharField(max_length=14, choices=Ending.choices, blank=True)
    ended_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_words = models.TextField(max_length=1000, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = GoalQuerySet.as_manager()

    class Meta:
        ordering = ["-agreed_at", "-id"]
        indexes = [models.Index(fields=["citizen", "-agreed_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_as="") | (Q(ended_at__isnull=False) & ~Q(ended_as="")),
                name="goal_ended_with_a_result",
                violation_error_message=_("Say how the goal ended."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class SubGoalQuerySet(models.QuerySet["SubGoal"]):
    def visible_to(self, user: User, permission: Permission) -> "SubGoalQuerySet":
        """Sub-goals of citizens whom `user` may meet with `permission`; each with goal, citizen and headline."""
        citizens = Citizen.objects.visible_to(user, permission)
        named = Prefetch("goal__citizen", Citizen.objects.with_headline())
        return self.filter(goal__citizen__in=citizens).select_related("goal").prefetch_related(named)

    def open(self) -> "SubGoalQuerySet":
        return self.filter(ended_at__isnull=True)

    def with_last_step(self) -> "SubGoalQuerySet":
        """Each with `last_step` (1-5 or None), `last_agreed` and `last_rated_at`, from ratings that still stand."""
        last = LadderRating.objects.standing().filter(sub_goal=OuterRef("pk")).order_by("-rated_at", "-id")
        return self.annotate(
            last_step=Subquery(last.values("step")[:1]),
            last_agreed=Subquery(last.values("agreed")[:1]),
            last_rated_at=Subquery(last.values("rated_at")[:1]),
        )


@tracked
class SubGoal(models.Model):
    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="sub_goals")
    position = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=120)
    small_step = models.CharField(max_length=300)
    own_step = models.CharField(max_length=300, blank=True)  # the same, as it is said to her on her own sheet
    professions = ArrayField(models.CharField(max_length=30, choices=Profession.choices), default=list, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SubGoalQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "position"],
                name="sub_goal_position_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def profession_words(self) -> str:
        """The professions that work on it, as they are called: *care helper, physiotherapist*."""
        return ", ".join(str(Profession(each).label) for each in self.professions)


class LadderRatingQuerySet(models.QuerySet["LadderRating"]):
    def standing(self) -> "LadderRatingQuerySet":
        return self.filter(~Exists(RatingWithdrawal.objects.filter(rating=OuterRef("pk"))))


class LadderRating(models.Model):
    """Where they stand, 1-5. Where they see it differently, `citizen_step` keeps hers and `step` the worker's."""

    append_only = True

    sub_goal = models.ForeignKey(SubGoal, on_delete=models.PROTECT, related_name="ratings")
    step = models.PositiveSmallIntegerField(choices=Step.choices)
    agreed = models.BooleanField(default=False)
    citizen_step = models.PositiveSmallIntegerField(choices=Step.choices, null=True, blank=True)
    rated_at = models.DateTimeField()
    rated_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    objects = LadderRatingQuerySet.as_manager()

    class Meta:
        ordering = ["rated_at", "id"]
        indexes = [models.Index(fields=["sub_goal", "-rated_at", "-id"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(step__range=(1, 5)),
                name="ladder_rating_step",
                violation_error_message=_("The support ladder has five steps."),
            ),
            models.CheckConstraint(
                condition=Q(citizen_step__isnull=True) | Q(citizen_step__range=(1, 5)),
                name="ladder_rating_citizen_step",
                violation_error_message=_("The support ladder has five steps."),
            ),
        ]


class RatingWithdrawal(models.Model):
    """Hides a rating that was made on the wrong citizen."""

    append_only = True

    rating = models.OneToOneField(LadderRating, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(auto_now_add=True)
