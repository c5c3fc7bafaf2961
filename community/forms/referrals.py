"""What is asked at a step of a loop: little, and nothing twice."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen, NetworkMember
from community.models import Companionship, MarkedBy, Referral, StepKind
from goals.forms.goals import deciders
from goals.models import Decider
from teams.fields import NOT_A_ROW, LineField, WordsField
from teams.refusal import ActionForm
from teams.widgets import Day, OwnWords

AGAIN = {"yes": True, "no": False, "later": None}


def own_words() -> WordsField:
    return WordsField(max_length=600, required=False, widget=OwnWords(attrs={"dir": "auto"}))


class StepForm(ActionForm):
    """One step. `columns` is what its action is called with."""

    def __init__(self, data: Any, *, referral: Referral, today: date) -> None:
        super().__init__(data)
        self.referral, self.name = referral, referral.citizen.first_name
        self.prepare(today)

    def prepare(self, today: date) -> None:
        if "words" in self.fields and isinstance(self.fields["words"].widget, OwnWords):
            self.fields["words"].label = gettext("What does %(name)s say?") % {"name": self.name}

    def columns(self) -> dict[str, Any]:
        return self.cleaned_data


class WordsForm(StepForm):
    words = own_words()


class YesForm(StepForm):
    decided_by = forms.ChoiceField(label=_("Who decided?"), widget=forms.RadioSelect)
    words = own_words()

    def prepare(self, today: date) -> None:
        super().prepare(today)
        self.fields["decided_by"].choices = deciders(self.name)  # type: ignore[attr-defined]
        self.initial["decided_by"] = Decider.CITIZEN


class SendForm(StepForm):
    """The least that is necessary; it stands on the page that the link opens."""

    happens_on = forms.DateField(label=_("Which day is the first time?"), widget=Day, required=False)
    words = WordsField(
        max_length=600,
        required=False,
        help_text=_("Nothing about health. It is read by those who receive the guest."),
    )
    companion = forms.ModelChoiceField(
        Companionship.objects.none(),
        label=_("Who comes along?"),
        required=False,
        empty_label=pgettext_lazy("companion", "nobody"),
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": NOT_A_ROW},
    )

    def prepare(self, today: date) -> None:
        super().prepare(today)
        self.fields["words"].label = gettext("What would %(name)s like?") % {"name": self.name}
        rows = Companionship.objects.filter(
            citizen=self.referral.citizen, ended_at=None, companion__ended_at=None
        ).select_related("companion")
        self.fields["companion"].queryset = rows  # type: ignore[attr-defined]
        self.fields["companion"].label_from_instance = lambda row: row.companion.name  # type: ignore[attr-defined]
        self.initial["companion"] = next((row for row in rows if row.companion_id == self.referral.companion_id), None)

    def columns(self) -> dict[str, Any]:
        chosen = self.cleaned_data["companion"]
        return {**self.cleaned_data, "companion": chosen.companion if chosen else None}


class ExpectedForm(StepForm):
    happens_on = forms.DateField(label=_("Which day is the first time?"), widget=Day, required=False)
    words = WordsField(label=_("What do they say?"), max_length=600, required=False)


class NoPlaceForm(StepForm):
    words = WordsField(label=_("What do they say?"), max_length=600, required=False)


class AttendedForm(StepForm):
    """`marked_by`: whose word it is. What the organiser or the companion tells is not her own words."""

    happens_on = forms.DateField(label=_("Which day was it?"), widget=Day)
    marked_by = forms.ChoiceField(label=_("Who says so?"), widget=forms.RadioSelect)
    words = own_words()

    def prepare(self, today: date) -> None:
        super().prepare(today)
        self.fields["words"].help_text = gettext("Or what was told about it, if it is not her own word.")
        self.fields["marked_by"].choices = self._tellers()  # type: ignore[attr-defined]
        self.initial.update(happens_on=today, marked_by=MarkedBy.STAFF)

    def _tellers(self) -> list[tuple[str, str]]:
        companion = self.referral.companion
        return [
            (MarkedBy.STAFF, gettext("%(name)s, or one of us who was there") % {"name": self.name}),
            (MarkedBy.COMPANION, companion.name if companion else gettext("Whoever went along")),
            (MarkedBy.ORGANISER, gettext("Those who hold it")),
        ]


class NotAttendedForm(StepForm):
    words = own_words()
    try_again = forms.ChoiceField(label=_("Shall we try again?"), widget=forms.RadioSelect)

    def prepare(self, today: date) -> None:
        name = {"name": self.name}
        self.fields["words"].label = gettext("Why did %(name)s not go?") % name
        self.fields["words"].help_text = gettext("In %(name)s’s own words, if you have them.") % name
        self.fields["try_again"].choices = [  # type: ignore[attr-defined]
            ("yes", gettext("Yes, %(name)s wants to") % name),
            ("later", gettext("Not asked yet")),
            ("no", gettext("No, thank you")),
        ]

    def columns(self) -> dict[str, Any]:
        return {"words": self.cleaned_data["words"], "try_again": AGAIN[self.cleaned_data["try_again"]]}


FORMS: dict[str, type[StepForm]] = {
    StepKind.CONSENTED: YesForm,
    StepKind.WITHDRAWN: WordsForm,
    StepKind.SENT: SendForm,
    StepKind.ACCEPTED: ExpectedForm,
    StepKind.REFUSED: NoPlaceForm,
    StepKind.ATTENDED: AttendedForm,
    StepKind.NOT_ATTENDED: NotAttendedForm,
    StepKind.DECLINED: WordsForm,
}


class TogetherForm(ActionForm):
    """Her own network first: somebody she knows, what they would do, and when."""

    member = forms.ModelChoiceField(
        NetworkMember.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"invalid_choice": NOT_A_ROW},
    )
    what = LineField(label=_("What would they do together?"), max_length=200)
    when_words = LineField(label=_("When?"), max_length=200, required=False)

    def __init__(self, data: Any, *, citizen: Citizen, member: str = "") -> None:
        super().__init__(data, initial={"member": member if member.isdecimal() else None})
        field: Any = self.fields["member"]
        field.queryset = NetworkMember.objects.standing().filter(citizen=citizen)
        field.label = gettext("Who, of those %(name)s knows?") % {"name": citizen.first_name}
        field.label_from_instance = lambda row: f"{row.name}, {row.relation}" if row.relation else row.name
