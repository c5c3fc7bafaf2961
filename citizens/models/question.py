"""A question to a colleague about one citizen: asked to a profession, answered by name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from citizens.models.citizen import Citizen
from teams.models import Profession, Staff, Team, tracked


class QuestionQuerySet(models.QuerySet["Question"]):
    def open(self) -> "QuestionQuerySet":
        return self.filter(answered_at__isnull=True, taken_back_at__isnull=True)


@tracked
class Question(models.Model):
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="questions")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="questions")
    asked_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="questions_asked")
    asked_at = models.DateTimeField()
    to_profession = models.CharField(max_length=30, choices=Profession.choices)
    text = models.TextField(max_length=2000)
    answered_by = models.ForeignKey(
        Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="questions_answered"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(max_length=2000, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "id"]
        indexes = [models.Index(fields=["citizen", "-asked_at"])]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text=""),
                name="question_asks_something",
                violation_error_message=_("Write what you want to know."),
            )
        ]
