"""A draft of the code: its name, and a set with all its sentences on one page."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from relatives.actions.editions import MarkTold
from relatives.models import Edition, Ethic, Mark, MarkSet
from teams.fields import LineField, WordsField
from teams.refusal import ChangeForm

SENTENCES = 8
PARTS = ("da", "en", "place", "id")
PLACES = [(place, str(place)) for place in range(1, SENTENCES + 1)]


class EditionForm(ChangeForm):
    name = LineField(label=_("Name of the edition"), max_length=40, help_text=_("Usually the year."))
    foreword_da = WordsField(label=_("Before the sentences, in Danish"), max_length=2000, rows=5, required=False)
    foreword_en = WordsField(label=_("Before the sentences, in English"), max_length=2000, rows=5, required=False)


def sentence_fields(number: int) -> dict[str, forms.Field]:
    """One sentence in both languages, its place, and which one it was."""
    words: dict[str, Any] = {"max_length": 300, "rows": 2, "required": False}
    place = forms.TypedChoiceField(label=_("Place"), choices=PLACES, coerce=int)
    return {
        f"da_{number}": WordsField(label=_("Sentence %(n)s, in Danish") % {"n": number}, **words),
        f"en_{number}": WordsField(label=_("Sentence %(n)s, in English") % {"n": number}, **words),
        f"place_{number}": place,
        f"id_{number}": forms.IntegerField(required=False, widget=forms.HiddenInput),
    }


class MarkSetForm(ChangeForm):
    """Up to eight sentences: an empty one is no sentence, and the places say the order."""

    name_da = LineField(label=_("Name of the set, in Danish"))
    name_en = LineField(label=_("Name of the set, in English"), required=False)
    ethics = forms.MultipleChoiceField(
        label=_("Read from"), choices=Ethic.choices, widget=forms.CheckboxSelectMultiple, required=False
    )
    reading_da = WordsField(label=_("How we read it, in Danish"), max_length=1000, required=False)
    reading_en = WordsField(label=_("How we read it, in English"), max_length=1000, required=False)
    reading_is_ours = forms.BooleanField(label=_("Say that this reading is our own"), required=False)

    def __init__(self, data: Any, *, row: MarkSet) -> None:
        self.marks: list[Mark] = list(row.marks.order_by("position")) if row.pk else []
        super().__init__(data, row=row)
        for number in range(1, SENTENCES + 1):
            self.fields.update(sentence_fields(number))
        self.initial = {name: self.saved_value(name) for name in self.fields}

    def saved_value(self, name: str) -> Any:
        part, _line, number = name.rpartition("_")
        if not number.isdigit():
            return super().saved_value(name)
        if part == "place":
            return int(number)
        mark = self.marks[int(number) - 1] if int(number) <= len(self.marks) else None
        if mark is None:
            return None if part == "id" else ""
        return {"da": mark.text_da, "en": mark.text_en, "id": mark.pk}[part]

    def sentences(self) -> list[tuple[forms.BoundField, ...]]:
        """For the page: Danish, English, place and the number of the row."""
        return [tuple(self[f"{part}_{number}"] for part in PARTS) for number in range(1, SENTENCES + 1)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for number in range(1, SENTENCES + 1):
            if cleaned.get(f"en_{number}") and not cleaned.get(f"da_{number}"):
                self.add_error(f"da_{number}", _("Write it in Danish too. Empty both to remove the sentence."))
        return cleaned

    def columns(self) -> dict[str, Any]:
        own = {name: self.cleaned_data[name] for name in ("name_da", "name_en", "ethics", "reading_da", "reading_en")}
        own |= {name: self.cleaned_data[name] for name in ("reading_is_ours", "version")}
        return own | {"marks": self._told()}

    def _told(self) -> list[MarkTold]:
        """In the order of the places; who was moved to a taken place goes before whoever stood there, or after it."""
        found = []
        for number in range(1, SENTENCES + 1):
            danish, english, place, pk = (self.cleaned_data.get(f"{part}_{number}") for part in PARTS)
            if danish and place:
                told = MarkTold(id=pk, da=" ".join(danish.split()), en=" ".join((english or "").split()))
                found.append((place, (place > number) - (place < number), number, told))
        return [each[-1] for each in sorted(found, key=lambda each: each[:3])]

    def refuse(self, refusal: ValidationError) -> None:
        """What is saved now stands beside what was typed; the rows of the sentences are those of now."""
        if self.row.pk and (now := MarkSet.objects.select_related("edition").filter(pk=self.row.pk).first()):
            self.row, self.marks = now, list(now.marks.order_by("position"))
        super().refuse(refusal)

    def _written(self, name: str, value: Any) -> str:
        if name == "ethics":
            return ", ".join(str(Ethic(each).label) for each in value or ()) or "–"
        return super()._written(name, value)


def new_set(edition: Edition) -> MarkSet:
    """Not saved yet: what the form of a new set stands on."""
    return MarkSet(edition=edition, reading_is_ours=True)
