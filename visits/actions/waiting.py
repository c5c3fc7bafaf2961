"""Saying that nothing is to be changed after all, though a review asked for it."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from goals.models import Review
from teams.history import action
from teams.models import Staff
from visits.models import ReviewClosing
from visits.waiting import waiting


@action
def close_review(*, by: Staff, review: Review, reason: str) -> ReviewClosing:
    """Somebody was first, or it has been changed meanwhile: said, and nothing is saved."""
    Citizen.objects.select_for_update(no_key=True).get(pk=review.goal.citizen_id)
    earlier = ReviewClosing.objects.filter(review=review).select_related("closed_by").first()
    if earlier is not None:
        raise ValidationError(
            _("%(name)s has already closed this. Nothing more was saved.") % {"name": earlier.closed_by.first_name}
        )
    if not waiting().filter(pk=review.pk).exists():
        raise ValidationError(_("It does not wait any more: something has been changed meanwhile."))
    if not reason.strip():
        raise ValidationError({"reason": _("Write why, so that the others understand it.")})
    return ReviewClosing.objects.create(review=review, reason=reason, closed_at=timezone.now(), closed_by=by)
