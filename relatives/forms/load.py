"""What is asked about how much a relative carries, and about relief."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from relatives.models import Relative, ReliefAnswer
from teams.fields import WordsField
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Day, Picks

NUMBERS = [(number, str(number)) for number in range(11)]
ANSWERS: dict[str, Any] = {
    ReliefAnswer.ACCEPTED: _("The assessor takes it from here."),
    ReliefAnswer.DECLINED: _("That is fine. We do not suggest it again, unless it becomes too much."),
    ReliefAnswer.LATER: _("We ask again on a day you choose."),
}


class LoadForm(ActionForm):
    carries = forms.TypedChoiceField(
        label=_("How much do you carry, from 0 to 10?"),
        help_text=_("0 is nothing, 10 is more than I can."),
        choices=NUMBERS,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )
    too_much = forms.BooleanField(label=_("I carry too much"), required=False)
    words = WordsField(max_length=1000, required=False)

    def __init__(self, data: Any, *, relative: Relative) -> None:
        super().__init__(data)
        name = {"name": relative.called}
        self.fields["words"].label = gettext("What does %(name)s say about it?") % name


class ReliefForm(ChangeForm):
    answer = forms.ChoiceField(
        label=_("What is the answer?"), choices=ReliefAnswer.choices, widget=Picks(lines=ANSWERS)
    )
    ask_again_on = forms.DateField(label=_("When do we ask again?"), widget=Day, required=False)
    words = WordsField(label=_("In their own words"), max_length=300, rows=2, required=False)
