"""A goal that begins with what was said on the way to an offer."""

from datetime import date
from typing import Any

from community.loops import is_hers, title_of
from community.models import Referral
from goals.forms import GoalForm


def goal_form(data: Any, referral: Referral, today: date) -> GoalForm:
    form = GoalForm(data, citizen=referral.citizen, today=today)
    said = [step.words for step in referral.standing_steps if is_hers(step)]
    form.initial = {**form.initial, "words": said[-1] if said else "", "title": title_of(referral)[:120]}
    return form
