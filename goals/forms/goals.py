"""What is asked together with the citizen when a goal is agreed, changed or ended."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from goals import levels
from goals.examples import Example
from goals.forms.sub_goals import agreed_field, own_step_field, professions_field, step_field
from goals.models import Aim, Decider, Ending, Goal
from teams.fields import LineField, WordsField
from teams.refusal import ActionForm, ChangeForm
from teams.speech import whose
from teams.widgets import Day, OwnWords, Picks

REVIEW_AFTER = timedelta(weeks=6)
TARGET_AFTER = timedelta(weeks=12)
LEVELS = tuple(f"level_{number}" for number in range(len(levels.NAMES)))
AIMS: dict[str, Any] = {
    Aim.REGAIN: _("Something that went before."),
    Aim.DEVELOP: _("Something new, or more than now."),
    Aim.KEEP: _("To go on with what works today."),
    Aim.EASE: _("To have it as good and as calm as possible."),
}
NAME_LENGTH = 120
SENTENCE_ENDS = re.compile(r"[.!?]+(?:\s|$)|\n")
WEIGHTS = [(1, _("it matters")), (2, _("it matters more")), (3, _("it matters most"))]
ENDINGS: dict[str, Any] = {
    Ending.REACHED: _("The goal is where you wanted to get to."),
    Ending.ADJUSTED: _("Something else matters more now, or it must be done in another way."),
    Ending.CHOSE_TO_STOP: _("It is written as a choice."),
}


def own_words(**options: Any) -> WordsField:
    return WordsField(max_length=1000, widget=OwnWords(attrs={"dir": "auto"}), **options)


def deciders(name: str) -> list[tuple[str, str]]:
    return [
        (Decider.CITIZEN, gettext("%(name)s decided") % {"name": name}),
        (Decider.TOGETHER, gettext("We decided together")),
        (Decider.OTHER, gettext("Somebody else decided for %(name)s") % {"name": name}),
    ]


def begun_with(start: Example | None) -> dict[str, Any]:
    """An example as a start to change: her why and who decided are never filled in for her."""
    if start is None:
        return {}
    said = {
        "words": start.words,
        "title": start.title,
        "sub_goal_title": start.sub_goal,
        "small_step": start.small_step,
    }
    return {**said, **dict(zip(LEVELS, start.levels, strict=True))}


def first_words(text: str) -> str:
    """The first sentence, on one line and no longer than a name may be."""
    sentence = SENTENCE_ENDS.split(text.strip(), maxsplit=1)[0]
    return Truncator(" ".join(sentence.split())).chars(NAME_LENGTH)


def levels_or(texts: Sequence[str], start: Example | None) -> list[str]:
    """The goal's own levels; an example only where nothing stands."""
    own = [*texts, *[""] * len(LEVELS)][: len(LEVELS)]
    return own if start is None else [text or other for text, other in zip(own, start.levels, strict=True)]


class GoalFields(forms.Form):
    """What both forms ask about the goal itself."""

    words = own_words(
        label=_("What would you like to be able to do?"),
        error_messages={"required": _("Write it in the citizen's own words.")},
    )
    title = LineField(label=_("What do we call the goal?"), help_text=_("A few words that everybody understands."))
    why = own_words(label=_("Why does it matter to you?"), required=False)
    aim = forms.ChoiceField(label=_("What is it about?"), choices=Aim.choices, widget=Picks(lines=AIMS))
    decided_by = forms.ChoiceField(label=_("Who decided the goal?"), widget=forms.RadioSelect)
    review_on = forms.DateField(label=_("When do we look at it again?"), widget=Day)
    target_on = forms.DateField(label=_("When would you like to be there?"), widget=Day)
    weight = forms.TypedChoiceField(
        label=_("How much does the goal matter among the others?"),
        choices=WEIGHTS,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )
    baseline = WordsField(label=_("How is it today?"), max_length=1000, rows=2, required=False)
    level_4 = LineField(label=levels.NAMES[4], max_length=300, required=False)
    level_3 = LineField(label=levels.NAMES[3], max_length=300, required=False)
    level_2 = LineField(label=levels.NAMES[2], max_length=300, required=False)
    level_1 = LineField(label=levels.NAMES[1], max_length=300, required=False)
    level_0 = LineField(label=levels.NAMES[0], max_length=300, required=False)

    is_begun = False

    def speak_to(self, citizen: Citizen) -> None:
        """Her name in the questions. Only where somebody else decided may her words be missing."""
        self.fields["words"].required = self.data.get("decided_by") != Decider.OTHER
        self.fields["words"].help_text = gettext("The goal, in %(whose)s own words.") % {
            "whose": whose(citizen.first_name)
        }
        self.fields["decided_by"].choices = deciders(citizen.first_name)  # type: ignore[attr-defined]

    def level_fields(self) -> list[forms.BoundField]:
        """From the best down, as they stand on the page."""
        return [self[name] for name in reversed(LEVELS)]

    def is_open_below(self) -> bool:
        """Whether the folded levels are to be seen: something is wrong there, or an example begins them."""
        return self.is_begun or bool({"baseline", "weight", *LEVELS} & set(self.errors))

    def goal_columns(self) -> dict[str, Any]:
        """What the actions call it: the five levels as one list, from much less than hoped (all empty: none)."""
        names = [name for name in GoalFields.base_fields if name not in LEVELS]
        texts = [self.cleaned_data[name] for name in LEVELS]
        weight = self.cleaned_data["weight"] or 1
        told = {name: self.cleaned_data[name] for name in names} | {"weight": weight}
        return {**told, "levels": texts if any(texts) else []}


class GoalForm(GoalFields, ActionForm):
    """A new goal with its first sub-goal: five questions; the rest is folded away, and may wait."""

    AT_ONCE = ("words", "why", "aim", "small_step", "decided_by")

    sub_goal_title = LineField(
        label=_("What do we practise first?"),
        help_text=_(
            "A sub-goal that you can reach in a couple of weeks. Left empty, it is named after the small step."
        ),
        required=False,
    )
    small_step = WordsField(label=_("What is the first small step?"), max_length=300)
    own_step = own_step_field()
    step = step_field(_("Where are you on the support ladder today?"), required=False)
    agreed = agreed_field()
    professions = professions_field()
    field_order = AT_ONCE

    def __init__(self, data: Any, *, citizen: Citizen, today: date, start: Example | None = None) -> None:
        days = {"review_on": today + REVIEW_AFTER, "target_on": today + TARGET_AFTER}
        super().__init__(data, initial={**days, "weight": 1, **begun_with(start)})
        self.is_begun = start is not None
        name = {"name": citizen.first_name}
        self.speak_to(citizen)
        self.fields["title"].required = False
        self.fields["title"].help_text = gettext("Left empty, the goal is named after its first words.")
        self.fields["small_step"].help_text = gettext("What does %(name)s do, and where are you meanwhile?") % name
        self.fields["own_step"].label = gettext("How do we say it to %(name)s?") % name
        self.fields["agreed"].label = gettext("%(name)s and I agree") % name

    def clean(self) -> dict[str, Any]:
        """A goal and a sub-goal without a name are named after what was said."""
        answers: dict[str, Any] = super().clean() or {}
        for name, said in (("title", "words"), ("sub_goal_title", "small_step")):
            if name in answers and said in answers:
                answers[name] = answers[name] or first_words(answers[said])
        if answers.get("title") == "" and "words" in answers:
            self.add_error("title", gettext("Write a few words that everybody understands."))
        return answers

    def is_open_more(self) -> bool:
        """Whether *more about the goal* is to be seen: something is wrong there, or an example begins it."""
        return self.is_begun or bool(set(self.errors) - {*self.AT_ONCE, "__all__"})

    def columns(self) -> dict[str, Any]:
        """The goal and its first sub-goal, as agree_goal takes them."""
        answers = self.cleaned_data
        first = {name: answers[name] for name in ("small_step", "own_step", "professions", "step", "agreed")}
        return {**self.goal_columns(), "sub_goals": [{"title": answers["sub_goal_title"], **first}]}


class GoalChangeForm(GoalFields, ChangeForm):
    def __init__(self, data: Any, *, goal: Goal, start: Example | None = None) -> None:
        texts = levels_or(goal.levels, start)
        self.is_begun = start is not None
        names = [name for name in GoalFields.base_fields if name not in LEVELS]
        super().__init__(
            data, goal, **{name: getattr(goal, name) for name in names}, **dict(zip(LEVELS, texts, strict=False))
        )
        self.speak_to(goal.citizen)

    def saved_value(self, name: str) -> Any:
        if name not in LEVELS:
            return super().saved_value(name)
        number = LEVELS.index(name)
        return self.row.levels[number] if number < len(self.row.levels) else ""

    def columns(self) -> dict[str, Any]:
        return {**self.goal_columns(), "version": self.cleaned_data["version"]}


class GoalEndForm(ChangeForm):
    ended_as = forms.ChoiceField(label=_("How does the goal end?"), widget=Picks(lines=ENDINGS))
    ended_words = own_words(label=_("What do you say about it yourself?"), required=False)

    def __init__(self, data: Any, *, goal: Goal, ended_as: str = "") -> None:
        super().__init__(data, goal, ended_as=ended_as)
        name = {"name": goal.citizen.first_name}
        self.fields["ended_words"].help_text = gettext("In %(whose)s own words.") % {
            "whose": whose(goal.citizen.first_name)
        }
        self.fields["ended_as"].choices = [  # type: ignore[attr-defined]
            (Ending.REACHED, gettext("The goal is reached")),
            (Ending.ADJUSTED, gettext("The goal is to be adjusted")),
            (Ending.CHOSE_TO_STOP, gettext("%(name)s has chosen to stop") % name),
        ]
