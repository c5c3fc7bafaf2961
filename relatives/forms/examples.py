"""An example of the code, and the leader's no to showing it outside the team."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from relatives.examples import Place
from relatives.models import Edition, Example, Mark, MarkSet, Party
from relatives.unnamed import citizens_named
from teams.fields import LineField, WordsField
from teams.models import Team
from teams.refusal import ActionForm, ChangeForm


class PlaceField(forms.ChoiceField):
    """A set or one of its sentences, in the edition that the form was opened under."""

    def __init__(self, places: dict[str, Place], **options: Any) -> None:
        self.places = places
        super().__init__(choices=self._grouped(), **options)

    def _grouped(self) -> list[Any]:
        groups: dict[str, list[tuple[str, str]]] = {}
        for key, (mark_set, mark) in self.places.items():
            line = mark.text if mark else str(_("all of it"))
            groups.setdefault(mark_set.name, []).append((key, line))
        return [("", _("Choose")), *groups.items()]

    def clean(self, value: Any) -> Any:
        key = super().clean(value)
        return self.places.get(key)


class ExampleFields(forms.Form):
    text = WordsField(
        label=_("The example"),
        max_length=600,
        rows=4,
        help_text=_("A few lines about what somebody did or said. No names: write a citizen, a daughter, one of us."),
    )
    from_party = forms.ChoiceField(
        label=_("Who tells it?"), choices=Party.choices, widget=forms.RadioSelect, initial=Party.STAFF
    )
    ask_outside = forms.BooleanField(label=_("Ask the leader whether it may be shown outside the team"), required=False)
    edition = forms.CharField(widget=forms.HiddenInput, required=False)

    def take(self, team: Team, edition: Edition | None, places: dict[str, Place], at: str = "") -> None:
        self.team = team
        choose = _("Choose the sentence, or the whole set, that it is an example of.")
        self.fields["place"] = PlaceField(places, label=_("Which sentence?"), error_messages={"required": choose})
        self.initial = {**self.initial, "edition": edition.pk if edition else "", "place": at}

    def named(self) -> list[Citizen]:
        """Whoever stands by name in what was typed: the page that gives it back shows them."""
        return citizens_named(self.team, [str(value) for value in self.data.values()]) if self.is_bound else []

    def columns(self) -> dict[str, Any]:
        mark_set, mark = self.cleaned_data["place"]
        names = ("text", "from_party", "ask_outside")
        return {name: self.cleaned_data[name] for name in names} | {"mark_set": mark_set, "mark": mark}


class ExampleForm(ExampleFields, ActionForm):
    def __init__(self, data: Any, team: Team, edition: Edition | None, places: dict[str, Place], at: str = "") -> None:
        super().__init__(data)
        self.take(team, edition, places, at)


class DeclineForm(ChangeForm):
    declined_why = LineField(
        label=_("Why not?"), max_length=300, help_text=_("Who wrote it reads this. It stays as an example in the team.")
    )

    def __init__(self, data: Any, row: Example) -> None:
        super().__init__(data, row, declined_why="")


def choose_again(mark_set: MarkSet | None, mark: Mark | None) -> str:
    """What the field of places says of a choice that was made before."""
    if mark is not None:
        return f"m{mark.pk}"
    return f"s{mark_set.pk}" if mark_set is not None else ""
