"""What is asked about expectations: whose, of whom, in which words; kept or not; when to talk again."""

from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from relatives.family import apart
from relatives.models import Edition, Expectation, ExpectationSheet, MarkSet, Relative, State, Whose
from teams.fields import NOT_A_ROW, WordsField
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Day, Picks

INVALID = {"invalid_choice": NOT_A_ROW}
WAYS: dict[str, Any] = {
    State.AGREED: _("It holds for all of us from today."),
    State.DIFFER: _("Both ways of seeing it are kept."),
}
NOT_ANY_MORE = "end"


class WordingFields(forms.Form):
    words = WordsField(label=_("What is expected, in their words?"), max_length=600)
    state = forms.ChoiceField(
        label=_("Do we agree?"), choices=State.choices, widget=Picks(lines=WAYS), initial=State.AGREED
    )
    differ_words = WordsField(
        label=_("How does the other see it?"),
        max_length=600,
        required=False,
    )


class ExpectationForm(WordingFields, ActionForm):
    who = forms.ChoiceField(label=_("Whose wish is it?"), widget=forms.RadioSelect, error_messages=INVALID)
    whom = forms.ChoiceField(
        label=pgettext_lazy("expectation", "Of whom?"), widget=forms.RadioSelect, error_messages=INVALID
    )
    mark_set = forms.TypedChoiceField(
        label=_("Where does it belong?"), widget=forms.RadioSelect, empty_value=None, error_messages=INVALID
    )
    field_order = ("who", "whom", "words", "mark_set", "state", "differ_words")

    def __init__(
        self, data: Any, *, citizen: Citizen, relatives: list[Relative], sets: list[MarkSet], mark_set: str = ""
    ) -> None:
        self.rows = {f"relative-{row.pk}": row for row in relatives}
        self.sets = {str(each.pk): each for each in sets}
        super().__init__(data, initial={"mark_set": mark_set})
        family = [(f"relative-{row.pk}", name) for row, name in apart(relatives)]
        her = (Whose.CITIZEN.value, citizen.first_name)
        last = [(Whose.STAFF.value, gettext("us in the team")), (Whose.LEADER.value, gettext("the leader"))]
        parties = [her, *family, *last, (Whose.TOGETHER.value, gettext("all of us"))]
        fields: Any = self.fields
        fields["who"].choices = fields["whom"].choices = parties
        fields["mark_set"].choices = [(number, each.name) for number, each in self.sets.items()]
        fields["mark_set"].coerce = lambda value: self.sets[str(value)]

    def columns(self) -> dict[str, Any]:
        told = {name: self.cleaned_data[name] for name in ("words", "state", "differ_words", "mark_set")}
        return {**told, **self._party("who", "from"), **self._party("whom", "of")}

    def _party(self, field: str, name: str) -> dict[str, Any]:
        value = self.cleaned_data[field]
        relative = self.rows.get(value)
        return {f"{name}_party": Whose.RELATIVE if relative else value, f"{name}_relative": relative}


class RewordForm(WordingFields, ChangeForm):
    def __init__(self, data: Any, *, expectation: Expectation) -> None:
        names = ("words", "state", "differ_words")
        super().__init__(data, expectation, **{name: getattr(expectation, name) for name in names})


class KeptForm(ChangeForm):
    kept = forms.TypedChoiceField(
        label=_("Is it kept?"),
        choices=[("yes", pgettext_lazy("expectation", "kept")), ("no", pgettext_lazy("expectation", "not kept"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    since = forms.DateField(label=_("Since when?"), widget=Day)

    def __init__(self, data: Any, *, expectation: Expectation) -> None:
        super().__init__(data, expectation, since=expectation.kept_on or expectation.agreed_on)

    def saved_value(self, name: str) -> Any:
        row = self.row
        return {"kept": row.not_kept_on is None, "since": row.not_kept_on or row.kept_on}[name]


class ReviewForm(ChangeForm):
    review_on = forms.DateField(label=_("When do you talk about it again?"), widget=Day)
    review_months = forms.IntegerField(
        label=_("How many months between your talks?"), min_value=1, max_value=24, widget=forms.NumberInput
    )

    def __init__(self, data: Any, *, sheet: ExpectationSheet, next_on: Any) -> None:
        super().__init__(data, sheet, review_on=next_on, review_months=sheet.review_months)


class RenewForm(ChangeForm):
    """Where each belongs in the newer edition, or that it does not count any more."""

    edition = forms.CharField(widget=forms.HiddenInput, max_length=20, required=False)

    def __init__(
        self, data: Any, *, sheet: ExpectationSheet, edition: Edition, sets: list[MarkSet], rows: list[Expectation]
    ) -> None:
        self.sets = {str(each.pk): each for each in sets}
        super().__init__(data, sheet, edition=str(edition.pk))
        self.at = {row.pk: f"set_{row.pk}" for row in rows}
        by_place = {each.position: number for number, each in self.sets.items()}
        choices = [(number, each.name) for number, each in self.sets.items()]
        for row in rows:
            self.fields[self.at[row.pk]] = forms.ChoiceField(
                label=row.words,
                choices=[*choices, (NOT_ANY_MORE, gettext("it does not count any more"))],
                widget=forms.RadioSelect,
                initial=by_place.get(row.mark_set.position, ""),
                error_messages=INVALID,
            )

    def saved_value(self, name: str) -> Any:
        return self.cleaned_data.get(name)

    def columns(self) -> dict[str, Any]:
        """The edition that was on the page, and where each goes (nowhere: it ends)."""
        sets = {number: self.sets.get(self.cleaned_data[name]) for number, name in self.at.items()}
        return {"version": self.cleaned_data["version"], "edition": self.cleaned_data["edition"], "sets": sets}
