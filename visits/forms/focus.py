from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from teams.fields import WordsField
from visits.focus import Finding, Kind
from visits.models import FocusDecision

Decision = FocusDecision.Decision
OFFERED = {
    Kind.STEPS_APART: (Decision.SAME_STEP, Decision.AGREED_DIFFERENCE),
    Kind.ABSENT: (Decision.PLAN_CHANGED, Decision.AGREED_DIFFERENCE),
    Kind.NOBODY: (Decision.PLAN_CHANGED, Decision.SUB_GOAL_ENDED, Decision.AGREED_DIFFERENCE),
}


class FocusForm(forms.Form):
    """`visit` is where the person came from, if she came from a visit."""

    decision = forms.ChoiceField(label=_("What have you decided?"), widget=forms.RadioSelect)
    reason = WordsField(
        label=_("Why?"), max_length=1000, help_text=_("One sentence is enough. Both professions read it.")
    )
    visit = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, finding: Finding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.value, each.label.capitalize()) for each in OFFERED[finding.kind]]
        self.fields["decision"].choices = choices  # type: ignore[attr-defined]

    def decided(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("decision", "reason")}
