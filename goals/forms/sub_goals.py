"""Sub-goals and the ladder: what a worker and a citizen fill in together."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goals import ladder
from goals.models import Goal, SubGoal
from teams.fields import LineField, WordsField
from teams.models import Profession
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Ladder

WORKERS = (
    Profession.CARE_HELPER,
    Profession.CARE_ASSISTANT,
    Profession.NURSE,
    Profession.OCCUPATIONAL_THERAPIST,
    Profession.PHYSIOTHERAPIST,
)


def professions_field() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Who works on it?"),
        choices=[(each.value, each.label) for each in WORKERS],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def step_field(label: Any, *, required: bool = True) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=ladder.STAIRS, coerce=int, empty_value=None, widget=Ladder, required=required
    )


def agreed_field() -> forms.BooleanField:
    return forms.BooleanField(label=_("We agree"), required=False)


def own_step_field() -> WordsField:
    return WordsField(
        label=_("How do we say it to the citizen?"),
        help_text=_("It stands on my plan, in the citizen’s own voice: I walk to the gate, and Mette walks behind me."),
        max_length=300,
        rows=2,
        required=False,
    )


class SubGoalFields(forms.Form):
    title = LineField(label=_("Sub-goal"), help_text=_("Something that you can reach in a couple of weeks."))
    small_step = WordsField(label=_("The small step for now"), max_length=300)
    own_step = own_step_field()
    professions = professions_field()

    def speak_to(self, goal: Goal) -> Mapping[str, str]:
        name = {"name": goal.citizen.first_name}
        self.fields["small_step"].help_text = gettext("What does %(name)s do, and where are you meanwhile?") % name
        self.fields["own_step"].label = gettext("How do we say it to %(name)s?") % name
        return name


class SubGoalForm(SubGoalFields, ActionForm):
    step = step_field(_("Where are you on the support ladder today?"), required=False)
    agreed = agreed_field()

    def __init__(self, data: Any, *, goal: Goal) -> None:
        super().__init__(data)
        self.fields["agreed"].label = gettext("%(name)s and I agree") % self.speak_to(goal)


class SubGoalChangeForm(SubGoalFields, ChangeForm):
    def __init__(self, data: Any, *, sub_goal: SubGoal) -> None:
        names = ("title", "small_step", "own_step", "professions")
        super().__init__(data, sub_goal, **{name: getattr(sub_goal, name) for name in names})
        self.speak_to(sub_goal.goal)


class SubGoalEndForm(ChangeForm):
    def __init__(self, data: Any, *, sub_goal: SubGoal) -> None:
        super().__init__(data, sub_goal)


class MoveForm(forms.Form):
    """Which way in the order."""

    way = forms.ChoiceField(choices=[("up", "up"), ("down", "down")])


class LadderForm(ActionForm):
    """Never chosen beforehand; last time's step is a dashed stair."""

    step = step_field(_("Where are you today?"))
    agreed = agreed_field()
    citizen_step = step_field(_("We see it differently"), required=False)

    def __init__(self, data: Any, *, sub_goal: SubGoal) -> None:
        super().__init__(data)
        name = {"name": sub_goal.goal.citizen.first_name}
        self.fields["step"].widget.last = getattr(sub_goal, "last_step", None)
        self.fields["agreed"].label = gettext("%(name)s and I agree") % name
        self.fields["citizen_step"].label = gettext("Where does %(name)s say?") % name
