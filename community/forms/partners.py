"""Partners: their contact, and how long their link is open."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.models import Partner
from teams.fields import LineField
from teams.forms.people import DayField
from teams.imports.fields import clean_phone
from teams.refusal import ActionForm, ChangeForm

OPEN_FOR = timedelta(days=90)


class PartnerFields(forms.Form):
    name = LineField(label=_("Name"))
    about = LineField(label=_("What do they do?"), max_length=300, required=False)
    contact_name = LineField(label=_("Contact"), required=False)
    phone = LineField(label=_("Phone"), max_length=30, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)

    def clean_phone(self) -> str:
        return clean_phone(self.cleaned_data["phone"])


class PartnerForm(PartnerFields, ActionForm):
    pass


class PartnerChangeForm(PartnerFields, ChangeForm):
    pass


class PartnerLinkForm(ChangeForm):
    until_on = DayField(label=_("The link ends"), help_text=_("Make a new one when it has ended."))

    def __init__(self, data: Any, row: Partner) -> None:
        super().__init__(data, row, until_on=timezone.localdate() + OPEN_FOR)
