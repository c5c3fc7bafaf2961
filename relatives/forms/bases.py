"""Another basis than her consent, with the document that says so."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatives.models import BasisKind, Category
from teams.fields import LineField
from teams.refusal import ActionForm, ChangeForm
from teams.widgets import Day, Picks

LINES: dict[str, Any] = {
    BasisKind.POWER_OF_ATTORNEY.value: _("She gave it herself, and may limit it: her no goes before it."),
    BasisKind.GUARDIAN.value: _("Appointed by law. Within its scope it holds also where she says no."),
    BasisKind.LASTING_POWER.value: _("Put into force by the authorities. Within its scope it holds also against a no."),
    BasisKind.CARE_TESTAMENT.value: _("She wrote it for a time when she cannot say it. Her no now goes before it."),
}


class BasisForm(ActionForm):
    kind = forms.ChoiceField(label=_("What kind?"), choices=BasisKind.choices, widget=Picks(lines=LINES))
    categories = forms.MultipleChoiceField(
        label=_("What does it cover?"),
        help_text=_("Only what the document names. Nothing else is told by it."),
        choices=Category.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    from_on = forms.DateField(label=_("From"), widget=Day())
    until_on = forms.DateField(label=_("Until"), help_text=_("Empty: no end"), required=False, widget=Day())
    document = LineField(
        label=_("Which document?"), help_text=_("What it is called, who issued it, where it lies"), max_length=200
    )
    seen_on = forms.DateField(label=_("When did you see it?"), widget=Day())
    words = LineField(label=_("Anything else about it"), max_length=300, required=False)


class BasisEndForm(ChangeForm):
    why = LineField(label=_("Why does it end?"), max_length=200, required=False)
