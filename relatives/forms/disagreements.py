"""What is asked where they do not agree: the question, whose words, her decision, the leader's talk and its end."""

from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from relatives.family import apart
from relatives.models import CaseEnd, Disagreement, LeaderCase, Party, Relative, Voice
from teams.fields import NOT_A_ROW, LineField, WordsField
from teams.models import Staff
from teams.refusal import ActionForm, ChangeForm
from teams.speech import whose
from teams.widgets import Day, OwnWords, Picks

ENDS: dict[str, Any] = {
    CaseEnd.AGREED: _("Write what you agreed on, so that everybody can see it."),
    CaseEnd.HEARD: _("Nobody has to agree. Write what each of you goes on with."),
}


class DisagreementForm(ActionForm):
    question = LineField(
        label=_("What do you not agree about?"),
        max_length=200,
        help_text=_("As a question that takes nobody’s side."),
    )
    hers_to_decide = forms.BooleanField(required=False, initial=True)
    her_words = WordsField(required=False, max_length=1000, widget=OwnWords(attrs={"dir": "auto"}))

    def __init__(self, data: Any, *, citizen: Citizen) -> None:
        super().__init__(data)
        name = {"name": citizen.first_name}
        self.fields["hers_to_decide"].label = gettext("It is for %(name)s to decide") % name
        self.fields["her_words"].label = gettext("What does %(name)s say?") % name


class VoiceForm(ActionForm):
    """Whose words, and the words. `corrects`: the same party says it anew."""

    who = forms.ChoiceField(
        label=_("Who says it?"), widget=forms.RadioSelect, error_messages={"invalid_choice": NOT_A_ROW}
    )
    words = WordsField(label=_("In their own words"), max_length=1000, rows=4)

    def __init__(
        self, data: Any, *, citizen: Citizen, relatives: list[Relative], by: Staff, own: Party, corrects: Voice | None
    ) -> None:
        self.rows = {f"relative-{row.pk}": row for row in relatives}
        self.corrects = corrects
        super().__init__(data, initial={"words": corrects.words if corrects else ""})
        field: Any = self.fields["who"]
        field.choices = [
            (Party.CITIZEN, citizen.first_name),
            *((f"relative-{row.pk}", name) for row, name in apart(relatives)),
            (own, gettext("%(name)s (you)") % {"name": by.first_name}),
        ]
        self.whose = _named(corrects, citizen)
        if corrects is not None:
            del self.fields["who"]

    def columns(self) -> dict[str, Any]:
        """What the action calls it."""
        words = self.cleaned_data["words"]
        if self.corrects is not None:
            same = {"party": self.corrects.party, "relative": self.corrects.relative}
            return {**same, "words": words, "corrects": self.corrects}
        who = self.cleaned_data["who"]
        party = Party.RELATIVE if who in self.rows else who
        return {"party": party, "relative": self.rows.get(who), "words": words}


def _named(voice: Voice | None, citizen: Citizen) -> str:
    """Whose words are said anew."""
    if voice is None:
        return ""
    if voice.relative is not None:
        return voice.relative.called
    return voice.staff.first_name if voice.staff else citizen.first_name


class DecisionForm(ChangeForm):
    her_decision = WordsField(max_length=1000, widget=OwnWords(attrs={"dir": "auto"}))

    def __init__(self, data: Any, *, disagreement: Disagreement) -> None:
        super().__init__(data, disagreement, her_decision=disagreement.her_decision)
        name = whose(disagreement.citizen.first_name)
        self.fields["her_decision"].label = gettext("What is decided, in %(whose)s own words?") % {"whose": name}


class CallForm(ActionForm):
    why = WordsField(
        label=_("What do you need the leader for?"),
        help_text=_("The leader reads it together with everybody’s own words."),
        max_length=1000,
        required=False,
    )


class InviteForm(ChangeForm):
    invited = LineField(label=_("Whom do you talk with?"), max_length=300)
    talk_on = forms.DateField(label=_("When?"), widget=Day)

    def __init__(self, data: Any, *, case: LeaderCase, invited: str) -> None:
        super().__init__(data, case, invited=case.invited or invited, talk_on=case.talk_on)


class CaseCloseForm(ChangeForm):
    ended_as = forms.ChoiceField(label=_("How did it end?"), choices=CaseEnd.choices, widget=Picks(lines=ENDS))
    words = WordsField(label=pgettext_lazy("leader case", "What was said and agreed?"), max_length=1000, rows=4)


class DisagreementCloseForm(ChangeForm):
    closing_words = WordsField(label=_("What did you agree on?"), max_length=1000)


class OpenAgainForm(ActionForm):
    why = WordsField(label=_("What has changed?"), max_length=1000)
