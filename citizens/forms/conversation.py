"""The intake conversation: one form for each step, all of it optional, since she decides what she answers."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from citizens import steps
from citizens.considerations import CONSIDERATIONS
from citizens.models import Conversation, Kind, NetworkMember, Source
from teams.fields import LineField, WordsField
from teams.models import Staff
from teams.refusal import ActionForm
from teams.widgets import OwnWords, Picks

QUESTIONS = {
    "called": _("What would you like to be called?"),
    "matters": _("What matters to you now?"),
    "experience": _("What do you bring with you from your life?"),
    "good_day": _("What makes a day good for you?"),
    "dreams": _("What do you dream of?"),
    "known": _("What do we know already?"),
    "relatives": _("What do those close to you know?"),
    "network": _("Who is important to you?"),
    "contact": _("Who would you like as your contact person?"),
    "consideration": _("Is there anything to consider when we talk?"),
}
HINTS = {
    "called": _("First name, a pet name or Mrs. Hansen: whatever sounds right to you."),
    "matters": _("Write the answer in her own words. It will stand on top of all her pages."),
    "experience": _("Work, people, what you are good at, what you have come through."),
    "good_day": _("What do you do on such a day, and with whom?"),
    "dreams": _("Dreams first. What stands in the way can wait."),
    "known": _("Only what helps us know her. Leave out what nobody has asked for."),
    "relatives": _("In their own words, with the name of whoever said it."),
    "network": _("Whom she says, also a friend or a neighbour. Without a yes we share nothing."),
    "contact": _("The one whom you can always ask for, and who knows your plan best. It can wait."),
    "consideration": _("So that everybody who comes talks in a way that works for her."),
}
PROMPTS = {
    Kind.HABITS: _("What does an ordinary day look like?"),
    Kind.ROLES: _("What are you to others: mother, neighbour, chair of the choir?"),
    Kind.RESOURCES: _("What do you manage well?"),
    Kind.MOTIVATION: _("What gives you the wish to try?"),
    Kind.MASTERY: _("How do you get through when something is hard?"),
    Kind.LIFE_STORY: _("Which events have shaped your life?"),
    Kind.EDUCATION_WORK: _("What did you learn, and what did you work with?"),
    Kind.NETWORK: _("Whom do you see, and how often?"),
    Kind.HEALTH: _("What illness, treatment or pain should we know of?"),
    Kind.AIDS: _("What do you use: glasses, hearing aid, walking frame?"),
    Kind.HOME: _("How do you get around at home, and what is in the way?"),
}
FROM = [
    (Source.CITIZEN, _("The citizen herself")),
    (Source.STAFF, _("I have seen it")),
    (Source.HOSPITAL, _("The hospital")),
    (Source.DOCTOR, _("The doctor")),
    (Source.RELATIVE, _("A relative")),
]


class StepForm(forms.Form):
    """What every step carries: the version it was opened at, and the page it is written on."""

    seen = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    page_key = forms.UUIDField(widget=forms.HiddenInput)

    def told(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name not in ("seen", "page_key")}

    def rows(self) -> list[list[forms.BoundField]]:
        """The fields that belong together, as they are laid out."""
        return [[field] for field in self.visible_fields()]

    def parts(self) -> list[tuple[list[forms.BoundField], bool]]:
        """The rows, and whether each is open: the first, and those with an answer or a mistake. One thing at a time."""
        return [(row, number == 0 or any(map(is_met, row))) for number, row in enumerate(self.rows())]


def is_met(field: forms.BoundField) -> bool:
    return bool(field.errors) or str(field.value() or "") != str(field.field.initial or "")


class CalledStep(StepForm):
    called = LineField(label=_("I would like to be called"), max_length=60, required=False)


class ContactStep(StepForm):
    """Among those who can come; nobody is chosen beforehand."""

    staff = forms.TypedChoiceField(
        label=_("Contact person"), coerce=int, empty_value=None, required=False, widget=Picks
    )

    def __init__(self, *args: Any, colleagues: Iterable[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = {each.pk: str(each) for each in colleagues}
        lines = {str(each.pk): str(each.get_profession_display()) for each in colleagues}
        self.fields["staff"].widget = Picks(lines=lines)
        self.fields["staff"].choices = [*self.names.items(), ("", _("That can wait"))]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """With the name as it is now, so that it can be read back to her."""
        staff = self.cleaned_data["staff"]
        return {"staff": staff, "name": self.names[staff]} if staff else {"staff": None}


class OwnStep(StepForm):
    text = WordsField(
        label=_("The answer, in her own words"),
        max_length=1000,
        required=False,
        widget=OwnWords(attrs={"rows": 4, "dir": "auto"}),
    )
    source = forms.ChoiceField(
        label=_("Who said it?"),
        choices=[(Source.CITIZEN, _("She herself")), (Source.TOGETHER, _("She and a relative together"))],
        initial=Source.CITIZEN,
        widget=forms.RadioSelect,
    )


class GeneralStep(StepForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in steps.GENERAL:
            self.fields[f"{kind.value}_text"] = WordsField(label=PROMPTS[kind], max_length=2000, rows=2, required=False)
            self.fields[f"{kind.value}_source"] = forms.ChoiceField(
                label=_("Where from?"), choices=FROM, initial=Source.STAFF, required=False
            )

    def rows(self) -> list[list[forms.BoundField]]:
        return [[self[f"{kind.value}_text"], self[f"{kind.value}_source"]] for kind in steps.GENERAL]

    def headed(self) -> list[tuple[str, list[forms.BoundField], bool]]:
        """Each question under FSIII's own heading, and whether it is open."""
        return [(str(kind.label), *part) for kind, part in zip(steps.GENERAL, self.parts(), strict=True)]


class RelativesStep(StepForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in range(1, steps.RELATIVES + 1):
            self.fields[f"text_{place}"] = WordsField(label=_("What was said"), max_length=1000, rows=3, required=False)
            self.fields[f"name_{place}"] = LineField(
                label=_("Who said it"), required=False, help_text=_("Name, and who it is to her")
            )

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        for place in range(1, steps.RELATIVES + 1):
            if answers.get(f"text_{place}") and not answers.get(f"name_{place}") and f"name_{place}" not in self.errors:
                self.add_error(f"name_{place}", _("Write who said it. Every sentence has its source."))
        return answers

    def rows(self) -> list[list[forms.BoundField]]:
        return [[self[f"text_{place}"], self[f"name_{place}"]] for place in range(1, steps.RELATIVES + 1)]


class NetworkStep(StepForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in range(1, steps.PEOPLE + 1):
            self.fields[f"name_{place}"] = LineField(label=_("Name"), required=False)
            self.fields[f"relation_{place}"] = LineField(
                label=_("Who is it to her?"),
                help_text=_("Daughter, neighbour, club, dog"),
                max_length=80,
                required=False,
            )
            self.fields[f"brings_{place}"] = LineField(
                label=_("What do they do together?"), max_length=300, required=False
            )
            self.fields[f"closeness_{place}"] = forms.TypedChoiceField(
                label=_("How close?"), choices=NetworkMember.Closeness.choices, coerce=int, initial=2, required=False
            )

    def rows(self) -> list[list[forms.BoundField]]:
        parts = ("name", "relation", "brings", "closeness")
        return [[self[f"{part}_{place}"] for part in parts] for place in range(1, steps.PEOPLE + 1)]


class ConsiderationStep(StepForm):
    chosen = forms.MultipleChoiceField(
        label=_("Choose what fits"),
        choices=list(CONSIDERATIONS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    text = WordsField(label=_("Something else"), max_length=500, rows=2, required=False)


FORMS: dict[str, type[StepForm]] = {
    steps.CALLED_STEP: CalledStep,
    steps.OWN: OwnStep,
    steps.GENERAL_STEP: GeneralStep,
    steps.RELATIVES_STEP: RelativesStep,
    steps.NETWORK_STEP: NetworkStep,
    steps.CONSIDERATION_STEP: ConsiderationStep,
}


def step_form(
    step: steps.Step, data: Mapping[str, Any] | None, initial: Mapping[str, Any], colleagues: Iterable[Staff]
) -> StepForm:
    if step.form == steps.CONTACT_STEP:
        return ContactStep(data, initial=dict(initial), colleagues=colleagues)
    return FORMS[step.form](data, initial=dict(initial))


class AgreeForm(ActionForm):
    decided_by = forms.ChoiceField(
        label=_("Who decided what is written?"),
        choices=[
            (Conversation.Decider.CITIZEN, _("I did myself")),
            (Conversation.Decider.TOGETHER, _("We did together")),
            (Conversation.Decider.OTHER, _("Somebody else for me")),
        ],
        widget=Picks(),
    )
    version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)


class VersionForm(forms.Form):
    version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
