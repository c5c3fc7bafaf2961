"""Where they stand on the support ladder: a new row each time, never overwritten."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from citizens.models import Citizen
from goals.models import LadderRating, RatingWithdrawal, Step, SubGoal
from teams.history import action
from teams.models import Staff


@action
def rate_ladder(
    *,
    by: Staff,
    sub_goal: SubGoal,
    step: int,
    agreed: bool,
    citizen_step: int | None = None,
    rated_at: datetime | None = None,
) -> LadderRating:
    """The worker's step, and the citizen's where she sees it differently. Where both say the same, they agree.

    A rating made before the sub-goal ended is taken also when it arrives later.
    """
    moment = min(rated_at or timezone.now(), timezone.now())
    if sub_goal.ended_at is not None and moment > sub_goal.ended_at:
        raise ValidationError(_("The sub-goal has ended. Add a new one if you want to go on."))
    if Citizen.objects.filter(pk=sub_goal.goal.citizen_id, ended_at__lt=moment).exists():
        refuse_ended(sub_goal.goal.citizen)
    _check_step("step", step)
    if citizen_step is not None:
        _check_step("citizen_step", citizen_step)
    if citizen_step == step:
        agreed, citizen_step = True, None
    if agreed and citizen_step is not None:
        raise ValidationError({"citizen_step": _("You agree, and you see it differently. Choose one of the two.")})
    return LadderRating.objects.create(
        sub_goal=sub_goal, step=step, agreed=agreed, citizen_step=citizen_step, rated_at=moment, rated_by=by
    )


def _check_step(field: str, step: int) -> None:
    if step not in Step.values:
        raise ValidationError({field: _("The support ladder has five steps.")})


@action
def withdraw_rating(*, by: Staff, rating: LadderRating) -> RatingWithdrawal:
    """Hides a rating that was made on the wrong citizen; twice is once."""
    return RatingWithdrawal.objects.get_or_create(rating=rating, defaults={"withdrawn_by": by})[0]


def refuse_agreeing_on_nothing(step: int | None, agreed: bool) -> None:
    if agreed and step is None:
        raise ValidationError({"step": _("Choose the step that you agree on, or leave out that you agree.")})
