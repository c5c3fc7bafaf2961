"""An answer that was noted by mistake: taken back by one more step, so that the loop stands where it stood."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from community import loop
from community.actions.referrals import locked_steps, refuse_open
from community.models import CLOSING, MarkedBy, Referral, ReferralStep, StepKind
from teams.history import action
from teams.models import Staff
from teams.speech import written_moment


@action
def correct_step(*, by: Staff | None, referral: Referral, step: int, marked_by: str = MarkedBy.STAFF) -> ReferralStep:
    """`step`: the number of the answer as it was shown. Nothing is removed: who noted what stands there with it.

    Links that ended with the answer stay ended; a new one can be made.
    """
    steps = locked_steps(referral)
    wrong = loop.correctable(steps, timezone.localdate())
    if wrong is None or wrong.pk != step:
        raise ValidationError(_why_not(referral, steps, step))
    if wrong.kind in CLOSING:
        refuse_open(referral, _("It has been suggested anew meanwhile, and that follow-up is open. Go on there."))
    told: dict[str, Any] = {"kind": StepKind.CORRECTED, "corrects": wrong, "marked_by": marked_by}
    return ReferralStep.objects.create(referral=referral, at=timezone.now(), by=by, **told)


def _why_not(referral: Referral, steps: list[ReferralStep], number: int) -> str:
    earlier = ReferralStep.objects.filter(referral=referral, corrects=number).select_related("by").first()
    if earlier is not None and earlier.by is not None:
        told = {"name": earlier.by.first_name, "time": written_moment(timezone.localtime(earlier.at))}
        return _("%(name)s has put this right already, %(time)s. Nothing was noted twice.") % told
    if steps and steps[-1].pk == number and steps[-1].kind in loop.ANSWERS:
        return _("It was noted more than two weeks ago and stands. Find a new offer to go on.")
    return _("Something else has been noted since. See how far it has come.")
