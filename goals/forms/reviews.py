"""What is asked when they look at the goal again, and when she rates it herself."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goals import levels
from goals.forms.goals import ENDINGS, deciders, own_words
from goals.models import Ending, FollowUp, Goal
from teams.refusal import ActionForm, ChangeForm, Difference
from teams.speech import whose
from teams.widgets import Day, Picks

NEXT_AFTER = timedelta(weeks=6)
NUMBERS = [(number, str(number)) for number in range(11)]
RESULTS: dict[str, Any] = {
    FollowUp.CONTINUED: _("We go on as now."),
    FollowUp.CHANGED: _("Something is to be done differently, inside the frame."),
    FollowUp.ENDED: _("The goal ends today."),
    FollowUp.REASSESSED: _("The assessor is to look at the help again."),
}


def zero_to_ten(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=NUMBERS,
        coerce=int,
        widget=forms.RadioSelect,
        help_text=_("From 0, not at all, to 10, as well as it can be."),
    )


class ReviewForm(ChangeForm):
    """The five levels stand in her words; the four results of Fælles Sprog III are chosen, never paraphrased."""

    level = forms.TypedChoiceField(coerce=int, empty_value=None, required=False)
    words = own_words(required=False)
    result = forms.ChoiceField(
        label=_("What follows?"), choices=FollowUp.choices, widget=Picks(lines=RESULTS, lang="da")
    )
    next_review_on = forms.DateField(label=_("When do we look at it again?"), widget=Day, required=False)
    ended_as = forms.ChoiceField(label=_("How does the goal end?"), widget=Picks(lines=ENDINGS), required=False)
    decided_by = forms.ChoiceField(label=_("Who decided?"), widget=forms.RadioSelect)

    def __init__(self, data: Any, *, goal: Goal, today: date) -> None:
        super().__init__(data, goal, next_review_on=today + NEXT_AFTER)
        name = goal.citizen.first_name
        self.fields["words"].label = gettext("What does %(name)s say?") % {"name": name}
        self.fields["words"].help_text = gettext("In %(whose)s own words.") % {"whose": whose(name)}
        self._offer("decided_by", deciders(name))
        five = levels.all_five(goal.levels)
        self.fields["level"].widget = Picks(lines={str(each.number): each.name for each in five if each.text})
        self._offer("level", [(each.number, each.text or each.name) for each in five])
        self.fields["level"].label = gettext("How far is %(name)s?") % {"name": name}
        self._offer(
            "ended_as",
            [
                (Ending.REACHED, gettext("The goal is reached")),
                (Ending.ADJUSTED, gettext("The goal is to be adjusted")),
                (Ending.CHOSE_TO_STOP, gettext("%(name)s has chosen to stop") % {"name": name}),
            ],
        )

    def _offer(self, field: str, choices: list[tuple[Any, Any]]) -> None:
        self.fields[field].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> None:
        ends = self.cleaned_data.get("result") == FollowUp.ENDED
        if ends and not self.cleaned_data.get("ended_as") and "ended_as" not in self.errors:
            self.add_error("ended_as", gettext("Say how the goal ended."))
        if not ends and not self.cleaned_data.get("next_review_on") and "next_review_on" not in self.errors:
            self.add_error("next_review_on", gettext("Choose the day on which you look at it again."))

    def _differing(self) -> list[Difference]:
        """A review changes none of the goal's words; they stand on the page as they are now."""
        return []

    def see_the_first(self, refusal: ValidationError) -> None:
        """From now on the form carries the newer version: who has read the other review may save a second."""
        self.data = {**self.data.dict(), "version": str(self.row.version)}  # type: ignore[attr-defined]
        self.refuse(refusal)


class OwnRatingForm(ActionForm):
    how_well = zero_to_ten(_("How well is it going?"))
    how_satisfied = zero_to_ten(_("How satisfied are you with it?"))
