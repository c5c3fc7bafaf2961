"""A dialogue about the code: who was there of all four, what was said, and what it ends in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from relatives.examples import Place
from relatives.forms.examples import ExampleFields, choose_again
from relatives.models import CodeDialogue, Edition, MarkSet, Party
from relatives.unnamed import citizens_named
from teams.fields import LineField, WordsField, clean_words
from teams.models import Team
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Day

LONGEST, MOST = 120, 12


class NamesField(forms.CharField):
    """One name on each line; each once."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=2000, **options)

    def to_python(self, value: Any) -> Any:
        lines = clean_words(super().to_python(value) or "").split("\n")
        return list(dict.fromkeys(" ".join(line.split()) for line in lines if line.strip()))

    def run_validators(self, value: Any) -> None:
        super().run_validators("\n".join(value))
        if len(value) > MOST or any(len(name) > LONGEST for name in value):
            raise ValidationError(_("At most twelve names, one on each line."))

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


class DialogueFields(forms.Form):
    about = LineField(label=_("What is it about?"), max_length=200, help_text=_("Without names."))
    held_on = forms.DateField(label=_("When did you talk?"), widget=Day)
    citizens = NamesField(
        label=_("Citizens"), help_text=_("Only who has said yes to taking part. One name on each line.")
    )
    relatives = NamesField(label=_("Relatives"))
    staff = NamesField(label=_("Staff"))
    leaders = NamesField(label=_("Leader"))
    words = WordsField(label=_("What was said"), max_length=4000, rows=6, required=False)
    edition = forms.CharField(widget=forms.HiddenInput, required=False)

    def take(self, team: Team, edition: Edition | None, sets: list[MarkSet]) -> None:
        self.team, self.sets = team, {str(each.pk): each for each in sets}
        choices = [("", _("the whole code")), *((key, each.name) for key, each in self.sets.items())]
        self.fields["mark_set"] = forms.ChoiceField(label=_("Which marks?"), choices=choices, required=False)
        self.order_fields(["about", "held_on", "mark_set"])
        self.initial.setdefault("edition", edition.pk if edition else "")

    def named(self) -> list[Citizen]:
        """Whoever stands by name in what was typed: the page that gives it back shows them."""
        return citizens_named(self.team, [str(value) for value in self.data.values()]) if self.is_bound else []

    def columns(self) -> dict[str, Any]:
        said = self.cleaned_data
        names = {
            Party.CITIZEN.value: said["citizens"],
            Party.RELATIVE.value: said["relatives"],
            Party.STAFF.value: said["staff"],
            Party.LEADER.value: said["leaders"],
        }
        own = {name: said[name] for name in ("about", "held_on", "words")}
        return own | {"names": names, "mark_set": self.sets.get(said["mark_set"])}


class CodeDialogueForm(DialogueFields, ActionForm):
    def __init__(self, data: Any, team: Team, edition: Edition | None, sets: list[MarkSet], **initial: Any) -> None:
        super().__init__(data, initial=initial)
        self.take(team, edition, sets)


FIELD_OF = {"citizens": Party.CITIZEN, "relatives": Party.RELATIVE, "staff": Party.STAFF, "leaders": Party.LEADER}


class CodeDialogueChangeForm(DialogueFields, ChangeForm):
    def __init__(self, data: Any, row: CodeDialogue, sets: list[MarkSet]) -> None:
        super().__init__(data, row)
        self.take(row.team, row.edition, sets)
        self.initial["mark_set"] = self.saved_value("mark_set")

    def saved_value(self, name: str) -> Any:
        if name in FIELD_OF:
            return [each.name for each in self.row.participants.all() if each.party == FIELD_OF[name]]
        if name == "mark_set":
            return str(self.row.mark_set_id or "")
        return str(self.row.edition_id) if name == "edition" else super().saved_value(name)

    def columns(self) -> dict[str, Any]:
        return super().columns() | {"version": self.cleaned_data["version"]}

    def _written(self, name: str, value: Any) -> str:
        return (", ".join(value) or "–") if name in FIELD_OF else super()._written(name, value)


class CodeDialogueEndForm(ExampleFields, ChangeForm):
    """What you came to: it becomes an example in the team."""

    def __init__(self, data: Any, row: CodeDialogue, places: dict[str, Place]) -> None:
        super().__init__(data, row, from_party=Party.STAFF)
        self.take(row.team, row.edition, places, choose_again(row.mark_set, None))

    def columns(self) -> dict[str, Any]:
        return super().columns() | {"version": self.cleaned_data["version"]}
