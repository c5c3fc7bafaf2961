"""What a review asked of the plan or the course. That it waits is derived (visits/waiting.py); only a no is a row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from goals.models import Review
from teams.models import Staff


class ReviewClosing(models.Model):
    """Nothing is to be changed after all: who said so, and why. Never changed."""

    append_only = True

    review = models.OneToOneField(
        Review,
        on_delete=models.PROTECT,
        related_name="closing",
        error_messages={"unique": _("Somebody has already closed this.")},
    )
    reason = models.TextField(max_length=1000)
    closed_at = models.DateTimeField()
    closed_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-closed_at", "-id"]
