"""Who goes with her: somebody the team knows, one of her network, or somebody new; both have said yes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.models import Companion, CompanionRole
from teams.fields import LineField
from teams.refusal import ActionForm, ChangeForm

KNOWN, MEMBER, NEW = "companion", "member", "new"


class AboutFields(forms.Form):
    role = forms.ChoiceField(label=gettext_lazy("What are they to her?"), choices=CompanionRole.choices)
    phone = LineField(
        label=gettext_lazy("Phone"), max_length=30, required=False, widget=forms.TextInput({"type": "tel"})
    )
    about = LineField(
        label=gettext_lazy("What is good to know?"),
        help_text=gettext_lazy("Drives a car, knits, free on Wednesdays"),
        max_length=300,
        required=False,
    )


class CompanionForm(AboutFields, ActionForm):
    """`who` is *companion:7*, *member:12* or *new*."""

    who = forms.ChoiceField(label=gettext_lazy("Who?"), widget=forms.RadioSelect)
    name = LineField(label=gettext_lazy("Name"), required=False)
    words = LineField(
        label=gettext_lazy("What have they in common, or what have they agreed?"), max_length=300, required=False
    )
    she_said_yes = forms.BooleanField(required=False)
    they_said_yes = forms.BooleanField(
        label=gettext_lazy("The companion has said yes, and that the team may get in touch"), required=False
    )
    field_order = ["who", "name", "role", "phone", "about", "words", "she_said_yes", "they_said_yes"]

    def __init__(self, data: Any, *, name: str, known: Sequence[tuple[int, str]], members: Sequence[tuple[int, str]]):
        super().__init__(data, initial={} if known or members else {"who": NEW})
        told = [(f"{KNOWN}:{number}", text) for number, text in known]
        told += [(f"{MEMBER}:{number}", text) for number, text in members]
        self.fields["who"].choices = [*told, (NEW, _("Somebody new"))]  # type: ignore[attr-defined]
        self.fields["she_said_yes"].label = _("%(name)s has said yes") % {"name": name}
        self.fields["role"].required = False

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        who = answers.get("who", "")
        if who == NEW and not answers.get("name") and "name" not in self.errors:
            self.add_error("name", _("Choose somebody, or write a name."))
        if who and who != NEW and answers.get("name"):
            self.add_error("name", _("Choose somebody or write a new name, not both."))
        if who and not who.startswith(KNOWN) and not answers.get("role") and "role" not in self.errors:
            self.add_error("role", _("Choose among the answers shown."))
        for name in ("she_said_yes", "they_said_yes"):
            if not answers.get(name):
                self.add_error(name, _("Nobody is written down before both have said yes. Ask first."))
        return answers

    @property
    def chosen(self) -> tuple[str, int | None]:
        """What was chosen, and its number."""
        kind, _colon, number = str(self.cleaned_data["who"]).partition(":")
        return kind, int(number) if number else None


class CompanionChangeForm(AboutFields, ChangeForm):
    name = LineField(label=gettext_lazy("Name"))
    field_order = ["name", "role", "phone", "about"]

    def __init__(self, data: Any, companion: Companion) -> None:
        super().__init__(data, companion)

    def clean_name(self) -> str:
        if not self.cleaned_data["name"]:
            raise ValidationError(_("Choose somebody, or write a name."))
        return str(self.cleaned_data["name"])
