"""One question of the conversation: may this relative know about that?"""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from citizens.models import Source
from relatives.actions.sharing import may_say_why
from relatives.agreements import Agreement
from relatives.models import Category, Relative, SharingItem, Understood
from teams.changes import ChangedMeanwhile
from teams.fields import LineField
from teams.refusal import ActionForm, VersionField
from teams.widgets import Day, OwnWords, Picks

A_YEAR = 365
YES, NO = "yes", "no"


def a_year_on(day: date) -> date:
    """A yes is offered for a year at a time, so that she is asked again while she can answer; she may say otherwise."""
    return day + timedelta(days=A_YEAR)


class AnswerForm(ActionForm):
    share = forms.ChoiceField(label=_("Your answer"), choices=[(YES, _("Yes")), (NO, _("No"))], widget=Picks())
    reason = LineField(label=_("Why? In your own words"), max_length=300, required=False, widget=OwnWords())
    from_on = forms.DateField(label=_("From"), required=False, widget=Day())
    until_on = forms.DateField(
        label=_("Until"), help_text=_("Empty: until you say otherwise"), required=False, widget=Day()
    )
    source = forms.ChoiceField(
        label=_("Who answers?"),
        choices=[(Source.CITIZEN, _("She herself")), (Source.TOGETHER, _("She and a relative together"))],
        initial=Source.CITIZEN,
        widget=forms.RadioSelect,
    )
    understood = forms.ChoiceField(
        label=_("Was it grasped what it means?"), choices=Understood.choices, widget=forms.RadioSelect
    )
    made_clear = LineField(
        label=_("How was it made clear?"),
        help_text=_("With examples, with the picture cards, said back in her own words"),
        max_length=300,
        required=False,
    )
    seen = VersionField()

    def __init__(
        self, data: Any, *, relative: Relative, saved: SharingItem | None, before: SharingItem | None, today: date
    ) -> None:
        self.relative, self.saved, self.crossed = relative, saved, False
        super().__init__(data, initial=_start(saved, before, today) | {"seen": relative.sharing_version})
        self.fields["reason"].help_text = gettext("%(name)s sees these words too.") % {"name": relative.called}

    def answer(self) -> dict[str, Any]:
        told = dict(self.cleaned_data)
        return told | {"share": told["share"] == YES}

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        first, last = answers.get("from_on"), answers.get("until_on")
        if answers.get("share") == YES and first and last and last < first:
            raise ValidationError({"until_on": _("The end lies before the start.")})
        return answers

    def refuse(self, refusal: ValidationError) -> None:
        """After a crossing the form carries the newer version: who has seen both may save."""
        if isinstance(refusal, ChangedMeanwhile):
            self.crossed = True
            self.data = {**self.data.dict(), "seen": str(self.relative.sharing_version)}  # type: ignore[attr-defined]
        super().refuse(refusal)


def asked(data: Any, agreement: Agreement, category: str) -> AnswerForm:
    """The question as it stands now; how it was made clear is carried on from the answer before, of the same day."""
    said = agreement.of(category).answer
    newest, today = agreement.newest, timezone.localdate(agreement.moment)
    before = newest if newest is not None and timezone.localdate(newest.agreed_at) == today else None
    saved = agreement.items.get(said.number) if said else None
    return AnswerForm(data, relative=agreement.relative, saved=saved, before=before, today=today)


def _start(saved: SharingItem | None, before: SharingItem | None, today: date) -> dict[str, Any]:
    """What stands now, and of the answer before in the same conversation how it was made clear."""
    start: dict[str, Any] = {"from_on": today, "until_on": a_year_on(today)}
    if before is not None:
        start |= {"understood": before.understood, "made_clear": before.made_clear, "source": before.source}
    if saved is None:
        return start
    start |= {"share": YES if saved.share else NO, "reason": saved.reason}
    if getattr(saved, "revocation", None):
        return start | {"share": NO, "reason": ""}
    if saved.share and saved.from_on > today:
        start["from_on"] = saved.from_on
    if saved.share and (saved.until_on is None or saved.until_on > today):
        start["until_on"] = saved.until_on
    return start


class TakenBackForm(ActionForm):
    """After the one tap, and only if she wants to: why, in her words."""

    category = forms.ChoiceField(choices=Category.choices, widget=forms.HiddenInput())
    words = LineField(label=_("Why? In your own words"), max_length=300, widget=OwnWords())

    def __init__(self, data: Any, *, relative: Relative, category: str = "") -> None:
        super().__init__(data, initial={"category": category})
        self.fields["words"].help_text = gettext("%(name)s sees these words too.") % {"name": relative.called}

    @property
    def about(self) -> str:
        """*health*, whether it was just taken back or is sent with the words."""
        asked = self["category"].value()
        return str(Category(asked).label) if asked in Category.values else ""


def asked_why(agreement: Agreement, category: str) -> TakenBackForm | None:
    """Nothing where it was not taken back a moment ago."""
    saved = [item for item in agreement.items.values() if item.category == category]
    if not saved or not may_say_why(saved[0]):
        return None
    return TakenBackForm(None, relative=agreement.relative, category=category)
