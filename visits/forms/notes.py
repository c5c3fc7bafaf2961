"""The note of a visit: nothing to fill in when it went as agreed, chips for what differed, never an answer for her."""

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from citizens.models import Citizen, Kind
from community.models import SignKind
from goals.ladder import STAIRS
from goals.models import HelpAnswer, HelpQuestion, SubGoal
from teams.fields import WordsField
from teams.widgets import Ladder, OwnWords, Picks, Smiles
from visits.asks import COFFEE, HelpAsk, Question, help_question_named, question_named
from visits.chips import deviations_of, done_of, ends_of
from visits.models import Deviation, NotHomeEnd
from visits.told import LONGEST_TEXT, LONGEST_WORDS, Rated

STEP = re.compile(r"(?:step|agree|hers)_")


class NoteForm(forms.Form):
    """`steps` are the sub-goals shown, each with its last step. The key is made once per page and kept on a refusal."""

    key = forms.CharField(widget=forms.HiddenInput, required=False)
    was_at = forms.CharField(widget=forms.HiddenInput, required=False)
    asked = forms.ChoiceField(
        choices=[(question.key, question.key) for question in COFFEE], widget=forms.HiddenInput, required=False
    )
    help_asked = forms.ChoiceField(choices=HelpQuestion.choices, widget=forms.HiddenInput, required=False)
    help_answer = forms.ChoiceField(choices=HelpAnswer.choices, widget=Smiles, required=False)
    answer = WordsField(max_length=LONGEST_WORDS, widget=OwnWords(attrs={"dir": "auto"}), required=False)
    deviations = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple(attrs={"data-differs": True}), required=False
    )
    not_home_done = forms.MultipleChoiceField(
        label=gettext_lazy("What have you done?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    not_home_end = forms.ChoiceField(label=gettext_lazy("How did it end?"), widget=Picks, required=False)
    text = WordsField(label=gettext_lazy("What should the others know?"), max_length=LONGEST_TEXT, required=False)
    signs = forms.MultipleChoiceField(choices=SignKind.choices, widget=forms.CheckboxSelectMultiple, required=False)
    own_words = WordsField(max_length=LONGEST_WORDS, widget=OwnWords(attrs={"dir": "auto"}), required=False)

    def __init__(
        self,
        *args: Any,
        citizen: Citizen,
        steps: Sequence[SubGoal],
        call: str = "",
        asked: Question | None = None,
        help_asked: HelpAsk | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.citizen, self.steps = citizen, tuple(steps)
        self.initial.setdefault("key", uuid4())
        self.initial.setdefault("asked", asked.key if asked else "")
        self.initial.setdefault("help_asked", help_asked.key if help_asked else "")
        name = {"name": citizen.first_name}
        self.choose("deviations", deviations_of(citizen.first_name))
        self.choose("not_home_done", done_of(citizen.first_name))
        self.choose("not_home_end", ends_of(citizen.first_name))
        self.choose("signs", [(kind.value, str(capfirst(kind.label))) for kind in SignKind])
        ends: Any = self.fields["not_home_end"].widget
        ends.lines = {NotHomeEnd.UNKNOWN: call}
        self.fields["own_words"].label = _("Does %(name)s want to say something?") % name
        self.fields["answer"].label = _("What does %(name)s answer?") % name
        for sub_goal in self.steps:
            self.add_ladder(sub_goal, name)

    def choose(self, field: str, choices: list[tuple[str, str]]) -> None:
        self.fields[field].choices = choices  # type: ignore[attr-defined]

    def add_ladder(self, sub_goal: SubGoal, name: dict[str, str]) -> None:
        last = getattr(sub_goal, "last_step", None)
        label = _("Where were you on the ladder today? %(title)s") % {"title": sub_goal.title}
        self.fields[f"step_{sub_goal.pk}"] = forms.TypedChoiceField(
            label=label, choices=STAIRS, coerce=int, empty_value=None, widget=Ladder(last=last), required=False
        )
        self.fields[f"agree_{sub_goal.pk}"] = forms.BooleanField(label=_("%(name)s and I agree") % name, required=False)
        self.fields[f"hers_{sub_goal.pk}"] = forms.TypedChoiceField(
            label=_("Where does %(name)s say?") % name,
            choices=STAIRS,
            coerce=int,
            empty_value=None,
            widget=Ladder,
            required=False,
        )

    @property
    def ladders(self) -> list[tuple[SubGoal, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Each small step with the worker's step, *we agree*, and hers where she sees it differently."""
        return [
            (each, self[f"step_{each.pk}"], self[f"agree_{each.pk}"], self[f"hers_{each.pk}"]) for each in self.steps
        ]

    @property
    def question(self) -> Question | None:
        """What was asked on the page, also when it comes back."""
        return question_named(str(self["asked"].value() or ""))

    @property
    def help_question(self) -> HelpAsk | None:
        """What is asked about the help, also when the page comes back."""
        return help_question_named(str(self["help_asked"].value() or ""))

    def clean_key(self) -> UUID:
        try:
            return UUID(self.cleaned_data["key"])
        except ValueError:
            return uuid4()

    def clean(self) -> None:
        if any(STEP.match(name) and name not in self.fields for name in self.data):
            self.add_error(
                None, _("The small steps were changed while you wrote. Look at them again; the rest is kept.")
            )
        for _sub_goal, step, agree, hers in self.ladders:
            self.check_ladder(step, agree, hers)
        if self.is_not_home and not self.cleaned_data.get("not_home_end") and "not_home_end" not in self.errors:
            self.add_error("not_home_end", _("Choose how it ended."))

    def check_ladder(self, step: forms.BoundField, agree: forms.BoundField, hers: forms.BoundField) -> None:
        chosen, agreed, said = (self.cleaned_data.get(field.name) for field in (step, agree, hers))
        if agreed and chosen is None and not step.errors:
            self.add_error(step.name, _("Choose the step that you agree on."))
        elif said is not None and chosen is None and not step.errors:
            self.add_error(step.name, _("Choose your own step, too. Both are kept."))
        elif agreed and said not in (None, chosen):
            self.add_error(hers.name, _("You agree, and you see it differently. Choose one of the two."))

    @property
    def is_not_home(self) -> bool:
        return Deviation.NOT_HOME in self.cleaned_data.get("deviations", ())

    def told(self) -> dict[str, Any]:
        """For the action. What is folded away because she was not at home is not sent; the page says so."""
        values = self.cleaned_data
        same = {name: values[name] for name in ("key", "deviations", "not_home_done", "not_home_end", "text")}
        if self.is_not_home:
            return same
        told = {"own_words": values["own_words"], "signs": values["signs"], "ratings": self.ratings()}
        return {**same, **told, **self.answered()}

    def corrected(self) -> dict[str, Any]:
        """For a correction: what was asked and noticed on the visit stays as it was."""
        asked = {"answer", "answer_kind", "help_question", "help_answer", "signs"}
        return {name: value for name, value in self.told().items() if name not in asked}

    def answered(self) -> dict[str, str]:
        answer, question = self.cleaned_data["answer"], self.question
        told = {"answer": answer, "answer_kind": question.kind if question else Kind.MEANINGFUL} if answer else {}
        asked, felt = self.cleaned_data["help_asked"], self.cleaned_data["help_answer"]
        return told | ({"help_question": asked, "help_answer": felt} if asked and felt else {})

    def ratings(self) -> list[Rated]:
        values = self.cleaned_data
        found = [(each, *(values[f"{part}_{each.pk}"] for part in ("step", "agree", "hers"))) for each in self.steps]
        return [Rated(sub_goal, step, agreed, hers) for sub_goal, step, agreed, hers in found if step is not None]

    def send_as_new(self) -> None:
        """From now on the page carries another key: its words are a note of their own."""
        typed: Any = self.data
        self.data = typed.copy()
        self.data["key"] = str(uuid4())  # type: ignore[index]


def initial_of(note: Any, ratings: Sequence[Any]) -> dict[str, Any]:
    """What a correction begins with: the note as it stands."""
    words = {"text": note.text, "own_words": note.own_words, "deviations": note.deviations}
    steps = {f"step_{rating.sub_goal_id}": rating.step for rating in ratings}
    agreed = {f"agree_{rating.sub_goal_id}": rating.agreed for rating in ratings}
    hers = {f"hers_{rating.sub_goal_id}": rating.citizen_step for rating in ratings}
    return words | hers | {"not_home_done": note.not_home_done, "not_home_end": note.not_home_end} | steps | agreed
