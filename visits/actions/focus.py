"""Closing a finding of same focus: with a decision and a reason, never by looking at it."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from teams.history import action
from teams.models import Staff
from visits.focus_facts import finding_of
from visits.models import FocusDecision


@action
def decide_focus(*, by: Staff, citizen: Citizen, key: str, decision: str, reason: str) -> FocusDecision:
    """Somebody was first, or the evidence is gone: said, and nothing is saved."""
    Citizen.objects.select_for_update(no_key=True).get(pk=citizen.pk)
    earlier = FocusDecision.objects.filter(key=key).select_related("decided_by").first()
    if earlier is not None:
        raise ValidationError(
            _("%(name)s has already decided this. Nothing more was saved.") % {"name": earlier.decided_by.first_name}
        )
    finding = finding_of(citizen.pk, key, timezone.localdate())
    if finding is None:
        raise ValidationError(_("This is no longer so. Nothing needs to be decided."))
    if decision not in FocusDecision.Decision.values:
        raise ValidationError({"decision": _("Choose what you have decided.")})
    if not reason.strip():
        raise ValidationError({"reason": _("Write why, so that the others understand it.")})
    return FocusDecision.objects.create(
        citizen=citizen,
        sub_goal_id=finding.sub_goal.number,
        key=key,
        decision=decision,
        reason=reason,
        decided_at=timezone.now(),
        decided_by=by,
    )
